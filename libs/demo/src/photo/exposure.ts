import sharp, { type Sharp } from 'sharp';
import { chance, type Chance } from '../random.js';

const NOISE_SIDE = 512;
let noise: Int8Array | undefined;

/** Renders a drawing (SVG) to plain pixels as a cheap lens and sensor see it: a little soft, a little noisy. */
export async function expose(svg: string, own: Chance, strength: number): Promise<Sharp> {
  const { data, info } = await sharp(Buffer.from(svg)).flatten().raw().toBuffer({ resolveWithObject: true });
  const grain = (noise ??= drawNoise());
  const shift = own.between(0, NOISE_SIDE * NOISE_SIDE - 1);
  const { channels } = info;
  for (let i = 0, pixel = shift; i < data.length - channels; i += channels, pixel++) {
    const speck = (grain[pixel % grain.length] ?? 0) * strength;
    for (let c = i; c < i + channels; c++)
      data[c] = clamp(((data[c] ?? 0) * 5 + (data[c + channels] ?? 0) * 3) / 8 + speck);
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels } });
}

function clamp(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value;
}

function drawNoise(): Int8Array {
  const { unit } = chance('sensor');
  return Int8Array.from({ length: NOISE_SIDE * NOISE_SIDE }, () => Math.round((unit() + unit() + unit() - 1.5) * 14));
}
