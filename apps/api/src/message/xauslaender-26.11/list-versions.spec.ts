import { toCodeList, type CodeLists } from '@einkanal/domain/codes/code-list';
import { shippedCodeLists } from '../../../test/test-messages.js';
import { listVersions, versionsOn } from './list-versions.js';

const urn = 'urn:xoev-de:xauslaender:codeliste:ozg.antragsgrund';
const row = (version: string, from: string, until = '', isFixed = false) => ({
  ...{ list: 'antragsgrund' as const, urn, version, from, until, isFixed },
});
const rows = [row('3', '2021-11-01', '2022-10-31'), row('4', '2022-11-01'), row('5', '2027-05-01')];
const on = (day: string, loaded: CodeLists = new Map()) => versionsOn(day, rows, loaded).antragsgrund.version;

test.each([
  ['2020-01-01', '3'],
  ['2022-10-31', '3'],
  ['2022-11-01', '4'],
  ['2027-04-30', '4'],
  ['2027-05-01', '5'],
])('on %s version %s is in force', (day, version) => {
  expect(on(day)).toBe(version);
});

test('an open list is named in the version that is loaded for the day, a fixed one never', () => {
  const loaded = new Map([[urn, toCodeList(urn, '4a', [])]]);
  expect(on('2027-05-01', loaded)).toBe('4a');
  expect(versionsOn('2027-05-01', [row('4', '2022-11-01', '', true)], loaded).antragsgrund.version).toBe('4');
});

test('the release has a version of every list, and the shipped lists are those that it names', () => {
  for (const { urn: list, version } of Object.values(listVersions(new Map(), '2026-11-01'))) {
    expect(version).not.toBe('');
    expect([undefined, version]).toContain(shippedCodeLists.get(list)?.version);
  }
  expect(shippedCodeLists.get('urn:de:xauslaender:codelist:vertretungsart')).toMatchObject({
    version: '3',
    validFrom: '2026-11-01',
  });
});
