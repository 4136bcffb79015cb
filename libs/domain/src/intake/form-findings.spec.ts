import { foundIn } from '../testing/found-in.js';
import type { Patch } from '../testing/patch.js';

describe('values that are not of their form', () => {
  test.each<[string, Patch, string[]]>([
    [
      'a passport number of 21 characters',
      { '/applicant/identityDocument/number': 'A'.repeat(21) },
      ['value-too-long /applicant/identityDocument/number'],
    ],
    [
      'a family name of 201 letters',
      { '/applicant/familyName': 'ä'.repeat(201) },
      ['value-too-long /applicant/familyName'],
    ],
    [
      'a street of 56 letters',
      { '/applicant/address/street': 'Straße'.repeat(10) },
      ['value-too-long /applicant/address/street'],
    ],
    [
      'an AZR number of 11 digits',
      { '/applicant/azrNumber': '16041600123' },
      ['azr-number-shape /applicant/azrNumber'],
    ],
    [
      'a municipality key that lost its zero',
      { '/applicant/address/ags': '8221000' },
      ['ags-shape /applicant/address/ags'],
    ],
    ['a service key of another shape', { '/serviceKey': '12345' }, ['service-key-shape /serviceKey']],
    [
      'an establishment number with a letter',
      { '/employment/branchNumber': '6731234X' },
      ['branch-number-shape /employment/branchNumber'],
    ],
    [
      'an address without @',
      { '/applicant/contact/email': 'ayse.example.org' },
      ['email-shape /applicant/contact/email'],
    ],
    ['a height in metres', { '/applicant/height': '1,68' }, ['height-implausible /applicant/height']],
    [
      'more hours than a week has work',
      { '/employment/hoursPerWeek': 385 },
      ['hours-implausible /employment/hoursPerWeek'],
    ],
    ['pay in words', { '/employment/grossPay': 'nach Tarif' }, ['amount-unreadable /employment/grossPay']],
    [
      'jurisdiction-02: a postcode of four digits',
      { '/applicant/address/postalCode': '1067' },
      ['postal-code-zero-added /applicant/address/postalCode'],
    ],
    [
      'a postcode in words',
      { '/plannedAddress': { postalCode: 'Heidelberg' } },
      ['postal-code-shape /plannedAddress/postalCode'],
    ],
    [
      'jurisdiction-06: the host in the street',
      { '/applicant/address/street': 'c/o Brandt, Rohrbacher Straße' },
      ['care-of-in-street /applicant/address/street'],
    ],
    [
      'a case number with a wrong digit',
      { '/caseNumber': 'EK-2026-4819-3756' },
      ['case-number-unreadable /caseNumber'],
    ],
    ['an id that is no UUID', { '/attachments/0/id': 'anlage-1' }, ['attachment-id-unusable /attachments/0/id']],
    [
      'a checksum of another method',
      { '/attachments/0/sha512': 'd41d8cd98f00b204e9800998ecf8427e' },
      ['attachment-digest-unreadable /attachments/0/sha512'],
    ],
  ])('%s', (_what, patch, expected) => {
    expect(foundIn(patch)).toEqual(expected);
  });

  test.each<[string, Patch]>([
    ['an AZR number in groups', { '/applicant/azrNumber': '160 416 001 234' }],
    ['an amount as Germans write it', { '/employment/grossPay': '4.850,00 €', '/applicant/height': '168 cm' }],
    ['a case number as people read it out', { '/caseNumber': 'ek 2026 48193755' }],
    ['200 letters that are 400 code points', { '/applicant/familyName': 'u\u0308'.repeat(200) }],
    ['a foreign postcode', { '/applicant/address/country': 'KEN', '/applicant/address/postalCode': '00100 GPO' }],
  ])('are not: %s', (_what, patch) => {
    expect(foundIn(patch)).toEqual([]);
  });

  test('one id for two attachments is used once', () => {
    const id = '0F1E7D52-3b0c-4c06-8a55-6f0c1a2b3c4d';
    expect(foundIn({ '/attachments/0/id': id, '/attachments/1/id': id.toLowerCase() })).toEqual([
      'attachment-id-unusable /attachments/1/id',
    ]);
  });
});
