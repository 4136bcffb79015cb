import sharp, { type Sharp } from 'sharp';
import { photograph } from '../photo/photograph.js';
import { scanPage } from '../photo/scan.js';
import { chance } from '../random.js';
import { picturesToPdf, sheetsToPdf } from '../sheet/pdf.js';
import type { Sheet } from '../sheet/sheet.js';
import { sheetToSvg } from '../sheet/svg.js';
import type { FileForm } from './file-form.js';

/** Draws the sheets and makes the file. The same seed and sheets give the same bytes. */
export async function fileBytes(
  seed: string,
  form: FileForm,
  sheets: readonly Sheet[],
  title: string,
  madeAt: Date,
): Promise<Uint8Array> {
  const own = chance(seed);
  switch (form) {
    case 'PDF':
      return sheetsToPdf(sheets, { title, producer: 'Textverarbeitung', madeAt });
    case 'SCAN': {
      const pages: Uint8Array[] = [];
      for (const sheet of sheets) pages.push(await scanPage(own, sheet));
      return picturesToPdf(pages, { title: 'Scan', producer: 'Scanner', madeAt });
    }
    case 'PHOTO':
    case 'PHOTOS':
      return photograph(own, sheets);
    case 'SIDEWAYS':
      return photograph(own, sheets, { onItsSide: true });
    case 'SCREENSHOT':
      return flat(sheets, 900).png({ palette: true, colours: 48 }).toBuffer();
    case 'FAX':
      return flat(sheets, 1240)
        .greyscale()
        .threshold(150)
        .toColourspace('b-w')
        .tiff({ compression: 'ccittfax4', bitdepth: 1 })
        .toBuffer();
    case 'WEBP':
      return flat(sheets, 900).webp({ quality: 60 }).toBuffer();
  }
}

/** The first sheet straight from above, as a screen or a fax line shows it. */
function flat([sheet]: readonly Sheet[], widthPixels: number): Sharp {
  if (!sheet) throw new RangeError('There is nothing to show.');
  const heightPixels = Math.round((sheet.height / sheet.width) * widthPixels);
  const box = `0 0 ${String(sheet.width)} ${String(sheet.height)}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(widthPixels)}" height="${String(heightPixels)}" viewBox="${box}">${sheetToSvg(sheet)}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' });
}
