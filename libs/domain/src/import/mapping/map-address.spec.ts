import { blocksOf, mapped } from '../../testing/mapping.js';
import type { Patch } from '../../testing/patch.js';

const addressOf = (patch: Patch) => mapped(patch).message.angabenZurPerson.anschrift;
const houseNumber = (sent: unknown): Patch => ({ '/applicant/address/houseNumber': sent });

test.each([
  ['12 a', { hausnummer: '12', hausnummerBuchstabeZusatzziffer: 'a' }],
  ['12 1/2', { hausnummer: '12', hausnummerBuchstabeZusatzziffer: '1/2' }],
  ['5/1', { hausnummer: '5', hausnummerBuchstabeZusatzziffer: '/1' }],
  ['13½', { hausnummer: '13', hausnummerBuchstabeZusatzziffer: '1/2' }],
  ['7 a-c', { zusatzangaben: 'Hausnummer 7 a-c' }],
  ['Haus 3', { zusatzangaben: 'Hausnummer Haus 3' }],
  ['o. Nr.', {}],
  ['', {}],
])('jurisdiction-03: house number "%s" in the fields of the standard, nothing of it changed', (sent, expected) => {
  const base = { postleitzahl: '69115', strasse: 'Rohrbacher Straße', wohnort: 'Heidelberg' };
  expect(addressOf(houseNumber(sent))).toEqual({ ...base, ...expected });
});

test('jurisdiction-03: a house number that does not split is reported', () => {
  expect(mapped(houseNumber('7 a-c')).report.losses).toContainEqual({
    pointer: '/applicant/address/houseNumber',
    reason: 'house-number-not-splittable',
  });
});

test('a house number of more than four digits is for a person to split', () => {
  expect(blocksOf(houseNumber('12345'))).toEqual([
    { pointer: '/applicant/address/houseNumber', code: 'house-number-too-long' },
  ]);
});

test('jurisdiction-04: a foreign address stands in the remark, line by line, and so does the planned one', () => {
  const { message, report } = mapped({
    '/applicant/address': { country: 'KEN', city: 'Nairobi', lines: ['P.O. Box 1234', 'Moi Avenue'] },
    '/plannedAddress': { postalCode: '69117', city: 'Heidelberg' },
  });
  expect(message.angabenZurPerson.anschrift).toBeUndefined();
  expect(message.sonstigeAnmerkung).toContain('Anschrift laut Antrag: P.O. Box 1234, Moi Avenue, Nairobi, KEN');
  expect(message.sonstigeAnmerkung).toContain('Geplante Anschrift: 69117, Heidelberg');
  expect(report.losses).toContainEqual({ pointer: '/applicant/address', reason: 'address-abroad' });
});

test('jurisdiction-06: host, shelter and room stand in fields of their own', () => {
  expect(
    addressOf({
      '/applicant/address': {
        careOf: 'c/o Familie Brandt',
        street: 'Rohrbacher Straße',
        houseNumber: '12',
        addition: 'Gemeinschaftsunterkunft, Haus B, Zi. 214',
        postalCode: '69115',
        city: 'Heidelberg',
      },
    }),
  ).toEqual({
    hausnummer: '12',
    postleitzahl: '69115',
    strasse: 'Rohrbacher Straße',
    wohnort: 'Heidelberg',
    wohnungsinhaber: 'Familie Brandt',
    zusatzangaben: 'Gemeinschaftsunterkunft, Haus B, Zi. 214',
  });
});

test.each([
  [{ street: 'c/o Brandt, Rohrbacher Straße', postalCode: '69115', city: 'Heidelberg' }, 'Rohrbacher Straße', 'Brandt'],
  [{ street: 'Q 7', houseNumber: '24', postalCode: '68161', city: 'Mannheim' }, 'Q 7', undefined],
])('jurisdiction-06: %o', (address, strasse, wohnungsinhaber) => {
  expect(addressOf({ '/applicant/address': address })).toMatchObject({ strasse });
  expect(addressOf({ '/applicant/address': address })?.wohnungsinhaber).toBe(wohnungsinhaber);
});

test.each([
  ['street', { street: '' }],
  ['postcode', { postalCode: undefined }],
  ['postcode in letters', { postalCode: 'ABC' }],
  ['town', { city: ' ' }],
  ['street in another script', { street: 'شارع' }],
])('an address without %s is written nowhere in part: all of it stands in the remark', (_, change) => {
  const address = { street: 'Lindenweg', houseNumber: '4', postalCode: '69115', city: 'Heidelberg', ...change };
  const { message, report } = mapped({ '/applicant/address': address });
  expect(message.angabenZurPerson.anschrift).toBeUndefined();
  expect(message.sonstigeAnmerkung).toMatch(/Anschrift laut Antrag: .*4/);
  expect(report.losses).toContainEqual({ pointer: '/applicant/address', reason: 'address-incomplete' });
});

test.each([
  ['street', { street: 'Donaudampfschifffahrtsgesellschaftskapitänsgattinnenstraße' }],
  ['town', { city: 'Hellschen-Heringsand-Unterschaar im Kreis Dithmarschen' }],
])('a %s that is longer than the registers hold is never cut: the address stands in the remark', (_, change) => {
  const address = { street: 'Lindenweg', houseNumber: '4', postalCode: '69115', city: 'Heidelberg', ...change };
  const { message, report } = mapped({ '/applicant/address': address });
  expect(message.angabenZurPerson.anschrift).toBeUndefined();
  expect(message.sonstigeAnmerkung).toContain(Object.values(change).join());
  expect(report.losses).toContainEqual({ pointer: '/applicant/address', reason: 'too-long' });
});

test('the address of registration comes before the stated one, which the remark keeps', () => {
  const registered = { street: 'Lindenweg', houseNumber: '4', postalCode: '68159', city: 'Mannheim' };
  const { message } = mapped({ '/applicant/registeredAddress': registered });
  expect(message.angabenZurPerson.anschrift).toMatchObject({ wohnort: 'Mannheim' });
  expect(message.sonstigeAnmerkung).toContain('Anschrift laut Antrag: Rohrbacher Straße, 12 a, 69115, Heidelberg');
});

test('a postcode that lost its zero in a spreadsheet is read as one, and told', () => {
  const { message, report } = mapped({ '/applicant/address/postalCode': '1067', '/applicant/address/city': 'Dresden' });
  expect(message.angabenZurPerson.anschrift).toMatchObject({ postleitzahl: '01067' });
  expect(report.entries).toContainEqual(expect.objectContaining({ rule: 'leading-zero-added', value: '01067' }));
});
