import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chance } from '@einkanal/demo/random';
import { FaultPoints, readJournal } from './fault-points.js';

let folder: string;
let journal: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'einkanal-points-'));
  journal = path.join(folder, 'points.tsv');
});
afterEach(() => rmSync(folder, { recursive: true }));

const points = (seed: string, rates = { fresh: 0.5, again: 0 }) => {
  const options = { leg: 'dms', kinds: ['cut-before' as const, 'cut-after' as const], rates, journal };
  const made = new FaultPoints({ ...options, chance: chance(seed) });
  made.obey('break');
  return made;
};
const draws = (from: FaultPoints, count: number) => Array.from({ length: count }, () => from.draw('GET object'));

test('every round trip has a point before and one after, and each is hit once while others are untried', () => {
  const drawn = draws(points('a'), 50).filter((kind) => kind !== null);
  expect(drawn.toSorted()).toEqual(['cut-after', 'cut-before']);
  expect(
    readJournal(journal)
      .map(({ is, point }) => `${is} ${point}`)
      .toSorted(),
  ).toEqual([
    'hit dms | cut-after | GET object | after',
    'hit dms | cut-before | GET object | before',
    'seen dms | cut-after | GET object | after',
    'seen dms | cut-before | GET object | before',
  ]);
});

test('the same seed draws the same faults', () => {
  const first = draws(points('same'), 20);
  rmSync(journal);
  expect(draws(points('same'), 20)).toEqual(first);
});

test('a proxy that was killed remembers what was hit', () => {
  draws(points('a'), 50);
  expect(draws(points('b'), 50).every((kind) => kind === null)).toBe(true);
});

test('while it is calm, nothing is broken', () => {
  const calm = points('a', { fresh: 1, again: 1 });
  calm.obey('calm');
  expect(draws(calm, 20).every((kind) => kind === null)).toBe(true);
});
