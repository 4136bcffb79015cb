import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import fontkit from '@pdf-lib/fontkit';

const FILES = {
  sans: 'DejaVuSansCondensed',
  sansBold: 'DejaVuSansCondensed-Bold',
  sansOblique: 'DejaVuSansCondensed-Oblique',
  serif: 'DejaVuSerifCondensed',
  serifBold: 'DejaVuSerifCondensed-Bold',
  serifItalic: 'DejaVuSerifCondensed-Italic',
  mono: 'DejaVuSansMono',
  monoBold: 'DejaVuSansMono-Bold',
} as const;

export type Face = keyof typeof FILES;

export type Glyph = { id: number; advanceWidth: number; path: { commands: { command: string; args: number[] }[] } };
type Run = { glyphs: Glyph[]; advanceWidth: number };
type Font = {
  unitsPerEm: number;
  layout(text: string, features?: unknown): Run;
  glyphForCodePoint(codePoint: number): Glyph;
};

const fonts = new Map<Face, Font>();
const bytes = new Map<Face, Uint8Array>();
const require = createRequire(import.meta.url);
const FOLDER = path.join(path.dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');

/** The font's own bytes, to embed. The same object each time, so that `typesetter` knows it again. */
export function faceBytes(face: Face): Uint8Array {
  const known = bytes.get(face) ?? new Uint8Array(readFileSync(path.join(FOLDER, `${FILES[face]}.ttf`)));
  bytes.set(face, known);
  return known;
}

/** What pdf-lib needs of fontkit. Fonts are read once for all files; that is most of the time of a small PDF. */
export const typesetter = {
  create(data: Uint8Array): never {
    const face = [...bytes].find(([, known]) => known === data)?.[0];
    if (face === undefined) throw new Error('Only the faces of this module can be embedded.');
    return fontOf(face) as never;
  },
};

/** Width of a line in points. */
export function widthOf(text: string, face: Face, size: number): number {
  const font = fontOf(face);
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size;
}

/** Outlines of the letters, each with its place on the line, in font units (y upwards). */
export function outlinesOf(text: string, face: Face): { unitsPerEm: number; letters: { x: number; glyph: Glyph }[] } {
  const font = fontOf(face);
  let x = 0;
  const letters = font.layout(text).glyphs.map((glyph) => {
    const letter = { x, glyph };
    x += glyph.advanceWidth;
    return letter;
  });
  return { unitsPerEm: font.unitsPerEm, letters };
}

function fontOf(face: Face): Font {
  const known = fonts.get(face) ?? withQuickLayout(fontkit.create(faceBytes(face)) as unknown as Font);
  fonts.set(face, known);
  return known;
}

/** Full shaping is only needed where marks combine; letter by letter is ten times faster. */
function withQuickLayout(font: Font): Font {
  const shape = font.layout.bind(font);
  font.layout = (text, features) => {
    if (/\p{M}/u.test(text)) return shape(text, features);
    const glyphs = Array.from(text, (letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 32));
    return { glyphs, advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) };
  };
  return font;
}
