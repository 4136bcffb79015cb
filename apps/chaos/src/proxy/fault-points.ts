import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Chance } from '@einkanal/demo/random';

/** What can be done to one round trip, and whether the other side has already done its work then. */
export const MOMENT_OF = {
  'cut-before': 'before',
  delay: 'before',
  duplicate: 'after',
  'cut-after': 'after',
  'error-after-success': 'after',
  corrupt: 'after',
  'half-written': 'before',
  crash: 'after',
} as const;
export type FaultKind = keyof typeof MOMENT_OF;

/** How often a fault is drawn at a round trip: seldom where every fault has been tried, often where one has not. */
export type Rates = { fresh: number; again: number };

type Line = { is: 'seen' | 'hit'; point: string };

/** The name of a numbered fault point: the leg, what is done there, the round trip, and the moment. */
export function pointOf(leg: string, kind: FaultKind, trip: string): string {
  return `${leg} | ${kind} | ${trip} | ${MOMENT_OF[kind]}`;
}

/**
 * The fault points of one leg: which exist, which were hit, and what happens at the next round trip. What is known stands
 * in a file, line by line, because the proxy itself is killed too.
 */
export class FaultPoints {
  private readonly seen = new Set<string>();
  private readonly hit = new Set<string>();
  private isCalm = true;

  constructor(
    private readonly options: {
      leg: string;
      kinds: readonly FaultKind[];
      rates: Rates;
      journal: string;
      chance: Chance;
    },
  ) {
    for (const { is, point } of readJournal(options.journal)) (is === 'seen' ? this.seen : this.hit).add(point);
  }

  /** Until it is told to break, and again when it is told to be calm, nothing is broken. */
  obey(order: 'break' | 'calm'): void {
    this.isCalm = order === 'calm';
  }

  /** @returns the fault for this round trip, or null */
  draw(trip: string): FaultKind | null {
    const { leg, kinds, rates, chance } = this.options;
    for (const kind of kinds) this.note('seen', this.seen, pointOf(leg, kind, trip));
    if (this.isCalm) return null;
    const fresh = kinds.filter((kind) => !this.hit.has(pointOf(leg, kind, trip)));
    if (!chance.happens(fresh.length > 0 ? rates.fresh : rates.again)) return null;
    const kind = chance.pick(fresh.length > 0 ? fresh : kinds);
    this.note('hit', this.hit, pointOf(leg, kind, trip));
    return kind;
  }

  private note(is: Line['is'], known: Set<string>, point: string): void {
    if (known.has(point)) return;
    known.add(point);
    appendFileSync(this.options.journal, `${is}\t${point}\n`);
  }
}

/** What a journal of fault points says. A line that a kill cut short is left out. */
export function readJournal(file: string): Line[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => {
      const [is, point] = line.split('\t');
      return (is === 'seen' || is === 'hit') && point !== undefined ? [{ is, point }] : [];
    });
}
