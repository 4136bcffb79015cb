import { COMPLETE_DISTRICTS, MUNICIPALITY_ROWS, UNIQUE_NAMES } from './municipality-table.js';

/** A place with its municipality key (AGS, eight digits). */
export type Municipality = { ags: string; name: string };

type Entry = Municipality & { names: ReadonlySet<string>; postcodes: readonly (readonly [from: string, to: string])[] };

const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

const ENTRIES: readonly Entry[] = MUNICIPALITY_ROWS.map((row) => {
  const [ags = '', name = '', postcodes = '', spellings = ''] = row.split(';');
  return {
    ags,
    name,
    names: new Set([name, ...spellings.split(',')].filter((one) => one !== '').map(foldPlace)),
    postcodes: postcodes.split(' ').map((range) => {
      const [from = '', to = from] = range.split('-');
      return [from, to] as const;
    }),
  };
});
const BY_AGS: ReadonlyMap<string, Entry> = new Map(ENTRIES.map((entry) => [entry.ags, entry]));
const BY_UNIQUE_NAME: ReadonlyMap<string, Entry> = new Map(
  ENTRIES.filter(({ name }) => UNIQUE_NAMES.includes(name)).flatMap((entry) =>
    Array.from(entry.names, (name) => [name, entry] as const),
  ),
);

/** The municipalities to which the postcode and the name, in any spelling, belong; both have to fit. */
export function municipalitiesAt(postcode: string, name: string): Municipality[] {
  const wanted = foldPlace(name);
  return municipalitiesWith(postcode).filter(({ ags }) => BY_AGS.get(ags)?.names.has(wanted));
}

/** The municipalities of the table that have the postcode. There may be others. */
export function municipalitiesWith(postcode: string): Municipality[] {
  return ENTRIES.filter(({ postcodes }) => postcodes.some(([from, to]) => from <= postcode && postcode <= to)).map(
    plain,
  );
}

/** The municipality of a name that no other bears; null for every other name. */
export function municipalityNamed(name: string): Municipality | null {
  const found = BY_UNIQUE_NAME.get(foldPlace(name));
  return found ? plain(found) : null;
}

/** @returns null for a key that does not exist; its own key as the name of one that the table does not have */
export function municipalityOf(ags: string): Municipality | null {
  const found = BY_AGS.get(ags);
  if (found) return plain(found);
  if (!/^(?:0[1-9]|1[0-6])\d{6}$/.test(ags) || COMPLETE_DISTRICTS.includes(ags.slice(0, 5))) return null;
  return { ags, name: ags };
}

const plain = ({ ags, name }: Entry): Municipality => ({ ags, name });

/** A place name as it is compared: without case, umlauts spelled out, one blank or dash for any. */
export function foldPlace(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\s\-–]+/g, ' ')
    .replace(/ ?\(.*\)$/, '')
    .trim();
}
