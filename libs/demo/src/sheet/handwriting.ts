import type { Chance } from '../random.js';
import { short } from './svg.js';
import type { Mark } from './sheet.js';

const PENS = ['#1d2f7a', '#16234f', '#222222', '#0b3d91'];

/** A signature: one quick line of loops, as long as the name. `x`, `y` is where the pen is put down. */
export function signature(chance: Chance, name: string, x: number, y: number): Mark {
  const loops = Math.min(9, Math.max(4, Math.round(name.length / 2.4)));
  let px = 0;
  let d = `M0 0`;
  for (let i = 0; i < loops; i++) {
    const tall = i === 0 || chance.happens(0.22);
    const high = tall ? chance.between(16, 26) : chance.between(4, 9);
    const step = chance.between(7, 13) + (i === 0 ? 6 : 0);
    const low = chance.happens(0.2) ? chance.between(8, 14) : chance.between(0, 3);
    d += `C${short(px + step * 0.2)} ${short(-high)} ${short(px + step * 1.1)} ${short(-high - 2)} ${short(px + step * 0.55)} ${short(low)}`;
    d += `C${short(px + step * 0.4)} ${short(low + 3)} ${short(px + step * 0.8)} ${short(low - 6)} ${short(px + step)} ${short(chance.between(-4, 1))}`;
    px += step;
  }
  if (chance.happens(0.5)) d += `C${short(px + 18)} -6 ${short(px - 30)} 14 ${short(-6)} 9`;
  return { kind: 'path', d, x, y, scale: 0.95, ink: chance.pick(PENS), line: 1.1 };
}
