import { KNOWN_TERRITORIES } from '../office/known-territories.js';
import type { Territory } from '../office/territory.js';
import { anApplication } from '../testing/builders.js';
import { HEIDELBERG, RECEIVED, bare } from '../testing/jurisdiction-patch.js';
import { applyPatch, type Patch } from '../testing/patch.js';
import { checkJurisdiction } from './jurisdiction.js';

const TODAY = { receivedOn: RECEIVED, today: RECEIVED };
const check = (patch: Patch, office: Territory = HEIDELBERG) =>
  checkJurisdiction(applyPatch(bare, patch), TODAY, { office, territories: KNOWN_TERRITORIES });
const lives = (address: object) => ({ '/applicant/address': address });

describe('jurisdiction-01: one postcode of three municipalities, one of them ours', () => {
  const office: Territory = { abhKennung: null, name: 'Gemeinde (Demo)', prefixes: ['12067201'] };
  const place = (city: string) => lives({ postalCode: '15537', city, street: 'Musterweg', houseNumber: '3' });

  test.each([
    ['Grünheide (Mark)', 'OURS'],
    ['Gruenheide', 'OURS'],
    ['Erkner', 'SUSPECTED_OTHER'],
    ['Gosen-Neu Zittau', 'SUSPECTED_OTHER'],
    ['Gosen – Neu Zittau', 'SUSPECTED_OTHER'],
  ])('%s: postcode and place together decide: %s', (city, verdict) => {
    expect(check(place(city), office).verdict).toBe(verdict);
  });

  test('without the place all three are named, and the first of the table is not taken', () => {
    const found = check(place(''), office);
    expect(found).toMatchObject({ verdict: 'UNCHECKED', reason: 'GEO_AMBIGUOUS' });
    for (const words of Object.values(found.sentence))
      expect(words).toContain(': Erkner, Gosen-Neu Zittau, Grünheide (Mark).');
  });
});

test.each(['1067', '01067', 'D-1067'])('jurisdiction-02: the postcode %s is looked up as 01067', (postalCode) => {
  expect(check(lives({ postalCode, city: 'Dresden' }))).toMatchObject({
    verdict: 'SUSPECTED_OTHER',
    candidates: [{ abhKennung: '083300', name: 'Landeshauptstadt Dresden' }],
  });
});

test.each(['12 1/2', '5/1', '7 a-c', '13½', 'o. Nr.', ''])(
  'jurisdiction-03: house number "%s" changes no verdict',
  (houseNumber) => {
    const address = { street: 'Hauptstraße', houseNumber, postalCode: '69117', city: 'Heidelberg' };
    expect(check(lives(address))).toMatchObject({ verdict: 'OURS', reason: 'IN_DISTRICT' });
  },
);

describe('jurisdiction-04: still abroad, with an address without state or postcode', () => {
  const patch = {
    ...lives({ country: 'KEN', city: 'Nairobi', lines: ['P.O. Box 1234', 'Moi Avenue'] }),
    '/plannedAddress': { postalCode: '69117', city: 'Heidelberg' },
  };

  test('a first application is for the mission, and the planned address is named as what was looked at', () => {
    const found = check(patch);
    expect(found).toMatchObject({ verdict: 'SUSPECTED_OTHER', reason: 'ABROAD_VISA' });
    expect(found.evidence).toEqual(['/applicant/address', '/plannedAddress']);
  });

  test('a renewal is open with its reason, never without', () => {
    const map = { office: HEIDELBERG, territories: KNOWN_TERRITORIES };
    const found = checkJurisdiction(anApplication(patch), TODAY, map);
    expect(found).toMatchObject({ verdict: 'UNCHECKED', reason: 'ABROAD_TEMPORARY' });
    expect(found.evidence).toContain('/plannedAddress');
  });
});

test('jurisdiction-05: Potsdam without a key, in detention, is suspected to be of Potsdam', () => {
  const patch = {
    '/applicant/address': { postalCode: '14482', city: 'Potsdam' },
    '/urgency': { kind: 'detention', text: 'Abschiebehaft, Termin morgen' },
  };
  const found = check(patch);
  expect(found).toMatchObject({ verdict: 'SUSPECTED_OTHER', candidates: [{ abhKennung: '073400' }] });
  expect(found.evidence).toContain('/applicant/address');
});

const SHELTER = {
  careOf: 'c/o Familie Brandt',
  street: 'Rohrbacher Straße',
  houseNumber: '12',
  addition: 'Gemeinschaftsunterkunft, Haus B, Zi. 214',
  postalCode: '69115',
  city: 'Heidelberg',
};

test.each([
  [SHELTER, 'OURS', ''],
  [{ ...SHELTER, street: 'c/o Brandt, Rohrbacher Straße' }, 'OURS', ''],
  [
    { ...SHELTER, street: 'Q 7', houseNumber: '24', postalCode: '68161', city: 'Mannheim' },
    'SUSPECTED_OTHER',
    'Stadt Mannheim',
  ],
])('jurisdiction-06: with somebody else, in a shelter, place counts: %o', (address, verdict, office) => {
  const found = check(lives(address));
  expect(found.verdict).toBe(verdict);
  expect(found.candidates.map(({ name }) => name).join()).toBe(office);
});
