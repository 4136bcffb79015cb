import type { Institution } from '../places/institutions.js';
import type { Pen } from '../sheet/pen.js';
import { GREY } from '../sheet/sheet.js';

/** The top of a house's paper, in its colour. Leaves the pen below it. */
export function letterhead(pen: Pen, house: Institution): void {
  const right = pen.margin + pen.width;
  const address = `${house.street} · ${house.city}`;
  switch (house.head) {
    case 'BAR':
      pen.put(...emblem(house, right - 26, 40), { kind: 'box', x: 0, y: 0, width: 596, height: 7, fill: house.colour });
      pen.y = 34;
      pen.line(house.name, { size: 15, bold: true, ink: house.colour });
      pen.line([house.unit, address].filter(Boolean).join(' · '), { size: 8, ink: GREY });
      pen.gap(10);
      pen.rule(house.colour, 0.9);
      break;
    case 'RIGHT':
      pen.put(...emblem(house, pen.margin + 16, 42));
      pen.y = 30;
      for (const [i, text] of [house.name, house.unit, house.street, house.city].entries())
        pen.line(text, { size: i === 0 ? 13 : 8, bold: i === 0, align: 'right', ink: i === 0 ? house.colour : GREY });
      break;
    case 'CENTRE':
      pen.y = 30;
      pen.line(house.name, { size: 16, bold: true, align: 'center', ink: house.colour });
      pen.line([house.unit, address].filter(Boolean).join('  ·  '), { size: 8, align: 'center', ink: GREY });
      pen.gap(9);
      pen.rule(house.colour, 0.5);
      pen.gap(2);
      pen.rule(house.colour, 0.5);
      break;
  }
  pen.gap(16);
}

/** A sign of the house: two overlapping shapes that depend on its name only. */
function emblem({ name, colour }: Institution, x: number, y: number): Parameters<Pen['put']> {
  const shapes = [
    'M-15 13L0 -15L15 13Z',
    'M-13 -13L13 -13L13 13L-13 13Z',
    'M0 -16L16 0L0 16L-16 0Z',
    'M-15 0A15 15 0 1 1 15 0A15 15 0 1 1 -15 0Z',
  ];
  const at = name.length % shapes.length;
  return [
    { kind: 'path', d: shapes[at] ?? '', x, y, scale: 1, fill: colour },
    { kind: 'path', d: shapes[(at + 1) % 4] ?? '', x: x + 5, y: y + 3, scale: 0.5, fill: '#ffffff' },
  ];
}
