import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import type { PDFDocument, PDFFont } from 'pdf-lib';

/** DejaVu has every letter of DIN 91379, Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic; its licence is free. */
const require = createRequire(import.meta.url);
const FILES = {
  regular: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
} as const;

/** A mark above or below its letter: where it is drawn, in em, seen from the start of the piece. */
type Mark = { hex: string; x: number; y: number };

/** What is drawn as one: a letter with its marks, or a word of a script that joins its letters. Widths in em. */
export type Piece = { hex: string; width: number; marks: Mark[] };

type FontProgram = ReturnType<typeof fontkit.create>;
type Shaped = ReturnType<FontProgram['layout']>;

/** A typeface as it was read once, with the signs that have been shaped: what a sign looks like is so in every document. */
type Typeface = { bytes: Buffer; program: FontProgram; signs: Map<string, Shaped> };

const FEATURES = { liga: false };
const typefaces = new Map<string, Typeface>();

/**
 * A typeface embedded in a document. Shaping a text costs a millisecond, so each piece is shaped once: only the marks
 * of a letter and the joined scripts need it, everything else is glyph after glyph.
 */
export class Face {
  private readonly pieces = new Map<string, Piece>();

  private constructor(
    readonly font: PDFFont,
    private readonly typeface: Typeface,
  ) {}

  static async embed(document: PDFDocument, weight: keyof typeof FILES): Promise<Face> {
    const typeface = load(FILES[weight]);
    document.registerFontkit({ create: () => programFor(typeface) });
    return new Face(await document.embedFont(typeface.bytes, { subset: true, features: FEATURES }), typeface);
  }

  has(text: string): boolean {
    return Array.from(text).every((sign) => this.typeface.program.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
  }

  piece(text: string): Piece {
    const known = this.pieces.get(text) ?? this.shape(text);
    this.pieces.set(text, known);
    return known;
  }

  private shape(text: string): Piece {
    const { program } = this.typeface;
    const { glyphs, positions } = shapedSign(this.typeface, text) ?? program.layout(text, FEATURES);
    const em = program.unitsPerEm;
    const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / em;
    const [base = '', ...marks] = text;
    const isPlaced = glyphs.length === marks.length + 1 && positions.some(({ xOffset, yOffset }) => xOffset || yOffset);
    if (!isPlaced || marks.length === 0) return { hex: this.encode(text), width, marks: [] };
    let before = 0;
    const placed = marks.map((mark, at) => {
      before += positions[at]?.xAdvance ?? 0;
      const { xOffset = 0, yOffset = 0 } = positions[at + 1] ?? {};
      return { hex: this.encode(mark), x: (before + xOffset) / em, y: yOffset / em };
    });
    return { hex: this.encode(base), width, marks: placed };
  }

  private encode(text: string): string {
    return this.font.encodeText(text).asString();
  }
}

function load(file: string): Typeface {
  const found = typefaces.get(file);
  if (found) return found;
  const bytes = readFileSync(file);
  const program = fontkit.create(bytes);
  // A glyph keeps the sign by which it was first reached and tells it to whoever copies from the PDF. That must not
  // depend on the documents before, so each is reached by its own.
  for (const sign of program.characterSet) program.glyphForCodePoint(sign);
  const loaded = { bytes, program, signs: new Map<string, Shaped>() };
  typefaces.set(file, loaded);
  return loaded;
}

/** A sign that is drawn by its own glyph; null for everything that has to be shaped together. */
function shapedSign({ program, signs }: Typeface, text: string): Shaped | null {
  const known = signs.get(text);
  if (known) return known;
  const [sign = '', ...more] = Array.from(text);
  const shaped = more.length === 0 ? program.layout(text, FEATURES) : null;
  if (shaped?.glyphs.length !== 1 || shaped.glyphs[0] !== program.glyphForCodePoint(sign.codePointAt(0) ?? 0))
    return null;
  signs.set(text, shaped);
  return shaped;
}

/** The typeface for one document: its tables are read once for all, what is shaped together is the document's own. */
function programFor(typeface: Typeface): FontProgram {
  let own: FontProgram | undefined;
  const layout: FontProgram['layout'] = (text, features) => {
    own ??= fontkit.create(typeface.bytes);
    return own.layout(text, features);
  };
  return new Proxy(typeface.program, {
    get: (program, name): unknown =>
      name === 'layout'
        ? (...args: Parameters<FontProgram['layout']>) => shapedSign(typeface, args[0]) ?? layout(...args)
        : Reflect.get(program, name),
  });
}
