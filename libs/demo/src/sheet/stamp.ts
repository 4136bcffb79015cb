import type { Mark } from './sheet.js';
import { short, textOnCircle } from './svg.js';

/** A round rubber stamp: two rings, words around, a mark in the middle that is nobody's coat of arms. */
export function roundStamp(above: string, below: string, x: number, y: number, radius = 34, ink = '#3b3f8f'): Mark[] {
  const ring = (r: number): string =>
    `M${short(-r)} 0A${short(r)} ${short(r)} 0 1 1 ${short(r)} 0A${short(r)} ${short(r)} 0 1 1 ${short(-r)} 0Z`;
  const size = Math.min(radius * 0.2, (radius * 2.6) / Math.max(above.length, 10) / 0.52);
  const tower = 'M-9 9L-9-3L-5-3L-5-7L-2-7L-2-11L2-11L2-7L5-7L5-3L9-3L9 9Z';
  return [
    { kind: 'path', d: ring(radius), x, y, scale: 1, ink, line: 1.4 },
    { kind: 'path', d: ring(radius * 0.66), x, y, scale: 1, ink, line: 0.7 },
    { kind: 'path', d: textOnCircle(above, 'sansBold', size, radius * 0.73, 0), x, y, scale: 1, fill: ink },
    { kind: 'path', d: textOnCircle(below, 'sans', size, radius * 0.73, Math.PI), x, y, scale: 1, fill: ink },
    { kind: 'path', d: tower, x, y, scale: radius / 34, ink, line: 1 },
  ];
}
