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
const programs = new Map<string, { bytes: Buffer; program: FontProgram }>();

/**
 * A typeface embedded in a document. Shaping a text costs a millisecond, so each piece is shaped once: only the marks
 * of a letter and the joined scripts need it, everything else is glyph after glyph.
 */
export class Face {
  private readonly pieces = new Map<string, Piece>();

  private constructor(
    readonly font: PDFFont,
    private readonly program: FontProgram,
  ) {}

  static async embed(document: PDFDocument, weight: keyof typeof FILES): Promise<Face> {
    const { bytes, program } = load(FILES[weight]);
    document.registerFontkit(fontkit);
    return new Face(await document.embedFont(bytes, { subset: true, features: { liga: false } }), program);
  }

  has(text: string): boolean {
    return Array.from(text).every((sign) => this.program.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
  }

  piece(text: string): Piece {
    const known = this.pieces.get(text) ?? this.shape(text);
    this.pieces.set(text, known);
    return known;
  }

  private shape(text: string): Piece {
    const { glyphs, positions } = this.program.layout(text, { liga: false });
    const em = this.program.unitsPerEm;
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

function load(file: string): { bytes: Buffer; program: FontProgram } {
  const found = programs.get(file);
  if (found) return found;
  const bytes = readFileSync(file);
  const loaded = { bytes, program: fontkit.create(bytes) };
  programs.set(file, loaded);
  return loaded;
}
