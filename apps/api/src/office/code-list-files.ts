import { readFileSync } from 'node:fs';
import { readCodeList, type CodeList } from '@einkanal/domain/codes/code-list';

const FOLDER = new URL('../../../../data/codes/', import.meta.url);
const ROW = /^\| (?<file>[\w.-]+) \| `(?<urn>urn:[^`]+)` \| (?<version>\S+) \| (?<validFrom>\d{4}-\d{2}-\d{2}) \|/gm;

/** The official code lists that come with the product; which file is which list stands in `data/codes/SOURCES.md`. */
export function readCodeListFiles(): CodeList[] {
  const sources = readFileSync(new URL('SOURCES.md', FOLDER), 'utf8');
  return Array.from(sources.matchAll(ROW), ({ groups = {} }) => {
    const { file = '', urn = '', version = '', validFrom = '' } = groups;
    return { ...readCodeList(urn, version, readFileSync(new URL(`${file}.csv`, FOLDER), 'utf8')), validFrom };
  });
}
