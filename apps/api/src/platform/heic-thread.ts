// Runs in a thread of its own: decodes a telephone's HEIC photograph into pixels. Node runs it as it is, so it uses no
// syntax that must be compiled away.
import { parentPort, workerData } from 'node:worker_threads';
import libheif from 'libheif-js/wasm-bundle.js';

const { bytes, mostPixels } = workerData as { bytes: Uint8Array; mostPixels: number };

const [photograph] = new libheif.HeifDecoder().decode(bytes);
if (!photograph) throw new Error('no picture in the file');
const width = photograph.get_width();
const height = photograph.get_height();
if (width * height > mostPixels) parentPort?.postMessage({ kind: 'too-large' });
else {
  const pixels = await new Promise<Uint8ClampedArray>((resolve, reject) => {
    photograph.display({ data: new Uint8ClampedArray(width * height * 4), width, height }, (shown) => {
      if (shown) resolve(shown.data);
      else reject(new Error('the picture cannot be decoded'));
    });
  });
  parentPort?.postMessage({ kind: 'decoded', pixels, width, height });
}
