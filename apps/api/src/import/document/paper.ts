import {
  PDFDocument,
  PDFHexString,
  beginText,
  endText,
  moveText,
  rgb,
  setFillingColor,
  setFontAndSize,
  showText,
  type PDFName,
  type PDFPage,
} from 'pdf-lib';
import { drawableText } from './drawable-text.js';
import { Face } from './face.js';
import { breakLines, type Line } from './text-lines.js';

/** A4 in points. */
const WIDTH = 595.28;
const HEIGHT = 841.89;
const MARGIN = 54;
const LINE_HEIGHT = 1.4;
const BLACK = rgb(0, 0, 0);

export type Style = { size: number; isBold?: boolean };

/** A document that is written from top to bottom, page after page. Same calls, same bytes. */
export class Paper {
  private page: PDFPage | undefined;
  private y = 0;
  private readonly undrawable = new Set<string>();
  /** The names under which a page knows the two typefaces. */
  private readonly fontNames = new Map<PDFPage, Map<Face, PDFName>>();

  private constructor(
    readonly document: PDFDocument,
    private readonly regular: Face,
    private readonly bold: Face,
  ) {}

  /** @param at stands in the file as its date; never the clock, so that a repeat has the same bytes */
  static async create(title: string, at: Date): Promise<Paper> {
    const document = await PDFDocument.create({ updateMetadata: false });
    document.setTitle(title);
    document.setLanguage('de-DE');
    document.setProducer('Einkanal');
    document.setCreationDate(at);
    document.setModificationDate(at);
    return new Paper(document, await Face.embed(document, 'regular'), await Face.embed(document, 'bold'));
  }

  /** Writes a text over the whole width. */
  text(text: string, style: Style): void {
    for (const line of this.linesOf(text, style, WIDTH - 2 * MARGIN)) this.line([{ line, x: 0 }], style);
  }

  /** Writes two texts side by side; both may need several lines. @param column where the second begins, in points */
  pair(left: string, right: string, column: number, style: Style): void {
    const first = this.linesOf(left, style, column - 12);
    const second = this.linesOf(right, style, WIDTH - 2 * MARGIN - column);
    for (let at = 0; at < Math.max(first.length, second.length); at++)
      this.line(
        [
          { line: first[at] ?? [], x: 0 },
          { line: second[at] ?? [], x: column },
        ],
        style,
      );
  }

  space(points: number): void {
    this.y -= points;
  }

  /** Begins a new page unless this much room is left: a heading never stands alone at the end of a page. */
  keepTogether(points: number): void {
    if (this.page !== undefined && this.y - points < MARGIN) this.page = undefined;
  }

  /** Writes a line at the foot of every page, and ends. */
  async finish(foot: (page: number, pages: number) => string): Promise<{ bytes: Buffer; undrawable: string[] }> {
    const pages = this.document.getPages();
    pages.forEach((page, at) => {
      const style = { size: 8 };
      const [line = []] = this.linesOf(foot(at + 1, pages.length), style, WIDTH - 2 * MARGIN);
      this.draw(page, line, MARGIN, MARGIN / 2, style);
    });
    return { bytes: Buffer.from(await this.document.save()), undrawable: [...this.undrawable].sort() };
  }

  private linesOf(text: string, { size, isBold = false }: Style, points: number): Line[] {
    const face = isBold ? this.bold : this.regular;
    const drawable = drawableText(text, face);
    for (const sign of drawable.undrawable) this.undrawable.add(sign);
    return breakLines(drawable, face, points / size);
  }

  private line(parts: { line: Line; x: number }[], style: Style): void {
    const height = style.size * LINE_HEIGHT;
    if (this.page === undefined || this.y - height < MARGIN) {
      this.page = this.document.addPage([WIDTH, HEIGHT]);
      this.y = HEIGHT - MARGIN;
    }
    this.y -= height;
    for (const { line, x } of parts) this.draw(this.page, line, MARGIN + x, this.y, style);
  }

  private draw(page: PDFPage, line: Line, x: number, y: number, { size, isBold = false }: Style): void {
    if (line.length === 0) return;
    const font = this.fontName(page, isBold ? this.bold : this.regular);
    const show = (hex: string, atX: number, atY: number) => {
      page.pushOperators(
        beginText(),
        setFillingColor(BLACK),
        setFontAndSize(font, size),
        moveText(atX, atY),
        showText(PDFHexString.of(hex)),
        endText(),
      );
    };
    show(line.map(({ hex }) => hex).join(''), x, y);
    let before = 0;
    for (const { width, marks } of line) {
      for (const mark of marks) show(mark.hex, x + (before + mark.x) * size, y + mark.y * size);
      before += width;
    }
  }

  private fontName(page: PDFPage, face: Face): PDFName {
    const names = this.fontNames.get(page) ?? new Map<Face, PDFName>();
    const name = names.get(face) ?? page.node.newFontDictionary('F', face.font.ref);
    this.fontNames.set(page, names.set(face, name));
    return name;
  }
}
