import { GREY, type Sheet } from '../sheet/sheet.js';
import { widthOf } from '../sheet/typeface.js';
import type { Pen } from '../sheet/pen.js';

/** Page numbers, and on every sheet, small, that nothing in it is true: these papers must not be mistaken for real ones. */
export function finish({ sheets, margin }: Pen, left = ''): Sheet[] {
  sheets.forEach((sheet, i) => {
    const small = (text: string, x: number, y: number, size: number): void => {
      sheet.marks.push({ kind: 'text', x, y, size, text, face: 'sans', ink: GREY });
    };
    const page = sheets.length > 1 ? `Seite ${String(i + 1)} von ${String(sheets.length)}` : '';
    small(left, margin, sheet.height - 40, 7.5);
    small(page, sheet.width - margin - widthOf(page, 'sans', 7.5), sheet.height - 40, 7.5);
    small('Demo-Unterlage, alle Angaben erfunden', margin, sheet.height - 12, 5.5);
  });
  return sheets;
}
