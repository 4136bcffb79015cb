import { A4, blankSheet, GREY, INK, type Mark, type Sheet } from './sheet.js';
import { widthOf, type Face } from './typeface.js';
import { wrap } from './wrap.js';

export type Style = {
  size?: number;
  bold?: boolean;
  ink?: string;
  face?: Face;
  align?: 'left' | 'center' | 'right';
  /** From the left edge of the paper; else the margin. */
  x?: number;
  width?: number;
  /** Space below, in points. */
  after?: number;
};

export type Column = { title: string; width: number; align?: 'left' | 'right' };

/** Writes down the page and begins the next one when it is full. All measures in points. */
export type Pen = {
  readonly sheets: Sheet[];
  y: number;
  readonly margin: number;
  readonly width: number;
  line(text: string, style?: Style): void;
  paragraph(text: string, style?: Style): void;
  rows(pairs: readonly (readonly [string, string])[], labelWidth?: number): void;
  table(columns: readonly Column[], rows: readonly (readonly string[])[], style?: Style): void;
  rule(ink?: string, width?: number): void;
  gap(points: number): void;
  /** Begins the next page if less than this is left: a heading must not stand alone at the foot. */
  keep(points: number): void;
  put(...marks: Mark[]): void;
  nextPage(): void;
};

export type PaperStyle = { margin?: number; size?: number; serif?: boolean; top?: number; paper?: string };

export function startPaper({ margin = 62, size = 10, serif = false, top = 64, paper }: PaperStyle = {}): Pen {
  const faces: { plain: Face; bold: Face } = serif
    ? { plain: 'serif', bold: 'serifBold' }
    : { plain: 'sans', bold: 'sansBold' };
  const sheets = [blankSheet(A4, paper)];
  const width = A4.width - 2 * margin;
  const faceOf = (style: Style): Face => style.face ?? (style.bold ? faces.bold : faces.plain);
  const pen: Pen = {
    sheets,
    y: top,
    margin,
    width,
    put: (...marks) => sheets.at(-1)?.marks.push(...marks),
    nextPage: () => {
      sheets.push(blankSheet(A4, paper));
      pen.y = top;
    },
    gap: (points) => {
      pen.y += points;
    },
    keep: (points) => {
      if (pen.y + points > A4.height - 70) pen.nextPage();
    },
    rule: (ink = GREY, line = 0.6) => {
      pen.put({ kind: 'line', x1: margin, y1: pen.y, x2: margin + width, y2: pen.y, width: line, ink });
    },
    line: (text, style = {}) => {
      nextLine(style);
      pen.put(placed(text, style));
      pen.y += style.after ?? 0;
    },
    paragraph: (text, style = {}) => {
      const lines = wrap(text, faceOf(style), style.size ?? size, style.width ?? width);
      for (const line of lines) pen.line(line, { ...style, after: 0 });
      pen.y += style.after ?? 6;
    },
    rows: (pairs, labelWidth = 150) => {
      for (const [label, value] of pairs) {
        const [first = '', ...others] = wrap(value, faces.plain, size, width - labelWidth);
        nextLine();
        pen.put(placed(label, { ink: GREY }), placed(first, { x: margin + labelWidth }));
        for (const line of others) pen.line(line, { x: margin + labelWidth });
        pen.y += 2.5;
      }
    },
    table: (columns, rows, style = {}) => {
      const row = (cells: readonly string[], bold: boolean): void => {
        nextLine(style);
        let x = margin;
        columns.forEach(({ width: room, align = 'left' }, i) => {
          pen.put(placed(cells[i] ?? '', { ...style, bold, align, x, width: room - 6 }));
          x += room;
        });
      };
      const titles = columns.map(({ title }) => title);
      row(titles, true);
      pen.gap(4);
      pen.rule();
      for (const cells of rows) row(cells, false);
      pen.gap(5);
      pen.rule();
    },
  };
  return pen;

  function nextLine(style: Style = {}): void {
    const height = (style.size ?? size) * 1.36;
    pen.keep(height);
    pen.y += height;
  }

  function placed(text: string, style: Style): Mark {
    const textSize = style.size ?? size;
    const room = style.width ?? width;
    const free = room - widthOf(text, faceOf(style), textSize);
    const shift = style.align === 'right' ? free : style.align === 'center' ? free / 2 : 0;
    const x = (style.x ?? margin) + shift;
    return { kind: 'text', x, y: pen.y, size: textSize, text, face: faceOf(style), ink: style.ink ?? INK };
  }
}
