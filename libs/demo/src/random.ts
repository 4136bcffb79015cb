/** A source of chance that gives the same row of numbers for the same seed, on every machine. */
export type Chance = {
  /** At least 0, less than 1. */
  unit: () => number;
  /** A whole number, both ends included. */
  between: (low: number, high: number) => number;
  /** True in `share` of the calls (0 to 1). */
  happens: (share: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** Picks by weight; weights need not sum to 1. */
  weigh: <T>(list: readonly (readonly [T, number])[]) => T;
  shuffle: <T>(list: readonly T[]) => T[];
  /** A string of digits, the first one may be 0. */
  digits: (count: number) => string;
  /** Letters and digits as passports use them: no I, O, Q, U. */
  letters: (count: number) => string;
  /** A version-4 shaped UUID. */
  uuid: () => string;
  /** An independent source: what happens in one part of the demo does not shift the numbers of another. */
  branch: (name: string) => Chance;
};

const LETTERS = 'ABCDEFGHJKLMNPRSTVWXYZ';

/** Mulberry32 over an FNV-1a hash of the seed: small, quick and good enough for invented people. */
export function chance(seed: string): Chance {
  let state = hash(seed);
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + Math.floor(unit() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => at(list, between(0, list.length - 1));
  const characters = (alphabet: string, count: number): string =>
    Array.from({ length: count }, () => alphabet.charAt(between(0, alphabet.length - 1))).join('');
  return {
    unit,
    between,
    pick,
    happens: (share) => unit() < share,
    weigh: (list) => {
      let rest = unit() * list.reduce((sum, [, weight]) => sum + weight, 0);
      return (list.find(([, weight]) => (rest -= weight) < 0) ?? at(list, list.length - 1))[0];
    },
    shuffle: (list) =>
      list
        .map((value) => ({ value, key: unit() }))
        .sort((a, b) => a.key - b.key)
        .map(({ value }) => value),
    digits: (count) => characters('0123456789', count),
    letters: (count) => characters(LETTERS, count),
    uuid: () => {
      const hex = characters('0123456789abcdef', 30);
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18)}`;
    },
    branch: (name) => chance(`${seed}/${name}`),
  };
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`Nothing to pick at ${String(index)} of ${String(list.length)}`);
  return value;
}

function hash(text: string): number {
  let value = 2166136261;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 16777619);
  return value;
}
