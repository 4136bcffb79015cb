import type { Chance } from '../random.js';
import { A4, type Sheet } from '../sheet/sheet.js';
import { sheetToSvg } from '../sheet/svg.js';
import { expose } from './exposure.js';

/** A page from the office scanner or the copy shop: grey, a little askew, with the dark edge of the lid. JPEG. */
export async function scanPage(chance: Chance, sheet: Sheet, widthPixels = 860): Promise<Uint8Array> {
  const scale = widthPixels / A4.width;
  const height = Math.round(A4.height * scale);
  const small = sheet.width < A4.width * 0.95;
  const size = small ? scale * 0.72 : scale;
  const angle = ((chance.unit() - 0.5) * 2.2).toFixed(2);
  const left = small ? widthPixels * 0.17 : 0;
  const top = small ? height * 0.12 : 0;
  const edge = chance.happens(0.5)
    ? `<rect x="${String(widthPixels - 9)}" width="9" height="${String(height)}" fill="#777" opacity="0.6"/>`
    : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(widthPixels)}" height="${String(height)}"><rect width="${String(widthPixels)}" height="${String(height)}" fill="#f6f6f4"/><g transform="translate(${left.toFixed(1)} ${top.toFixed(1)}) rotate(${angle}) scale(${size.toFixed(4)})">${sheetToSvg(sheet)}</g>${edge}</svg>`;
  const picture = await expose(svg, chance, { topLeft: 1, topRight: 0.98, bottomLeft: 1, noise: 0.25, grey: true });
  return picture.jpeg({ quality: 52 }).toBuffer();
}
