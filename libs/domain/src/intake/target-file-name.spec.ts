import fc from 'fast-check';
import { targetFileNames, withMark, type NameLimit } from './target-file-name.js';

const BYTES: NameLimit = { unit: 'bytes', max: 255 };
const namesOf = (names: string[], limit?: NameLimit) => targetFileNames(names, limit).map(({ name }) => name);
const bytesOf = (text: string) => new TextEncoder().encode(text).length;

test.each([
  ['files-01', 'Aufenthaltstitel_Müller_Größe.pdf', 'Aufenthaltstitel_Müller_Größe.pdf', []],
  ['files-02', 'U\u0308bersetzung.pdf', 'Übersetzung.pdf', ['cleaned']],
  ['files-03', 'photo\u202egpj.pdf', 'photogpj.pdf', ['cleaned']],
  ['import-06', 'Pass: Vorder-/Rückseite?.pdf', 'Pass_ Vorder-_Rückseite_.pdf', ['cleaned']],
  ['import-06', 'Vertrag .', 'Vertrag', ['cleaned']],
  ['import-06', 'O\'Neill & Söhne "GmbH".pdf', "O'Neill & Söhne _GmbH_.pdf", ['cleaned']],
  ['a blank before the ending', 'Pass .pdf', 'Pass.pdf', ['cleaned']],
  ['no stem', '.pdf', 'Dokument.pdf', ['cleaned']],
  ['nothing at all', '???', '___', ['cleaned']],
  ['empty', '', 'Dokument', ['cleaned']],
  ['a folder upwards', '../../etc/passwd', '_.._etc_passwd', ['cleaned']],
  ['a device of Windows', 'con.pdf', '_con.pdf', ['cleaned']],
  ['not a device', 'Contract.pdf', 'Contract.pdf', []],
  ['Arabic', 'جواز السفر.pdf', 'جواز السفر.pdf', []],
])('%s: %j becomes %j', (_id, sent, name, changes) => {
  expect(targetFileNames([sent])).toEqual([{ name, changes }]);
});

test('files-10: equal names get numbers by position, the same at every attempt', () => {
  expect(targetFileNames(['scan.pdf', 'scan.pdf', 'Pass Kopie.pdf', 'SCAN.PDF', 'scan (2).pdf'])).toEqual([
    { name: 'scan.pdf', changes: [] },
    { name: 'scan (2).pdf', changes: ['numbered'] },
    { name: 'Pass Kopie.pdf', changes: [] },
    { name: 'SCAN (3).PDF', changes: ['numbered'] },
    { name: 'scan (2) (2).pdf', changes: ['numbered'] },
  ]);
});

test('names that become equal only by cleaning stay apart', () => {
  expect(namesOf(['a?.pdf', 'a*.pdf', 'U\u0308.pdf', 'Ü.pdf'])).toEqual(['a_.pdf', 'a_ (2).pdf', 'Ü.pdf', 'Ü (2).pdf']);
});

test('files-04: a long name is cut in the unit of the target, between letters, its ending kept', () => {
  const long = `${'ä'.repeat(90)}.v1.${'ö'.repeat(86)}.pdf`;
  const [byBytes] = targetFileNames([long], BYTES);
  expect(bytesOf(byBytes!.name)).toBe(254);
  expect(byBytes).toEqual({
    name: `${long.slice(0, 141)}.pdf`.replace(/ö+\.pdf$/, `${'ö'.repeat(33)}.pdf`),
    changes: ['shortened'],
  });
  expect(targetFileNames([long])).toEqual([{ name: long, changes: [] }]);
});

test('what a reader sees as one letter is never cut in two', () => {
  const family = '👨‍👩‍👧‍👦';
  const [{ name } = { name: '' }] = targetFileNames([`${family.repeat(3)}.pdf`], { unit: 'bytes', max: 60 });
  expect(name).toBe(`${family.repeat(2)}.pdf`);
});

test('our mark stands before the ending and counts against the limit', () => {
  expect(withMark('scan.pdf', '1f0c2a3b')).toBe('scan [1f0c2a3b].pdf');
  expect(withMark(`${'x'.repeat(196)}.pdf`, '1f0c2a3b')).toHaveLength(200);
});

test('whatever people call their files, the names are allowed, different and the same again', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('scan.pdf', 'Scan.pdf', 'nul', ' . '),
  );
  const limit = fc.constantFrom<NameLimit>(BYTES, { unit: 'characters', max: 200 }, { unit: 'bytes', max: 100 });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), limit, (names, allowed) => {
      const cleaned = namesOf(names, allowed);
      for (const text of cleaned) {
        expect(text).not.toMatch(/[/\\:*?"<>|,\p{Cc}]|^[ .]|[ .]$|^$/u);
        expect(allowed.unit === 'bytes' ? bytesOf(text) : Array.from(text).length).toBeLessThanOrEqual(allowed.max);
        expect(text.normalize('NFC')).toBe(text);
      }
      expect(new Set(cleaned.map((text) => text.toLowerCase())).size).toBe(names.length);
      expect(namesOf(names, allowed)).toEqual(cleaned);
    }),
  );
});
