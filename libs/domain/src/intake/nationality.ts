import { NATIONALITY_URN, type CodeEntry, type CodeLists } from '../codes/code-list.js';
import type { Label } from './vocabulary.js';

/** A nationality or a state, found in the official list. */
export type Nationality = {
  /** Key of Destatis, three digits. */
  code: string;
  /** The state, or what stands in its place (*staatenlos*), ready to show. */
  label: Label;
  /** The state exists no more: staff ask for the present nationality. */
  historic: boolean;
};

/** Finds what a sender wrote, as key of Destatis or as code of a travel document; null for what no list has. */
export type FindNationality = (sent: string) => Nationality | null;

export const GERMAN_NATIONALITY = '000';

/** Codes of travel documents and of other registers that the official list lacks or has twice → its key. */
const ALIASES: Readonly<Record<string, string>> = {
  XKX: '150',
  XKO: '150',
  RKS: '150',
  UNK: '150',
  XXX: '998',
  XXA: '997',
  YUG: '120',
  YU: '120',
  TCH: '162',
  ROM: '154',
  ZAR: '246',
  GBD: '185',
  D: GERMAN_NATIONALITY,
};

/** English names of what is no state of today; the names of states come from the language data of the platform. */
const ENGLISH: Readonly<Record<string, string>> = {
  '120': 'Yugoslavia (former)',
  '132': 'Serbia and Montenegro (former)',
  '133': 'Serbia including Kosovo (former)',
  '138': 'Federal Republic of Yugoslavia (former)',
  '159': 'Soviet Union (former)',
  '162': 'Czechoslovakia (former)',
  '276': 'Sudan including South Sudan (former)',
  '997': 'stateless',
  '998': 'not clarified',
  '999': 'not stated',
};

const finders = new WeakMap<CodeLists, FindNationality>();

/** Prepares the search once for the lists in force; without the list loaded nothing is found. */
export function nationalityFinder(lists: CodeLists): FindNationality {
  const known = finders.get(lists) ?? prepareFinder(lists);
  finders.set(lists, known);
  return known;
}

function prepareFinder(lists: CodeLists): FindNationality {
  const entries = Array.from(lists.get(NATIONALITY_URN)?.entries.values() ?? []).filter(hasName);
  const byCode = new Map(entries.map((entry) => [entry.code, toNationality(entry)]));
  // Of two states with one code the one of today comes last and so remains.
  const byLetters = new Map<string, Nationality>();
  for (const entry of [...entries.filter(isHistoric), ...entries.filter((entry) => !isHistoric(entry))])
    for (const letters of [entry.attributes['iso3'], entry.attributes['iso2']])
      if (letters && /^[A-Z]{2,3}$/.test(letters)) byLetters.set(letters, toNationality(entry));
  return (sent) => {
    const code = sent.trim().toUpperCase();
    const key = Object.hasOwn(ALIASES, code) ? ALIASES[code] : code;
    return byCode.get(key ?? code) ?? byLetters.get(code) ?? null;
  };
}

function toNationality(entry: CodeEntry): Nationality {
  const { state = '–', iso2 = '' } = entry.attributes;
  const historic = isHistoric(entry);
  const name = LETTER.test(state) ? state : entry.name;
  const de = historic ? `${name} (ehem.)` : name;
  return { code: entry.code, label: { de, en: ENGLISH[entry.code] ?? englishState(iso2) ?? de }, historic };
}

const LETTER = /\p{L}/u;

/** The list has keys without any meaning of their own. */
function hasName({ name }: CodeEntry): boolean {
  return LETTER.test(name);
}

function isHistoric({ attributes }: CodeEntry): boolean {
  return attributes['valid_until'] !== undefined;
}

const englishStates = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

function englishState(iso2: string): string | undefined {
  return /^[A-Z]{2}$/.test(iso2) ? englishStates.of(iso2) : undefined;
}
