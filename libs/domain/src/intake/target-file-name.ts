import { withoutInvisible } from './attachment.js';

/** How long a name may be in another system, counted in the unit of that system. */
export type NameLimit = { unit: 'characters' | 'bytes'; max: number };

/** A file name in another system, and what was done to the sender's to get it. */
export type TargetFileName = { name: string; changes: ('cleaned' | 'shortened' | 'numbered')[] };

export const DMS_NAME_LIMIT: NameLimit = { unit: 'characters', max: 200 };

const FORBIDDEN = /[/\\:*?"<>|,]/g;
// Names that Windows keeps for devices, for exchange folders on such a machine.
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const ENDING = /\.[\p{L}\p{N}]{1,10}$/u;

/**
 * The names of a case's files in another system, in the order of their position: composed (NFC), without `/ \ : * ? " < >
 * | ,` and what is invisible, no dot or blank at the ends, at most as long as the target allows (cut between what a
 * reader sees as letters, the ending kept). Equal names get ` (2)`, ` (3)` by position, so each attempt gives the same.
 */
export function targetFileNames(names: readonly string[], limit: NameLimit = DMS_NAME_LIMIT): TargetFileName[] {
  const taken = new Set<string>();
  return names.map((sent) => {
    const clean = cleaned(sent);
    const short = fitted(clean, '', limit);
    let name = short;
    for (let count = 2; taken.has(folded(name)); count++) name = fitted(clean, ` (${count})`, limit);
    taken.add(folded(name));
    const changes: TargetFileName['changes'] = [];
    if (clean !== sent) changes.push('cleaned');
    if (short !== clean) changes.push('shortened');
    if (name !== short) changes.push('numbered');
    return { name, changes };
  });
}

/** The name for the place that it has among equal ones: the first keeps it, then ` (2)`, ` (3)`. */
export function numberedName(name: string, count: number, limit: NameLimit = DMS_NAME_LIMIT): string {
  return count === 1 ? name : fitted(name, ` (${String(count)})`, limit);
}

/** The name with a mark before its ending, within the limit: ` [1f0c2a3b]` where a target has no field for our id. */
export function withMark(name: string, mark: string, limit: NameLimit = DMS_NAME_LIMIT): string {
  return fitted(name, ` [${mark}]`, limit);
}

function cleaned(sent: string): string {
  const name = withoutInvisible(sent)
    .replace(FORBIDDEN, '_')
    .replace(/\s+/g, ' ')
    .replace(/[ .]+$/, '');
  const { stem, ending } = parts(name);
  const trimmed = stem.replace(/^[ .]+|[ .]+$/g, '');
  return trimmed === '' ? `Dokument${ending}` : `${trimmed}${ending}`.replace(RESERVED, '_$1');
}

function fitted(name: string, mark: string, limit: NameLimit): string {
  const { stem, ending } = parts(name);
  const room = limit.max - sizeOf(mark + ending, limit);
  if (sizeOf(stem, limit) <= room) return stem + mark + ending;
  let kept = '';
  let size = 0;
  for (const { segment } of graphemes.segment(stem)) {
    size += sizeOf(segment, limit);
    if (size > room) break;
    kept += segment;
  }
  return kept.replace(/[ .]+$/, '') + mark + ending;
}

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });
const encoder = new TextEncoder();

function sizeOf(text: string, { unit }: NameLimit): number {
  return unit === 'bytes' ? encoder.encode(text).length : Array.from(text).length;
}

function parts(name: string): { stem: string; ending: string } {
  const ending = ENDING.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - ending.length), ending };
}

/** Many systems hold `Pass.pdf` and `pass.PDF` for the same name. */
function folded(name: string): string {
  return name.toLowerCase().normalize('NFC');
}
