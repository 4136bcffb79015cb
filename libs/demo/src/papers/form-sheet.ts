import { startPaper } from '../sheet/pen.js';
import { GREY, type Mark, type Sheet } from '../sheet/sheet.js';
import { widthOf } from '../sheet/typeface.js';
import { wrap } from '../sheet/wrap.js';
import { finish } from './finish.js';

export type FormSection = { title: string; fields: readonly (readonly [label: string, value: string])[] };

/** An office's form: boxes with small labels, two in a row, filled in by machine. Long answers take the whole row. */
export function formSheet(
  title: string,
  note: string,
  sections: readonly FormSection[],
  close?: (place: { x: number; y: number }) => Mark[],
): Sheet[] {
  const pen = startPaper({ size: 9.5, margin: 50, top: 46 });
  pen.line(title, { size: 15, bold: true });
  pen.line(note, { size: 8, ink: GREY, after: 8 });
  const half = pen.width / 2;
  for (const section of sections) {
    pen.keep(70);
    pen.put({ kind: 'box', x: pen.margin, y: pen.y, width: pen.width, height: 16, fill: '#dfe5ea' });
    pen.gap(-0.5);
    pen.line(section.title, { size: 9.5, bold: true, x: pen.margin + 5, after: 3.6 });
    let column = 0;
    section.fields.forEach(([label, value], i) => {
      const wide = widthOf(value, 'sans', 9.5) > half - 14;
      const alone = wide || (column === 0 && i === section.fields.length - 1);
      if (wide && column === 1) {
        pen.gap(30);
        column = 0;
      }
      const lines = wrap(value, 'sans', 9.5, wide ? pen.width - 12 : half - 12);
      const height = 17 + lines.length * 13;
      pen.keep(height);
      const x = pen.margin + column * half;
      pen.put({ kind: 'box', x, y: pen.y, width: alone ? pen.width : half, height, ink: '#8d97a1', line: 0.5 });
      pen.put({ kind: 'text', x: x + 5, y: pen.y + 9, size: 6.5, text: label, face: 'sans', ink: GREY });
      lines.forEach((text, n) => {
        pen.put({ kind: 'text', x: x + 5, y: pen.y + 22 + n * 13, size: 9.5, text, face: 'sans', ink: '#14203c' });
      });
      if (alone || column === 1) pen.gap(height);
      column = alone || column === 1 ? 0 : 1;
    });
    pen.gap(9);
  }
  if (close) {
    pen.keep(90);
    pen.gap(62);
    pen.put(...close({ x: pen.margin, y: pen.y }));
  }
  return finish(pen, title);
}
