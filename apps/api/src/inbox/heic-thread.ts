// Runs in a thread of its own: turns a telephone's HEIC photograph into a JPEG. Node runs it as it is, so it uses no
// syntax that must be compiled away.
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import libheif from 'libheif-js/wasm-bundle.js';
import sharp from 'sharp';

const { file, longestSide, mostPixels, quality } = workerData as {
  file: string;
  longestSide: number;
  mostPixels: number;
  quality: number;
};

const [photograph] = new libheif.HeifDecoder().decode(await readFile(file));
if (!photograph) throw new Error('no picture in the file');
const width = photograph.get_width();
const height = photograph.get_height();
if (width * height > mostPixels) throw new Error('too many pixels');
const pixels = await new Promise<Uint8ClampedArray>((resolve, reject) => {
  photograph.display({ data: new Uint8ClampedArray(width * height * 4), width, height }, (shown) => {
    if (shown) resolve(shown.data);
    else reject(new Error('the picture cannot be decoded'));
  });
});
const jpeg = await sharp(pixels, { raw: { width, height, channels: 4 } })
  .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
  .flatten({ background: 'white' })
  .jpeg({ quality })
  .toBuffer();
parentPort?.postMessage(jpeg);
