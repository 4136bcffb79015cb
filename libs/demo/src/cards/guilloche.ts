import type { Chance } from '../random.js';
import type { Mark } from '../sheet/sheet.js';
import { short } from '../sheet/svg.js';

/** Bundles of fine waves and the word DEMO over and over: it looks like security print and says what it is. */
export function guilloche(chance: Chance, width: number, height: number, inks: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  for (const ink of inks) {
    const [waves, lift, phase] = [chance.between(2, 4), chance.between(18, 46), chance.unit() * 6];
    let d = '';
    for (let strand = 0; strand < 16; strand++) {
      const middle = (height * (strand + 0.5)) / 16;
      for (let step = 0; step <= 24; step++) {
        const x = (width * step) / 24;
        const y = middle + Math.sin((step / 24) * Math.PI * waves + phase + strand * 0.24) * lift;
        d += `${step === 0 ? 'M' : 'L'}${short(x)} ${short(Math.min(height, Math.max(0, y)))}`;
      }
    }
    marks.push({ kind: 'path', d, x: 0, y: 0, scale: 1, ink, line: 0.5 });
  }
  for (let y = 16; y < height; y += 44)
    marks.push({
      kind: 'text',
      x: 6 + ((y * 7) % 30),
      y,
      size: 4.4,
      text: 'DEMO  ·  '.repeat(Math.floor(width / 38)),
      face: 'sans',
      ink: '#c3ccd2',
    });
  return marks;
}
