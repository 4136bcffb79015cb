import type { AddressContent } from './submission.js';

/** Why a postcode is not as it was sent. */
export type PostalCodeChange = 'leading-zero-added' | 'blanks-removed' | 'country-removed';

/** A German postcode of five digits, with what was done to get it; `postalCode` null for text that is none. */
export type PostalCodeReading = { postalCode: string | null; change: PostalCodeChange | null };

const LONGEST = 20;

/** Reads a postcode of an address in Germany: `1067` is 01067 that lost its zero in a spreadsheet. */
export function readPostalCode(sent: string): PostalCodeReading {
  if (sent.length > LONGEST) return { postalCode: null, change: null };
  const country = /^\s*D(?:E)?\s*[-–]?\s*(?=\d)/i.exec(sent)?.[0] ?? '';
  const digits = sent.slice(country.length).replace(/\s/g, '');
  if (/^\d{5}$/.test(digits)) return { postalCode: digits, change: changeOf(sent, country, digits) };
  if (/^\d{4}$/.test(digits)) return { postalCode: `0${digits}`, change: 'leading-zero-added' };
  return { postalCode: null, change: null };
}

function changeOf(sent: string, country: string, digits: string): PostalCodeChange | null {
  if (sent === digits) return null;
  return country === '' ? 'blanks-removed' : 'country-removed';
}

const GERMANY = new Set(['', 'DEU', 'DE', 'D', '000', 'DEUTSCHLAND', 'GERMANY']);

/** Whether an address lies abroad: it names another state. */
export function isForeignAddress(address: AddressContent): boolean {
  return !GERMANY.has(address.country?.trim().toUpperCase() ?? '');
}

/** Who receives the post for the person, taken out of the street where a form has no field for it. */
export type CareOf = { careOf: string | null; street: string };

const CARE_OF = /^\s*(?:c\s*\/\s*o\.?|℅)\s*/i;

/** Recognises `c/o Brandt, Rohrbacher Straße` in the street; a field of its own for it comes first. */
export function readCareOf({ careOf, street }: Pick<AddressContent, 'careOf' | 'street'>): CareOf {
  const stated = careOf?.replace(CARE_OF, '').trim() ?? '';
  const text = street?.trim() ?? '';
  if (!CARE_OF.test(text)) return { careOf: stated || null, street: text };
  const [host = '', ...rest] = text
    .replace(CARE_OF, '')
    .split(/[,;\n]/)
    .map((piece) => piece.trim());
  if (rest.length === 0) return { careOf: stated || null, street: text };
  return { careOf: stated || host, street: rest.join(', ') };
}

/** The address as lines below the person's name, as on a letter; nothing is left out. */
export function addressLines(address: AddressContent): string[] {
  const { careOf, street } = readCareOf(address);
  const lines = [
    careOf && `c/o ${careOf}`,
    address.addition,
    [street, address.houseNumber].filter(Boolean).join(' '),
    ...(address.lines ?? []),
    [address.postalCode, address.city].filter(Boolean).join(' '),
    isForeignAddress(address) ? address.country : null,
  ];
  return lines.map((line) => line?.trim() ?? '').filter((line) => line !== '');
}
