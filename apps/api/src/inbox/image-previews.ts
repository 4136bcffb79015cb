import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { LOG, type Log } from '../platform/log.js';
import { Turns } from '../platform/turns.js';

/** A picture that every browser shows, and how many pages the file has. */
export type PreviewImage = { content: Buffer; mediaType: 'image/jpeg'; pages: number };

const LONGEST_SIDE = 2_400;
const MOST_PIXELS = 100_000_000;
const TIME_LIMIT_MS = 20_000;
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
  const content = await sharp(file, { limitInputPixels: MOST_PIXELS, page: Math.min(page, pages) - 1 })
    .timeout({ seconds: TIME_LIMIT_MS / 1_000 })
    .rotate()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg({ quality: QUALITY })
    .toBuffer();
  return { content, mediaType: 'image/jpeg', pages };
}

// Decoding takes a second or more of one core, so it happens beside the process that answers everybody.
async function fromHeic(file: string): Promise<PreviewImage> {
  const script = new URL(`./heic-thread${path.extname(import.meta.url)}`, import.meta.url);
  const thread = new Worker(script, {
    workerData: { file, longestSide: LONGEST_SIDE, mostPixels: MOST_PIXELS, quality: QUALITY },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    execArgv: [],
  });
  const limit = setTimeout(() => void thread.terminate(), TIME_LIMIT_MS);
  try {
    const content = await new Promise<Uint8Array>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => {
        reject(new Error('the conversion ended without a picture'));
      });
    });
    return { content: Buffer.from(content), mediaType: 'image/jpeg', pages: 1 };
  } finally {
    clearTimeout(limit);
    await thread.terminate();
  }
}
