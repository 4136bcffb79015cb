import { readFileSync } from 'node:fs';
import { NATIONALITY_URN, readCodeList } from '../codes/code-list.js';
import { nationalityFinder } from './nationality.js';

const csv = readFileSync(
  new URL('../../../../data/codes/staatsangehoerigkeit-2024-08-01.csv', import.meta.url),
  'utf8',
);
const list = readCodeList(NATIONALITY_URN, '2024-08-01', csv);
const find = nationalityFinder(new Map([[NATIONALITY_URN, list]]));

describe('people-08: what ISO does not have', () => {
  test.each([
    ['XXA', '997', 'staatenlos', 'stateless'],
    ['997', '997', 'staatenlos', 'stateless'],
    ['XXX', '998', 'ungeklärt', 'not clarified'],
    ['XKX', '150', 'Kosovo', 'Kosovo'],
    ['RKS', '150', 'Kosovo', 'Kosovo'],
    ['TUR', '163', 'Türkei', 'Türkiye'],
    ['tr', '163', 'Türkei', 'Türkiye'],
    ['DEU', '000', 'Deutschland', 'Germany'],
    ['000', '000', 'Deutschland', 'Germany'],
    ['SRB', '170', 'Serbien', 'Serbia'],
    ['999', '999', 'ohne Angabe', 'not stated'],
  ])('%s is %s, %s', (sent, code, de, en) => {
    expect(find(sent)).toEqual({ code, label: { de, en }, historic: false });
  });

  test.each([
    ['YUG', '120', 'Jugoslawien (ehem.)'],
    ['SUN', '159', 'Sowjetunion (ehem.)'],
    ['CSK', '162', 'Tschechoslowakei (ehem.)'],
    ['SCG', '132', 'Serbien und Montenegro (ehem.)'],
    ['138', '138', 'Bundesrepublik Jugoslawien (ehem.)'],
  ])('%s is %s, %s, a state of the past', (sent, code, de) => {
    expect(find(sent)).toMatchObject({ code, label: { de }, historic: true });
  });
});

test.each(['', 'Türkei', 'XYZ', '12', '1630', '910', '···', '–', '__proto__', 'constructor'])(
  '%j is found nowhere',
  (sent) => {
    expect(find(sent)).toBeNull();
  },
);

test('every key of the list is found and has a name in both languages, former states in plain words', () => {
  for (const code of Array.from(list.entries.keys()).filter((key) => key !== '910')) {
    const { de, en } = find(code)!.label;
    expect(de).toMatch(/\p{L}{3}/u);
    expect(en).toMatch(/\p{L}{3}/u);
    expect(en).not.toContain('(ehem.)');
  }
});

test('every code of a travel document in the list leads to one state, that of today', () => {
  for (const { attributes } of list.entries.values()) {
    if (!/^[A-Z]{3}$/.test(attributes['iso3'] ?? '') || attributes['iso3'] === 'YUG') continue;
    const found = find(attributes['iso3']!)!;
    expect(list.entries.get(found.code)!.attributes['iso3']).toBe(attributes['iso3']);
  }
});

test('without a list nothing is found', () => {
  expect(nationalityFinder(new Map())('TUR')).toBeNull();
});
