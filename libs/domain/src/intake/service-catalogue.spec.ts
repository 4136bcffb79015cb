import { readFileSync } from 'node:fs';
import { readCodeList } from '../codes/code-list.js';
import { anApplication } from '../testing/builders.js';
import type { Patch } from '../testing/patch.js';
import { MATTERS } from './matter.js';
import { applicationReasonOf, hasApplicationMessage, matterOf, purposeOf } from './service-catalogue.js';

const codesOf = (file: string) => {
  const csv = readFileSync(new URL(`../../../../data/codes/${file}.csv`, import.meta.url), 'utf8');
  return readCodeList('', '', csv).entries;
};
const unstated = { '/matter': undefined, '/form': undefined, '/paragraph': undefined };

test('every matter points to codes that exist', () => {
  for (const { applicationReason, purpose } of MATTERS.values()) {
    expect(codesOf('ozg-aufenthaltsgrund-2').has(purpose)).toBe(true);
    if (applicationReason) expect(codesOf('ozg-antragsgrund-4').has(applicationReason)).toBe(true);
  }
});

test.each<[string, Patch, string | null]>([
  ['as sent', { '/matter': 'AT20A', '/paragraph': '§ 18g' }, 'AT20A'],
  [
    'an unknown word falls back to the paragraph',
    { '/matter': 'BLAUE_KARTE', '/paragraph': '§ 18g Abs. 1 Satz 2 AufenthG' },
    'AT18G',
  ],
  ['studies, first', { ...unstated, '/paragraph': '§ 16b AufenthG', '/applicationKind': 'FIRST' }, 'AT16B_F'],
  ['studies, renewal', { ...unstated, '/paragraph': '16b', '/applicationKind': 'RENEWAL' }, 'AT16B_R'],
  ['studies, kind not said', { ...unstated, '/paragraph': '§ 16b', '/applicationKind': undefined }, null],
  ['recognised refugees', { ...unstated, '/paragraph': '§ 25 Abs. 2 AufenthG' }, 'AT25_2'],
  ['another subsection is another matter', { ...unstated, '/paragraph': '§ 25 Abs. 5 AufenthG' }, null],
  ['residence card', { ...unstated, '/service': 'AK', '/paragraph': '§ 5 FreizügG/EU' }, 'AK5'],
  ['permanent residence of EU citizens', { ...unstated, '/service': 'AK', '/paragraph': '§ 4a FreizügG/EU' }, 'AK5D'],
  [
    'a permission to work, whatever its paragraph',
    { ...unstated, '/service': 'BE', '/paragraph': '§ 60a AufenthG' },
    'BE',
  ],
  ['settlement by its form', { ...unstated, '/form': 'SETTLEMENT' }, 'AT9'],
  ['side-condition by its form', { ...unstated, '/form': 'SIDE_CONDITION' }, 'AT19C'],
  ['transfer to a new passport', { ...unstated, '/applicationKind': 'TRANSFER' }, 'UE'],
  ['work alone says too little', { ...unstated, '/form': 'WORK' }, null],
  ['words', { ...unstated, '/paragraph': 'Arbeit' }, null],
])('the matter: %s', (_what, patch, code) => {
  expect(matterOf(anApplication(patch))?.code ?? null).toBe(code);
});

test.each<[string, Patch, string | null]>([
  ['renewal', { '/applicationKind': 'RENEWAL' }, '02'],
  ['first', { '/applicationKind': 'FIRST' }, '01'],
  ['change of purpose', { '/applicationKind': 'CHANGE' }, '01'],
  ['settlement, whatever the kind', { '/matter': 'AT9', '/applicationKind': 'FIRST' }, '04'],
  ['work', { '/service': 'BE' }, '05'],
  ['Beschäftigungsduldung', { '/service': 'BE', '/paragraph': '§ 60d AufenthG' }, '06'],
  ['Ausbildungsduldung', { '/service': 'BE', '/paragraph': '§ 60c Abs. 1 AufenthG' }, '07'],
  ['not said', { '/applicationKind': undefined }, null],
  ['unknown', { '/applicationKind': 'NEU' }, null],
])('the reason of the application: %s', (_what, patch, code) => {
  expect(applicationReasonOf(anApplication(patch))).toBe(code);
});

test.each<[Patch, string]>([
  [{}, '03'],
  [{ '/matter': 'AT28' }, '01'],
  [{ ...unstated, '/form': 'EDUCATION' }, '02'],
  [{ ...unstated, '/form': 'FAMILY' }, '01'],
  [{ ...unstated }, '05'],
])('the purpose of %j is %s', (patch, code) => {
  expect(purposeOf(anApplication(patch))).toBe(code);
});

test.each<[string, Patch, boolean]>([
  ['a residence title', {}, true],
  ['a permission to work', { '/service': 'BE' }, true],
  ['a title of which the matter is unclear', unstated, true],
  ['a residence card', { '/service': 'AK' }, false],
  ['a card of which the matter is unclear', { ...unstated, '/service': 'AK' }, false],
  ['a transfer', { '/matter': 'UE' }, false],
  ['a travel document', { '/matter': 'RA' }, false],
  ['an interim certificate', { '/matter': 'FB' }, false],
  ['a declaration of commitment', { '/matter': 'VE' }, false],
  ['the fast track', { '/form': 'FAST_TRACK', '/matter': 'AT18B' }, false],
])('%s goes to the specialist system as 130101: %s %s', (_what, patch, expected) => {
  expect(hasApplicationMessage(anApplication(patch))).toBe(expected);
});
