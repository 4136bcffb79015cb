import type { Chance } from '../random.js';
import { short } from '../sheet/svg.js';

const TABLES = [
  { base: '#8a5f3c', grain: '#6f4a2c' },
  { base: '#c8a77c', grain: '#b08c60' },
  { base: '#4a3526', grain: '#38271b' },
  { base: '#d9d6d0', grain: '#cbc7c0' },
  { base: '#3c4148', grain: '#33373d' },
  { base: '#b9c3c9', grain: '#aab5bc' },
] as const;

/** What the papers lie on: wood with its grain, or a plain cloth. */
export function table(chance: Chance, { width, height }: { width: number; height: number }): string {
  const { base, grain } = chance.pick(TABLES);
  let lines = '';
  for (let y = 0; y < height; y += chance.between(18, 60)) {
    const bend = chance.between(-9, 9);
    lines += `<path d="M0 ${String(y)}C${short(width * 0.3)} ${String(y + bend)} ${short(width * 0.6)} ${String(y - bend)} ${String(width)} ${String(y + bend)}" stroke="${grain}" stroke-width="${short(0.8 + chance.unit() * 3.4)}" opacity="${(0.35 + chance.unit() * 0.5).toFixed(2)}" fill="none"/>`;
  }
  return `<rect width="${String(width)}" height="${String(height)}" fill="${base}"/>${lines}`;
}
