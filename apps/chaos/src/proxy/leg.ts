import type { Chance } from '@einkanal/demo/random';
import type { FaultPoints } from './fault-points.js';

/** What every proxy needs: where it listens, whom it speaks for, and who decides what breaks. */
export type Leg = { listenPort: number; target: URL; points: FaultPoints; chance: Chance };

const LONGEST_DELAY_MS = 4_500;
const SHORTEST_DELAY_MS = 50;

/** How long a delayed round trip waits: often a little, sometimes longer than anybody waits for an answer. */
export function delayMs(chance: Chance): number {
  return chance.happens(0.7) ? chance.between(SHORTEST_DELAY_MS, 800) : chance.between(800, LONGEST_DELAY_MS);
}
