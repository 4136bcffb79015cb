import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** Four bytes a pixel: red, green, blue, opacity. */
export type RawImage = { kind: 'decoded'; pixels: Uint8ClampedArray; width: number; height: number };

const TIME_LIMIT_MS = 30_000;

/**
 * Decodes a HEIC photograph beside the process that does everything else: it takes a second or more of one core.
 * @returns `too-large` where the picture claims more pixels than allowed
 * @throws Error where it is no picture, or takes too long
 */
export async function decodeHeic(bytes: Buffer, mostPixels: number): Promise<RawImage | { kind: 'too-large' }> {
  const script = new URL(`./heic-thread${path.extname(import.meta.url)}`, import.meta.url);
  // The decoder prints about broken files; nobody reads that.
  const silent = { stdout: true, stderr: true };
  const thread = new Worker(script, {
    ...silent,
    workerData: { bytes: Uint8Array.from(bytes), mostPixels },
    execArgv: [],
  });
  const limit = setTimeout(() => void thread.terminate(), TIME_LIMIT_MS);
  try {
    return await new Promise<RawImage | { kind: 'too-large' }>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => {
        reject(new Error('the conversion ended without a picture'));
      });
    });
  } finally {
    clearTimeout(limit);
    await thread.terminate();
  }
}
