import { PDFDocument } from 'pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { decodeHeic } from '../../platform/heic-image.js';

/** A4 in points, and in pixels at 300 dots an inch: more than that no printer shows. */
const PAGE = { long: 841.89, short: 595.28 };
const LONGEST_SIDE = 3_508;
const MARGIN = 20;
const MOST_PIXELS = 100_000_000;
const MOST_PAGES = 100;
/** No message of the standard may be larger than 50 MB, and base64 needs a third more. */
const MOST_BYTES = 37_000_000;
const QUALITY = 85;
const HEIC = new Set(['image/heic', 'image/heif']);

/**
 * A picture as PDF, one page for each of its own, upright, on A4. Same bytes in, same bytes out.
 * @returns `too-large` where it claims more pixels or pages than we open, or no message could hold the result
 * @throws Error where it cannot be decoded
 */
export async function writeImagePdf(
  content: Buffer,
  mediaType: string,
  title: string,
  at: Date,
): Promise<Buffer | 'too-large'> {
  const pictures = HEIC.has(mediaType) ? await fromHeic(content) : await fromSharp(content);
  if (pictures === 'too-large') return 'too-large';
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title);
  document.setProducer('Einkanal');
  document.setCreationDate(at);
  document.setModificationDate(at);
  let size = 0;
  for (const picture of pictures) {
    size += await addPage(document, picture);
    if (size > MOST_BYTES) return 'too-large';
  }
  return Buffer.from(await document.save());
}

async function fromSharp(content: Buffer): Promise<Sharp[] | 'too-large'> {
  const { width, height, pages = 1 } = await sharp(content, { limitInputPixels: false }).metadata();
  if (width * height > MOST_PIXELS || pages > MOST_PAGES) return 'too-large';
  return Array.from({ length: pages }, (_, page) =>
    sharp(content, { limitInputPixels: MOST_PIXELS, page }).autoOrient(),
  );
}

async function fromHeic(content: Buffer): Promise<Sharp[] | 'too-large'> {
  const image = await decodeHeic(content, MOST_PIXELS / 2);
  if (image.kind === 'too-large') return 'too-large';
  const { pixels, width, height } = image;
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  return [sharp(bytes, { raw: { width, height, channels: 4 }, limitInputPixels: MOST_PIXELS })];
}

/** @returns the bytes that the page takes */
async function addPage(document: PDFDocument, picture: Sharp): Promise<number> {
  const { data, info } = await picture
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true });
  const isLandscape = info.width > info.height;
  const [width, height] = isLandscape ? [PAGE.long, PAGE.short] : [PAGE.short, PAGE.long];
  const page = document.addPage([width, height]);
  const scale = Math.min((width - 2 * MARGIN) / info.width, (height - 2 * MARGIN) / info.height, 1);
  const drawn = { width: info.width * scale, height: info.height * scale };
  const at = { x: (width - drawn.width) / 2, y: (height - drawn.height) / 2 };
  page.drawImage(await document.embedJpg(data), { ...at, ...drawn });
  return data.length;
}
