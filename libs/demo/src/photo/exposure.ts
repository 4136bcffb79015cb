import sharp, { type Sharp } from 'sharp';
import { chance, type Chance } from '../random.js';

const NOISE_LENGTH = 512 * 512;
let noise: Int8Array | undefined;

/** How bright the picture is in its corners (1 is as drawn), and how much noise there is (0 to 1). */
export type Light = { topLeft: number; topRight: number; bottomLeft: number; noise: number; grey?: boolean };

/** Renders a drawing (SVG) to plain pixels as a cheap lens and sensor see it: a little soft, shaded, a little noisy. */
export async function expose(svg: string, own: Chance, light: Light): Promise<Sharp> {
  const drawn = sharp(Buffer.from(svg)).removeAlpha();
  const shown = light.grey ? drawn.toColourspace('b-w') : drawn;
  const { data, info } = await shown.raw().toBuffer({ resolveWithObject: true });
  const grain = (noise ??= drawNoise());
  const { channels, width, height } = info;
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
  const across = (light.topRight - light.topLeft) / width;
  const down = (light.bottomLeft - light.topLeft) / height;
  let speck = own.between(0, grain.length - 1);
  for (let y = 0, at = 0; y < height; y++) {
    let brightness = light.topLeft + down * y;
    for (let x = 0; x < width; x++) {
      brightness += across;
      speck = (speck + 1) % NOISE_LENGTH;
      const dust = Number(grain[speck]) * light.noise;
      const [here, beside] = [brightness * 0.625, brightness * 0.375];
      // The very last pixel has none beside it; NaN is stored as 0 there, in a corner.
      for (let channel = 0; channel < channels; channel++, at++)
        pixels[at] = Number(pixels[at]) * here + Number(pixels[at + channels]) * beside + dust;
    }
  }
  return sharp(data, { raw: { width, height, channels } });
}

function drawNoise(): Int8Array {
  const { unit } = chance('sensor');
  return Int8Array.from({ length: NOISE_LENGTH }, () => Math.round((unit() + unit() + unit() - 1.5) * 14));
}
