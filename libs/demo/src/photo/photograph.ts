import type { Chance } from '../random.js';
import type { Sheet } from '../sheet/sheet.js';
import { sheetToSvg, short } from '../sheet/svg.js';
import { expose, type Light } from './exposure.js';
import { table } from './table.js';

export type Shot = {
  /** Of the long side, in pixels. */
  size?: number;
  quality?: number;
  /** Degrees; else a few, by chance. */
  turn?: number;
  /** Written into the picture's data as telephones do: pixels lie on their side, the viewer has to turn them. */
  onItsSide?: boolean;
};

/** A photograph of papers on a table, taken with a telephone: tilted, shaded, a little noisy. JPEG. */
export async function photograph(chance: Chance, sheets: readonly Sheet[], shot: Shot = {}): Promise<Uint8Array> {
  const [first] = sheets;
  if (!first) throw new RangeError('There is nothing to photograph.');
  const content = { width: first.width, height: sheets.reduce((sum, { height }) => sum + height + 14, -14) };
  const size = shot.size ?? (content.height > 500 ? 1100 : 960);
  const upright = content.height > content.width;
  const frame = { width: upright ? Math.round(size * 0.75) : size, height: upright ? size : Math.round(size * 0.75) };
  const scale = 0.86 * Math.min(frame.width / content.width, frame.height / content.height);
  const angle = ((shot.turn ?? (chance.unit() - 0.5) * 7) * Math.PI) / 180;
  const skew = (chance.unit() - 0.5) * 0.05;
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  const at = `translate(${short(frame.width / 2 + chance.between(-14, 14))} ${short(frame.height / 2 + chance.between(-12, 12))}) matrix(${[cos, sin, -sin + skew * scale, cos, 0, 0].map((n) => n.toFixed(5)).join(' ')}) translate(${short(-content.width / 2)} ${short(-content.height / 2)})`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(frame.width)}" height="${String(frame.height)}">${table(chance, frame)}<g transform="${at}">${stack(sheets)}</g></svg>`;
  const picture = await expose(svg, chance, daylight(chance));
  const turned = shot.onItsSide ? picture.rotate(270).withMetadata({ orientation: 6 }) : picture;
  return turned.jpeg({ quality: shot.quality ?? chance.between(58, 72), chromaSubsampling: '4:2:0' }).toBuffer();
}

/** Sheets one below the other, each with its soft shadow. */
function stack(sheets: readonly Sheet[]): string {
  let y = 0;
  return sheets
    .map((sheet) => {
      const part = `<g transform="translate(0 ${short(y)})">${shadow(sheet)}${sheetToSvg(sheet)}</g>`;
      y += sheet.height + 14;
      return part;
    })
    .join('');
}

function shadow({ width, height }: Sheet): string {
  return [12, 7, 3]
    .map(
      (spread) =>
        `<rect x="${String(-spread * 0.3)}" y="${String(-spread * 0.1)}" width="${short(width + spread)}" height="${short(height + spread)}" fill="#000" opacity="0.12"/>`,
    )
    .join('');
}

/** Light from a window on one side, the telephone's own shadow on the other. */
function daylight(chance: Chance): Light {
  const [bright, dark] = [1.02 + chance.unit() * 0.06, 0.74 + chance.unit() * 0.16];
  const fromLeft = chance.happens(0.5);
  return {
    topLeft: fromLeft ? bright : dark,
    topRight: fromLeft ? dark : bright,
    bottomLeft: (fromLeft ? bright : dark) - 0.04 - chance.unit() * 0.14,
    noise: 0.35 + chance.unit() * 0.5,
  };
}
