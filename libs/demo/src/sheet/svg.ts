import type { Mark, Sheet } from './sheet.js';
import { outlinesOf, type Face } from './typeface.js';

/**
 * The sheet as SVG, one unit a point. Letters are outlines, not text: what is drawn must not depend on the fonts of the
 * machine, and a bare server has none.
 */
export function sheetToSvg(sheet: Sheet): { defs: string; body: string } {
  const glyphs = new Map<string, string>();
  const paper = `<rect width="${short(sheet.width)}" height="${short(sheet.height)}" fill="${sheet.paper}"/>`;
  const body = paper + sheet.marks.map((mark) => draw(mark, glyphs)).join('');
  const defs = [...glyphs].map(([id, d]) => `<path id="${id}" d="${d}"/>`).join('');
  return { defs, body };
}

function draw(mark: Mark, glyphs: Map<string, string>): string {
  switch (mark.kind) {
    case 'text':
      return drawText(mark, glyphs);
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

function drawText(mark: Mark & { kind: 'text' }, glyphs: Map<string, string>): string {
  const { unitsPerEm, letters } = outlinesOf(mark.text, mark.face);
  const scale = mark.size / unitsPerEm;
  const uses = letters.map(({ x, glyph }) => {
    const id = `${mark.face}${String(glyph.id)}`;
    if (!glyphs.has(id)) glyphs.set(id, outline(glyph.path.commands));
    return `<use href="#${id}" x="${String(x)}"/>`;
  });
  return `<g transform="translate(${short(mark.x)} ${short(mark.y)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" fill="${mark.ink}">${uses.join('')}</g>`;
}

const LETTER: Record<string, string> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

function outline(commands: readonly { command: string; args: number[] }[]): string {
  return commands.map(({ command, args }) => (LETTER[command] ?? '') + args.map(Math.round).join(' ')).join('');
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
      const place = (px: number, py: number): string => {
        const [dx, dy] = [(px - glyph.advanceWidth / 2) * scale, radius + py * scale];
        return `${short(dx * cos + dy * sin)} ${short(dx * sin - dy * cos)}`;
      };
      return glyph.path.commands
        .map(({ command, args }) => {
          const points = Array.from({ length: args.length / 2 }, (_, i) =>
            place(args[2 * i] ?? 0, args[2 * i + 1] ?? 0),
          );
          return (LETTER[command] ?? '') + points.join(' ');
        })
        .join('');
    })
    .join('');
}

export function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
