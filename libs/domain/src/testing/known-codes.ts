import { MARITAL_STATUS_URN, NATIONALITY_URN, toCodeList, type CodeLists } from '../codes/code-list.js';
import type { CheckContext } from '../intake/submission-check.js';
import { knownCodes } from '../intake/code-findings.js';

const STATES: [code: string, state: string, iso3: string, iso2: string, validUntil?: string][] = [
  ['000', 'Deutschland', 'DEU', 'DE'],
  ['120', 'Jugoslawien', 'YUG', 'YU', '1992-04-26'],
  ['150', 'Kosovo', 'XXK', 'XK'],
  ['153', 'Portugal', 'PRT', 'PT'],
  ['159', 'Sowjetunion', 'SUN', 'SU', '1991-12-25'],
  ['163', 'Türkei', 'TUR', 'TR'],
  ['166', 'Ukraine', 'UKR', 'UA'],
  ['237', 'Gambia', 'GMB', 'GM'],
  ['243', 'Kenia', 'KEN', 'KE'],
  ['327', 'Brasilien', 'BRA', 'BR'],
  ['475', 'Syrien', 'SYR', 'SY'],
];
const NO_STATES: [code: string, name: string][] = [
  ['997', 'staatenlos'],
  ['998', 'ungeklärt'],
  ['999', 'ohne Angabe'],
];

/** Some rows of the official lists, enough for the applications of `builders.ts`. */
export const someCodeLists: CodeLists = new Map(
  [
    toCodeList(NATIONALITY_URN, '2024-08-01', [
      ...STATES.map(([code, state, iso3, iso2, validUntil]) => ({
        code,
        name: state,
        attributes: { state, iso3, iso2, ...(validUntil ? { valid_until: validUntil } : {}) },
      })),
      ...NO_STATES.map(([code, name]) => ({ code, name, attributes: {} })),
    ]),
    toCodeList(
      MARITAL_STATUS_URN,
      '2',
      ['LD', 'VH', 'VW', 'GS', 'LP', 'NB'].map((code) => ({ code, name: code, attributes: {} })),
    ),
  ].map((list) => [list.urn, list]),
);

/** What a submission of `builders.ts` is judged against: the day after it was sent, both demo offices served. */
export function aCheckContext(change: Partial<CheckContext> = {}): CheckContext {
  return {
    now: new Date('2026-11-25T08:00:00Z'),
    offices: new Set(['004200', '004900']),
    codes: knownCodes(someCodeLists),
    ...change,
  };
}
