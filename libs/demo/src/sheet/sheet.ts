import type { Face } from './typeface.js';

/**
 * One side of paper as a list of marks, in points (1/72 inch) from the top left corner. The same sheet becomes a page
 * of a PDF, a scan or a photograph: a person sends the same contract in any of these forms.
 */
export type Sheet = { width: number; height: number; paper: string; marks: Mark[] };

/** Colours are `#rrggbb`. The `y` of a text is its base line. */
export type Mark =
  | { kind: 'text'; x: number; y: number; size: number; text: string; face: Face; ink: string }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; width: number; ink: string }
  | { kind: 'box'; x: number; y: number; width: number; height: number; fill?: string; ink?: string; line?: number }
  | { kind: 'path'; d: string; x: number; y: number; scale: number; fill?: string; ink?: string; line?: number };

export const A4 = { width: 595.28, height: 841.89 };
export const INK = '#1b1b1f';
export const GREY = '#5b6068';
export const WHITE = '#ffffff';

export function blankSheet(size: { width: number; height: number } = A4, paper = WHITE): Sheet {
  return { ...size, paper, marks: [] };
}
