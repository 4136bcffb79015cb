import { addressLines, isForeignAddress, readCareOf, readPostalCode } from './address.js';

describe('jurisdiction-02: postcodes', () => {
  test.each([
    ['01067', '01067', null],
    ['1067', '01067', 'leading-zero-added'],
    ['69 115', '69115', 'blanks-removed'],
    [' 69115 ', '69115', 'blanks-removed'],
    ['D-69115', '69115', 'country-removed'],
    ['DE 69115', '69115', 'country-removed'],
    ['D-1067', '01067', 'leading-zero-added'],
    ['106', null, null],
    ['691155', null, null],
    ['Heidelberg', null, null],
    ['SW1A 1AA', null, null],
    ['', null, null],
  ])('%j is %j (%s)', (sent, postalCode, change) => {
    expect(readPostalCode(sent)).toEqual({ postalCode, change });
  });
});

describe('jurisdiction-04: addresses abroad', () => {
  test.each([
    [undefined, false],
    ['', false],
    ['DEU', false],
    ['de', false],
    ['000', false],
    ['Deutschland', false],
    ['KEN', true],
    ['243', true],
    ['Frankreich', true],
  ])('with state %j: %s', (country, isForeign) => {
    expect(isForeignAddress({ country, city: 'x' })).toBe(isForeign);
  });

  test('its lines are all there, with the state', () => {
    const address = { country: 'KEN', city: 'Nairobi', lines: ['P.O. Box 1234', 'Moi Avenue'] };
    expect(addressLines(address)).toEqual(['P.O. Box 1234', 'Moi Avenue', 'Nairobi', 'KEN']);
  });
});

describe('jurisdiction-06: with somebody else', () => {
  test.each([
    [
      { street: 'Rohrbacher Straße', careOf: 'c/o Familie Brandt' },
      { careOf: 'Familie Brandt', street: 'Rohrbacher Straße' },
    ],
    [{ street: 'c/o Brandt, Rohrbacher Straße' }, { careOf: 'Brandt', street: 'Rohrbacher Straße' }],
    [{ street: 'C / O Brandt; Haus B, Rohrbacher Straße' }, { careOf: 'Brandt', street: 'Haus B, Rohrbacher Straße' }],
    [
      { street: '℅ Brandt\nRohrbacher Straße', careOf: 'Caritas' },
      { careOf: 'Caritas', street: 'Rohrbacher Straße' },
    ],
    [{ street: 'c/o Brandt' }, { careOf: null, street: 'c/o Brandt' }],
    [{ street: 'Q 7' }, { careOf: null, street: 'Q 7' }],
    [{ street: 'Bei der Kirche' }, { careOf: null, street: 'Bei der Kirche' }],
    [{}, { careOf: null, street: '' }],
  ])('%j', (sent, expected) => {
    expect(readCareOf(sent)).toEqual(expected);
  });

  test('host and room have lines of their own, nothing is dropped', () => {
    const address = {
      careOf: 'c/o Familie Brandt',
      street: 'Rohrbacher Straße',
      houseNumber: '12',
      addition: 'Gemeinschaftsunterkunft, Haus B, Zi. 214',
      postalCode: '69115',
      city: 'Heidelberg',
    };
    expect(addressLines(address)).toEqual([
      'c/o Familie Brandt',
      'Gemeinschaftsunterkunft, Haus B, Zi. 214',
      'Rohrbacher Straße 12',
      '69115 Heidelberg',
    ]);
  });
});
