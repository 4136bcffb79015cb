/** What we can do with a type of file. */
export type FileType = {
  mediaType: string;
  /** `pdf` as it is, `image` after conversion where needed, `text` as text, `none` only downloaded. */
  preview: 'pdf' | 'image' | 'text' | 'none';
  /** The usual ending, for names that have none. */
  ending: string;
};

const FILE_TYPES: readonly FileType[] = [
  { mediaType: 'application/pdf', preview: 'pdf', ending: '.pdf' },
  { mediaType: 'image/jpeg', preview: 'image', ending: '.jpg' },
  { mediaType: 'image/png', preview: 'image', ending: '.png' },
  { mediaType: 'image/tiff', preview: 'image', ending: '.tif' },
  { mediaType: 'image/heic', preview: 'image', ending: '.heic' },
  { mediaType: 'image/heif', preview: 'image', ending: '.heif' },
  { mediaType: 'image/webp', preview: 'image', ending: '.webp' },
  { mediaType: 'text/plain', preview: 'text', ending: '.txt' },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    preview: 'none',
    ending: '.docx',
  },
  { mediaType: 'application/vnd.oasis.opendocument.text', preview: 'none', ending: '.odt' },
];

const BY_MEDIA_TYPE = new Map(FILE_TYPES.map((type) => [type.mediaType, type]));

/** The type by the media type that the content shows, never by the sender's word; null for what we do not take. */
export function fileTypeOf(detectedMediaType: string): FileType | null {
  return BY_MEDIA_TYPE.get(detectedMediaType) ?? null;
}

// Controls, separators that break lines, and what turns or hides text: marks, embeddings, overrides, isolates, tags.
// Zero-width joiners stay: Persian names and emoji need them.
const INVISIBLE =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const RIGHT_TO_LEFT_LETTER = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT_MARK = '\u200e';

/**
 * A file name as it may be shown: every control or direction character is a visible mark (`‹U+202E›`), so that nothing
 * hides the true ending, which always stands last, behind honest Arabic or Hebrew letters too.
 */
export function displayedFileName(name: string): string {
  const visible = name.replace(INVISIBLE, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `‹U+${code}›`;
  });
  const dot = visible.lastIndexOf('.');
  if (dot <= 0 || !RIGHT_TO_LEFT_LETTER.test(visible)) return visible;
  return visible.slice(0, dot) + LEFT_TO_RIGHT_MARK + visible.slice(dot);
}

/** A name without what only turns or hides text, composed (NFC): the base of the name in another system. */
export function withoutInvisible(name: string): string {
  return name.replace(INVISIBLE, '').normalize('NFC');
}
