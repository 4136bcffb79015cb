import { foundIn } from '../testing/found-in.js';
import type { Patch } from '../testing/patch.js';

describe('the person', () => {
  test.each<[string, Patch, string[]]>([
    ['a filler for a name', { '/applicant/familyName': 'FNU' }, ['name-is-filler /applicant/familyName']],
    ['a dash for given names', { '/applicant/givenNames': ' - ' }, ['name-is-filler /applicant/givenNames']],
    [
      'a lawyer who does not say who',
      { '/account/role': 'REPRESENTATIVE' },
      ['representative-missing /representative'],
    ],
    [
      'a child alone',
      { '/applicant/birthDate': '2008-11-26', '/applicant/identityDocument/issuedOn': '2020-03-02' },
      ['minor-without-representative /representative'],
    ],
    [
      'a child that was born today',
      { '/applicant/birthDate': '2026-11-25' },
      ['minor-without-representative /representative'],
    ],
    [
      'people-08: a state that is no more',
      { '/applicant/nationalities': ['YUG'] },
      ['nationality-historic /applicant/nationalities/0'],
    ],
    [
      'people-08: the Soviet Union too',
      { '/applicant/nationalities': ['UKR', 'SUN'] },
      ['nationality-historic /applicant/nationalities/1'],
    ],
    [
      'people-08: one of two is German',
      { '/applicant/nationalities': ['TUR', 'DEU'] },
      ['nationality-german /applicant/nationalities/1'],
    ],
    [
      'five nationalities',
      { '/applicant/nationalities': ['TUR', 'UKR', 'KEN', 'BRA', 'PRT'] },
      ['too-many-nationalities /applicant/nationalities'],
    ],
  ])('%s', (_what, patch, expected) => {
    expect(foundIn(patch).filter((found) => !/date|missing \/applicant/.test(found))).toEqual(expected);
  });

  test.each<[string, Patch]>([
    ['18 today', { '/applicant/birthDate': '2008-11-25' }],
    ['born on 29 February, of age on 28', { '/applicant/birthDate': '2008-02-29' }],
    [
      'a child with its mother',
      { '/applicant/birthDate': '2015-01-01', '/representative': { role: 'PARENT', familyName: 'Demirağ' } },
    ],
    ['a year that may mean either', { '/applicant/birthDate': '2008' }],
  ])('is able to act: %s', (_who, patch) => {
    expect(foundIn(patch).filter((found) => found.startsWith('minor'))).toEqual([]);
  });
});
