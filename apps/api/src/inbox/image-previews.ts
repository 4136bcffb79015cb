import { readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import sharp, { type Sharp } from 'sharp';
import { decodeHeic } from '../platform/heic-image.js';
import { LOG, type Log } from '../platform/log.js';
import { Turns } from '../platform/turns.js';

/** A picture that every browser shows, and how many pages the file has. */
export type PreviewImage = { content: Buffer; mediaType: 'image/jpeg'; pages: number };

const LONGEST_SIDE = 2_400;
/** Four bytes each while a picture is converted. */
const MOST_PIXELS = 60_000_000;
const TIME_LIMIT_SECONDS = 20;
const AT_ONCE = 2;
const QUALITY = 85;

/**
 * Converts pictures that browsers do not show. At most two at once and each with a limit of pixels and time: a picture
 * can claim to be larger than any memory.
 */
@Injectable()
export class ImagePreviews {
  private readonly turns = new Turns(AT_ONCE);

  constructor(@Inject(LOG) private readonly log: Log) {}

  /** @returns null where the file is no picture that can be read */
  async convert(file: string, mediaType: string, page: number): Promise<PreviewImage | null> {
    return this.turns.take(async () => {
      try {
        return mediaType === 'image/tiff' ? await fromTiff(file, page) : await fromHeic(file);
      } catch (error) {
        this.log.warn({ err: error, mediaType }, 'a picture could not be converted');
        return null;
      }
    });
  }
}

async function fromTiff(file: string, page: number): Promise<PreviewImage> {
  const { pages = 1 } = await sharp(file, { limitInputPixels: MOST_PIXELS }).metadata();
  const at = { limitInputPixels: MOST_PIXELS, page: Math.min(page, pages) - 1 };
  const content = await asJpeg(sharp(file, at).rotate());
  return { content, mediaType: 'image/jpeg', pages };
}

async function fromHeic(file: string): Promise<PreviewImage> {
  const photograph = await decodeHeic(await readFile(file), MOST_PIXELS);
  if (photograph.kind === 'too-large') throw new Error('too many pixels');
  const { pixels, width, height } = photograph;
  const content = await asJpeg(sharp(Buffer.from(pixels.buffer), { raw: { width, height, channels: 4 } }));
  return { content, mediaType: 'image/jpeg', pages: 1 };
}

function asJpeg(picture: Sharp): Promise<Buffer> {
  return picture
    .timeout({ seconds: TIME_LIMIT_SECONDS })
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg({ quality: QUALITY })
    .toBuffer();
}
