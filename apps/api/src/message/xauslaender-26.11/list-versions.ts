import { readFileSync } from 'node:fs';
import { readCsv, type CodeLists } from '@einkanal/domain/codes/code-list';
import type { Day } from '@einkanal/domain/time/working-day';
import type { ListName } from './structure.js';

/** A list as a message names it. `isFixed`: the schema of 26.11 knows this version only and enumerates its codes. */
export type ListVersion = { urn: string; version: string; isFixed: boolean };
export type ListVersions = Readonly<Record<ListName, ListVersion>>;

const FILE = new URL('../../../../../data/codes/xauslaender-26.11.csv', import.meta.url);

type Row = ListVersion & { list: ListName; from: string; until: string };

/** After every day on which a version can have come into force. */
const LAST_DAY = '9999-12-31';

/**
 * The version of every list that a message names on a day: the one fixed in the schema, else the loaded one, else the
 * one that the release's own table has for the day.
 * @throws Error where that table lacks a list
 */
export function listVersions(loaded: CodeLists, day: Day = LAST_DAY): ListVersions {
  return versionsOn(day, ofRelease(), loaded);
}

/** `listVersions` by a table of versions, each list's in the order in which they came into force. */
export function versionsOn(day: Day, rows: readonly Row[], loaded: CodeLists): ListVersions {
  const versions = Array.from(
    Map.groupBy(rows, ({ list }) => list),
    ([list, all]) => {
      const { urn, version, isFixed } = inForce(all, day);
      return [list, { urn, isFixed, version: isFixed ? version : (loaded.get(urn)?.version ?? version) }];
    },
  );
  return Object.fromEntries(versions) as Record<ListName, ListVersion>;
}

/** The latest that has begun and not ended; before the first of them the first. */
function inForce(all: readonly Row[], day: Day): Row {
  const [first] = all;
  if (first === undefined) throw new Error('A list of the release has no version.');
  const begun = all.filter(({ from }) => from <= day);
  return begun.findLast(({ until }) => until === '' || day <= until) ?? begun.at(-1) ?? first;
}

let cached: readonly Row[] | undefined;

function ofRelease(): readonly Row[] {
  cached ??= readCsv(readFileSync(FILE, 'utf8'))
    .slice(1)
    .map(([list = '', urn = '', version = '', fixed, from = '', until = '']) => {
      return { list: list as ListName, urn, version, isFixed: fixed === 'yes', from, until };
    })
    .toSorted((a, b) => a.from.localeCompare(b.from));
  return cached;
}
