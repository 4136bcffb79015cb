import type { Mark, Sheet } from './sheet.js';
import { outlinesOf, type Face, type Glyph } from './typeface.js';

/**
 * The sheet as SVG, one unit a point. Letters are outlines, not text: what is drawn must not depend on the fonts of the
 * machine, and a bare server has none.
 */
export function sheetToSvg(sheet: Sheet): string {
  const paper = `<rect width="${short(sheet.width)}" height="${short(sheet.height)}" fill="${sheet.paper}"/>`;
  return paper + sheet.marks.map(draw).join('');
}

function draw(mark: Mark): string {
  switch (mark.kind) {
    case 'text':
      return drawText(mark);
    case 'line':
      return `<path d="M${short(mark.x1)} ${short(mark.y1)}L${short(mark.x2)} ${short(mark.y2)}" stroke="${mark.ink}" stroke-width="${short(mark.width)}"/>`;
    case 'box':
      return `<rect x="${short(mark.x)}" y="${short(mark.y)}" width="${short(mark.width)}" height="${short(mark.height)}" ${paint(mark, 0.6)}/>`;
    case 'path':
      return `<path transform="translate(${short(mark.x)} ${short(mark.y)}) scale(${short(mark.scale)})" d="${mark.d}" ${paint(mark, 0.8)}/>`;
  }
}

function paint({ fill, ink, line }: { fill?: string; ink?: string; line?: number }, width: number): string {
  return `fill="${fill ?? 'none'}"${ink ? ` stroke="${ink}" stroke-width="${short(line ?? width)}"` : ''}`;
}

/** A line of text as one path: a hundred small elements would take ten times as long to draw. */
function drawText({ x, y, size, text, face, ink }: Mark & { kind: 'text' }): string {
  const { unitsPerEm, letters } = outlinesOf(text, face);
  const scale = (size / unitsPerEm).toFixed(5);
  const d = letters.map((letter) => `M${String(letter.x)} 0${relativeOutline(face, letter.glyph)}`).join('');
  return `<path transform="translate(${short(x)} ${short(y)}) scale(${scale} -${scale})" fill="${ink}" d="${d}"/>`;
}

const known = new Map<string, string>();

/** The letter in steps from the point where it begins, so that the same words fit everywhere on a line. */
function relativeOutline(face: Face, glyph: Glyph): string {
  const key = `${face}${String(glyph.id)}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  let [start, last]: [number[], number[]] = [
    [0, 0],
    [0, 0],
  ];
  const d = glyph.path.commands
    .map(({ command, args }) => {
      const steps = args.map((value, i) => Math.round(value) - (last[i % 2] ?? 0));
      last = command === 'closePath' ? start : args.slice(-2).map(Math.round);
      if (command === 'moveTo') start = last;
      return (LETTER[command] ?? '').toLowerCase() + steps.join(' ');
    })
    .join('');
  known.set(key, d);
  return d;
}

/** Text as one path along a circle, as round stamps have it. `middle` is the angle of the text's centre in radians. */
export function textOnCircle(text: string, face: Face, size: number, radius: number, middle: number): string {
  const { unitsPerEm, letters } = outlinesOf(text, face);
  const scale = size / unitsPerEm;
  const last = letters.at(-1);
  const length = last ? (last.x + last.glyph.advanceWidth) * scale : 0;
  return letters
    .map(({ x, glyph }) => {
      const angle = middle + (x * scale + (glyph.advanceWidth * scale) / 2 - length / 2) / radius;
      const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
      return outline(glyph, (px, py) => {
        const [dx, dy] = [(px - glyph.advanceWidth / 2) * scale, radius + py * scale];
        return [dx * cos + dy * sin, dx * sin - dy * cos];
      });
    })
    .join('');
}

const LETTER: Record<string, string> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

function outline({ path }: Glyph, place: (x: number, y: number) => [number, number]): string {
  return path.commands
    .map(({ command, args }) => {
      const points = Array.from({ length: args.length / 2 }, (_, i) =>
        place(args[2 * i] ?? 0, args[2 * i + 1] ?? 0)
          .map(fine)
          .join(' '),
      );
      return (LETTER[command] ?? '') + points.join(' ');
    })
    .join('');
}

function fine(value: number): number {
  return Math.round(value * 100) / 100;
}

export function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
