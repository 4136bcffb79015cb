import { readFileSync } from 'node:fs';
import { readCsv, type CodeLists } from '@einkanal/domain/codes/code-list';
import type { ListName } from './structure.js';

/** A list as a message names it. `isFixed`: the schema of 26.11 knows this version only and enumerates its codes. */
export type ListVersion = { urn: string; version: string; isFixed: boolean };
export type ListVersions = Readonly<Record<ListName, ListVersion>>;

const FILE = new URL('../../../../../data/codes/xauslaender-26.11.csv', import.meta.url);

/**
 * The version of every list that a message names: the one fixed in the schema, else the loaded one, else the one last
 * seen for this release.
 * @throws Error where the release's own table lacks a list
 */
export function listVersions(loaded: CodeLists): ListVersions {
  return Object.fromEntries(
    Object.entries(ofRelease()).map(([name, list]) => [
      name,
      list.isFixed ? list : { ...list, version: loaded.get(list.urn)?.version ?? list.version },
    ]),
  ) as Record<ListName, ListVersion>;
}

let cached: ListVersions | undefined;

function ofRelease(): ListVersions {
  cached ??= Object.fromEntries(
    readCsv(readFileSync(FILE, 'utf8'))
      .slice(1)
      .map(([name = '', urn = '', version = '', fixed]) => [name, { urn, version, isFixed: fixed === 'yes' }]),
  ) as Record<ListName, ListVersion>;
  return cached;
}
