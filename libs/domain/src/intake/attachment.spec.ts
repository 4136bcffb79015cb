import fc from 'fast-check';
import { displayedFileName, fileTypeOf, withoutInvisible } from './attachment.js';

test.each([
  ['application/pdf', 'pdf'],
  ['image/jpeg', 'image'],
  ['image/png', 'image'],
  ['image/tiff', 'image'],
  ['image/heic', 'image'],
  ['image/heif', 'image'],
  ['image/webp', 'image'],
  ['text/plain', 'text'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'none'],
  ['application/vnd.oasis.opendocument.text', 'none'],
])('%s is taken, preview: %s', (mediaType, preview) => {
  expect(fileTypeOf(mediaType)?.preview).toBe(preview);
});

test.each(['application/x-msdownload', 'application/zip', 'text/html', 'image/svg+xml', 'image/avif', ''])(
  'files-03: %j is not taken',
  (mediaType) => {
    expect(fileTypeOf(mediaType)).toBeNull();
  },
);

test.each([
  ['files-01', 'Aufenthaltstitel_Müller_Größe.pdf', 'Aufenthaltstitel_Müller_Größe.pdf'],
  ['files-03', 'Mietvertrag_\u202efdp.exe', 'Mietvertrag_‹U+202E›fdp.exe'],
  ['files-03', 'photo\u202egpj.pdf', 'photo‹U+202E›gpj.pdf'],
  ['line break', 'a\r\nb.pdf', 'a‹U+000D›‹U+000A›b.pdf'],
  ['isolate and its end', '\u2067abc\u2069.pdf', '‹U+2067›abc‹U+2069›.pdf'],
  ['zero width', 'pass\u200b.pdf', 'pass‹U+200B›.pdf'],
  ['Arabic', 'جواز السفر.pdf', 'جواز السفر\u200e.pdf'],
  ['Hebrew without ending', 'דרכון', 'דרכון'],
  ['Persian joiner stays', 'نامه\u200cها.jpg', 'نامه\u200cها\u200e.jpg'],
])('%s: %j is shown as %j', (_id, sent, shown) => {
  expect(displayedFileName(sent)).toBe(shown);
});

test('whatever the name, nothing in it can turn or hide what stands beside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(displayedFileName(name).replaceAll('\u200e', '')).not.toMatch(
        /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u200f\ufeff]/u,
      );
      expect(withoutInvisible(name)).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test('files-02: a name from a Mac and one from Windows are the same in another system', () => {
  expect(withoutInvisible('U\u0308bersetzung.pdf')).toBe(withoutInvisible('Übersetzung.pdf'));
});
