import type { Chance } from '../random.js';
import type { Sheet } from '../sheet/sheet.js';
import { sheetToSvg, short } from '../sheet/svg.js';
import { expose } from './exposure.js';
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
  const size = shot.size ?? chance.pick([1280, 1200, 1120]);
  const [first] = sheets;
  if (!first) throw new RangeError('There is nothing to photograph.');
  const content = { width: first.width, height: sheets.reduce((sum, { height }) => sum + height + 14, -14) };
  const upright = content.height > content.width;
  const frame = { width: upright ? Math.round(size * 0.75) : size, height: upright ? size : Math.round(size * 0.75) };
  const scale = 0.86 * Math.min(frame.width / content.width, frame.height / content.height);
  const angle = ((shot.turn ?? (chance.unit() - 0.5) * 7) * Math.PI) / 180;
  const skew = (chance.unit() - 0.5) * 0.05;
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  const at = `translate(${short(frame.width / 2 + chance.between(-14, 14))} ${short(frame.height / 2 + chance.between(-12, 12))}) matrix(${[cos, sin, -sin + skew * scale, cos, 0, 0].map((n) => n.toFixed(5)).join(' ')}) translate(${short(-content.width / 2)} ${short(-content.height / 2)})`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(frame.width)}" height="${String(frame.height)}">${table(chance, frame)}<g transform="${at}">${stack(sheets)}</g>${light(chance, frame)}</svg>`;
  const picture = await expose(svg, chance, 0.35 + chance.unit() * 0.5);
  const turned = shot.onItsSide ? picture.rotate(270).withMetadata({ orientation: 6 }) : picture;
  return turned.jpeg({ quality: shot.quality ?? chance.between(58, 72), chromaSubsampling: '4:2:0' }).toBuffer();
}

/** Sheets one below the other, each with its soft shadow. */
function stack(sheets: readonly Sheet[]): string {
  let y = 0;
  return sheets
    .map((sheet) => {
      const { defs, body } = sheetToSvg(sheet);
      const part = `<g transform="translate(0 ${short(y)})"><defs>${defs}</defs>${shadow(sheet)}${body}</g>`;
      y += sheet.height + 14;
      return part;
    })
    .join('');
}

function shadow({ width, height }: Sheet): string {
  return [14, 10, 7, 4, 2]
    .map(
      (spread) =>
        `<rect x="${String(-spread * 0.3)}" y="${String(-spread * 0.1)}" width="${short(width + spread)}" height="${short(height + spread)}" rx="${String(spread)}" fill="#000" opacity="0.07"/>`,
    )
    .join('');
}

/** Light from a window on one side, the telephone's own shadow on the other. */
function light(chance: Chance, { width, height }: { width: number; height: number }): string {
  const left = chance.happens(0.5);
  const strength = (0.16 + chance.unit() * 0.22).toFixed(2);
  return `<defs><linearGradient id="day" x1="${left ? '0' : '1'}" y1="0" x2="${left ? '1' : '0'}" y2="${chance.unit().toFixed(2)}"><stop offset="0" stop-color="#fff6e0" stop-opacity="0.22"/><stop offset="0.45" stop-color="#808080" stop-opacity="0"/><stop offset="1" stop-color="#0a0d18" stop-opacity="${strength}"/></linearGradient><radialGradient id="hand" cx="${left ? '0.85' : '0.2'}" cy="0.95" r="0.55"><stop offset="0" stop-color="#05060c" stop-opacity="${strength}"/><stop offset="1" stop-color="#05060c" stop-opacity="0"/></radialGradient></defs><rect width="${String(width)}" height="${String(height)}" fill="url(#day)"/><rect width="${String(width)}" height="${String(height)}" fill="url(#hand)"/>`;
}
