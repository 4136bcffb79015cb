import { foundIn } from '../testing/found-in.js';
import type { Patch } from '../testing/patch.js';

describe('implausible dates', () => {
  test.each<[string, Patch, string[]]>([
    ['a birth in the future', { '/applicant/birthDate': '2027-01-01' }, ['birth-date-in-future /applicant/birthDate']],
    ['a birth 121 years ago', { '/applicant/birthDate': '1905' }, ['birth-date-implausible /applicant/birthDate']],
    ['text', { '/applicant/birthDate': '17.04.1991' }, ['date-unreadable /applicant/birthDate']],
    ['text at a family member', { '/family/0/birthDate': 'ca. 1989' }, ['date-unreadable /family/0/birthDate']],
    ['an entry tomorrow', { '/applicant/entry/date': '2026-11-26' }, ['date-in-future /applicant/entry/date']],
    [
      'an entry before the birth',
      { '/applicant/entry/date': '1991-04', '/applicant/birthDate': '1991-05' },
      ['date-before-birth /applicant/entry/date'],
    ],
    [
      'a passport valid before it was issued',
      { '/applicant/identityDocument/issuedOn': '2031' },
      [
        'date-in-future /applicant/identityDocument/issuedOn',
        'dates-in-wrong-order /applicant/identityDocument/validUntil',
      ],
    ],
    [
      'a title that ends before it begins',
      { '/previousTitles': [{ from: '2020-02', until: '2020-01' }] },
      ['dates-in-wrong-order /previousTitles/0/until'],
    ],
    [
      'a passport that ended yesterday',
      { '/applicant/identityDocument/validUntil': '2026-11-24' },
      ['identity-document-expired /applicant/identityDocument/validUntil'],
    ],
  ])('%s', (_what, patch, expected) => {
    expect(foundIn(patch)).toEqual(expected);
  });

  test.each<[string, Patch]>([
    ['a title that has ended is what people apply with', { '/applicant/currentTitle/validUntil': '2026-10-01' }],
    ['this year', { '/applicant/entry/date': '2026' }],
    ['today', { '/applicant/entry/date': '2026-11-25' }],
    ['a passport that ends some time this month', { '/applicant/identityDocument/validUntil': '2026-11' }],
    ['a job that starts next year', { '/employment/start': '2027-02-01' }],
    ['an unknown day', { '/applicant/birthDate': 'unknown' }],
    ['an empty text', { '/applicant/maritalStatus/since': '' }],
  ])('are not: %s', (_what, patch) => {
    expect(foundIn(patch)).toEqual([]);
  });
});

describe('receive-15: the clock of the sender', () => {
  test.each([
    ['2026-11-27T08:00:00Z', ['submitted-in-future /submittedAt']],
    ['2026-11-25T09:00:30+01:00', []],
    ['2026-11-25T08:01:01Z', ['submitted-in-future /submittedAt']],
    ['gestern', ['submitted-at-unreadable /submittedAt']],
    [null, []],
  ])('%s', (submittedAt, expected) => {
    expect(foundIn({ '/submittedAt': submittedAt })).toEqual(expected);
  });
});
