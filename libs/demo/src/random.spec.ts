import fc from 'fast-check';
import { chance } from './random.js';

test('the same seed gives the same row, another seed another one', () => {
  const row = (seed: string) => Array.from({ length: 20 }, () => chance(seed).branch('people').digits(6)).join();
  expect(row('heidelberg')).toBe(row('heidelberg'));
  expect(row('heidelberg')).not.toBe(row('mannheim'));
});

test('what is drawn in one branch does not shift another', () => {
  const [one, other] = [chance('a'), chance('a')];
  one.digits(7);
  expect(one.branch('files').uuid()).toBe(other.branch('files').uuid());
});

test('numbers stay within their ends, a shuffle loses nothing', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: -50, max: 50 }),
      fc.nat(90),
      fc.array(fc.nat()),
      (seed, low, width, list) => {
        const own = chance(seed);
        const number = own.between(low, low + width);
        expect(number).toBeGreaterThanOrEqual(low);
        expect(number).toBeLessThanOrEqual(low + width);
        expect(own.shuffle(list).sort((a, b) => a - b)).toEqual([...list].sort((a, b) => a - b));
      },
    ),
  );
});

test('weights decide how often something is picked', () => {
  const own = chance('weights');
  const picks = Array.from({ length: 2000 }, () =>
    own.weigh([
      ['often', 9],
      ['seldom', 1],
      ['never', 0],
    ] as const),
  );
  const share = (name: string) => picks.filter((pick) => pick === name).length / picks.length;
  expect(share('often')).toBeCloseTo(0.9, 1);
  expect(share('never')).toBe(0);
});
