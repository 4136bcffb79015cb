/** One code of an official list. `attributes` holds the list's further columns; empty cells are left out. */
export type CodeEntry = { code: string; name: string; attributes: Readonly<Record<string, string>> };

/** One version of an official code list, as it stands in table `code_list`. Codes are strings: leading zeros count. */
export type CodeList = {
  urn: string;
  version: string;
  entries: ReadonlyMap<string, CodeEntry>;
  /** The first day on which it is in force, where that is known. */
  validFrom?: string;
};

/** The lists in use, by URN. */
export type CodeLists = ReadonlyMap<string, CodeList>;

/** URNs of the lists that receiving reads. Which version is in use is data. */
export const NATIONALITY_URN = 'urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staatsangehoerigkeit';
export const MARITAL_STATUS_URN = 'urn:de:xauslaender:codelist:familienstand';
export const EYE_COLOUR_URN = 'urn:de:xauslaender:codelist:azr:artderaugenfarbe';

/** A list from its rows in the database. */
export function toCodeList(urn: string, version: string, entries: Iterable<CodeEntry>): CodeList {
  return { urn, version, entries: new Map(Array.from(entries, (entry) => [entry.code, entry])) };
}

/**
 * A list from a file of `data/codes` (UTF-8, comma, header row with `code` and `name`, quoted where needed).
 * @throws Error if the header lacks one of the two
 */
export function readCodeList(urn: string, version: string, csv: string): CodeList {
  const [header = [], ...rows] = readCsv(csv);
  if (!header.includes('code') || !header.includes('name'))
    throw new Error(`The code list ${urn} has no code or name.`);
  return toCodeList(
    urn,
    version,
    rows.map((row) => {
      const { code = '', name = '', ...rest } = Object.fromEntries(header.map((column, at) => [column, row[at] ?? '']));
      return { code, name, attributes: Object.fromEntries(Object.entries(rest).filter(([, cell]) => cell !== '')) };
    }),
  );
}

const CELL = /(?:"((?:[^"]|"")*)"|([^,\n\r]*))(,|\r?\n|$)/gy;

/** The cells of comma-separated values (RFC 4180), row by row; empty lines are skipped. */
export function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [matched, quoted, plain = '', end] of csv.matchAll(CELL)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    if (matched === '' || end === '') break;
  }
  return rows;
}
