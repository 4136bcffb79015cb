import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EYE_COLOUR_URN, MARITAL_STATUS_URN, NATIONALITY_URN, readCodeList } from '@einkanal/domain/codes/code-list';
import { knownCodes } from '@einkanal/domain/intake/code-findings';

const FOLDER = path.resolve(import.meta.dirname, '../../../../data/codes');
const read = (urn: string, version: string, file: string) =>
  [urn, readCodeList(urn, version, readFileSync(path.join(FOLDER, file), 'utf8'))] as const;

/** The official lists as the demo's database has them. */
export const officialCodes = knownCodes(
  new Map([
    read(NATIONALITY_URN, '2024-08-01', 'staatsangehoerigkeit-2024-08-01.csv'),
    read(MARITAL_STATUS_URN, '2', 'familienstand-2.csv'),
    read(EYE_COLOUR_URN, '1', 'augenfarbe-1.csv'),
  ]),
);
