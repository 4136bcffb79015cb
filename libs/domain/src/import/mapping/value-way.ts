import type { Label } from '../../intake/vocabulary.js';
import { isAtOrBelow } from '../repair/lay-over.js';
import { lossWords } from './loss-words.js';
import type { PackageSpan } from './mapping-input.js';
import { REMARK, SUMMARY, type MappingReport } from './mapping-report.js';
import { ruleWords } from './mapping-rules.js';

/** The way of one value into the message that arrived, with what of the report is about it. */
export type ValueWay = {
  pointer: string;
  /** A path of the message, or `SUMMARY`. */
  place: string;
  value: string | null;
  rule: string;
  losses: string[];
  replaced: { character: string; replacement: string }[];
  packages?: PackageSpan | undefined;
};

/** What a person has to know of a value that arrived: it has no field of its own, it says something else, or nothing. */
export type WayKind = 'summary' | 'remark' | 'altered' | 'kept';

/** The way of every value that the report tells of; one of an earlier version may tell less. */
export function valueWays({ entries = [], losses = [], replacements = [] }: Partial<MappingReport>): ValueWay[] {
  return entries.map(({ pointer, target, value, rule, packages }) => ({
    pointer,
    place: target,
    value,
    rule,
    losses: losses.filter((loss) => isAtOrBelow(pointer, loss.pointer)).map(({ reason }) => reason),
    replaced: replacements
      .filter((one) => pointer !== '' && one.pointer === pointer)
      .map(({ character, replacement }) => ({ character, replacement })),
    ...(packages === undefined ? {} : { packages }),
  }));
}

export function wayKind({ pointer, place, rule, losses, replaced }: ValueWay): WayKind {
  if (place === SUMMARY) return 'summary';
  // What we add ourselves was never sent, so it has lost nothing in the remark.
  if (place === REMARK && pointer !== '') return 'remark';
  return ruleWords(rule)?.alters || losses.length > 0 || replaced.length > 0 ? 'altered' : 'kept';
}

/** By which rule a value got to its place, what it lost on the way, and which letters stand differently. */
export function waySentences({ rule, losses, replaced, packages }: ValueWay): Label[] {
  const way = packages === undefined ? ruleWords(rule) : packageWords(packages);
  return [way, ...losses.map(lossWords), ...replaced.map(replacedWords)].filter((words) => words !== null);
}

function packageWords({ first, last }: PackageSpan): Label {
  const numbers = first === last ? String(first) : `${first}–${last}`;
  return { de: `Datei in Paket ${numbers}`, en: `File in package ${numbers}` };
}

const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]+$/u;

/** A letter is told with its number, as two may look alike; what has no form, by its number alone. */
function replacedWords({ character, replacement }: ValueWay['replaced'][number]): Label {
  const letters = character
    .split(' ')
    .map((sign) => String.fromCodePoint(Number.parseInt(sign.slice(2), 16)))
    .join('');
  const from = PRINTABLE.test(letters) ? `${letters} (${character})` : character;
  if (replacement === '') return { de: `Zeichen entfernt: ${from}`, en: `Character removed: ${from}` };
  const [de, en] = replacement.trim() === '' ? ['Leerraum', 'blank space'] : [replacement, replacement];
  return { de: `Zeichen ersetzt: ${from} durch ${de}`, en: `Character replaced: ${from} by ${en}` };
}
