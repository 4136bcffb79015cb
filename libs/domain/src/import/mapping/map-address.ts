import { addressLines, isForeignAddress, readCareOf, readPostalCode } from '../../intake/address.js';
import { readHouseNumber } from '../../intake/house-number.js';
import type { AddressContent } from '../../intake/submission.js';
import type { Inlandsanschrift } from '../../intake/message/application-message.js';
import type { Place } from './map-birth.js';
import type { MappingRecord } from './mapping-record.js';
import type { LossReason } from './mapping-report.js';
import type { MappingRule } from './mapping-rules.js';

/** What the registers hold; the schema leaves it open, a specialist system refuses more. */
const LONGEST_STREET = 55;
const LONGEST_CITY = 40;

type Address = AddressContent | null | undefined;

/** Whether an address says anything at all. */
export function hasAddress(address: Address): address is AddressContent {
  return address !== null && address !== undefined && addressLines(address).length > 0;
}

/**
 * An address in Germany in the standard's fields, or null where it lies abroad, or where street, postcode or town is
 * missing or too long: then it is written nowhere in part, and the caller puts it into the remark as a whole.
 */
export function mapAddress(
  address: AddressContent,
  { pointer, path }: Place,
  record: MappingRecord,
): Inlandsanschrift | null {
  if (isForeignAddress(address)) return lose(record, pointer, 'address-abroad');
  const { careOf, street } = readCareOf(address);
  const { postalCode, change } = readPostalCode(address.postalCode ?? '');
  const strasse = record.text(`${pointer}/street`, street, 'omit');
  const wohnort = record.text(`${pointer}/city`, address.city, 'omit');
  if (postalCode === null || strasse === null || wohnort === null) return lose(record, pointer, 'address-incomplete');
  if (lengthOf(strasse) > LONGEST_STREET || lengthOf(wohnort) > LONGEST_CITY) return lose(record, pointer, 'too-long');

  const enter = (key: string, element: string, value: string, rule: MappingRule) => {
    record.enter(`${pointer}/${key}`, `${path}/${element}`, value, rule);
  };
  enter('street', 'strasse', strasse, 'as-sent');
  enter('postalCode', 'postleitzahl', postalCode, change ?? 'as-sent');
  enter('city', 'wohnort', wohnort, 'as-sent');
  const hostPointer = address.careOf?.trim() ? `${pointer}/careOf` : `${pointer}/street`;
  const wohnungsinhaber = record.enterText(hostPointer, `${path}/wohnungsinhaber`, careOf, 'care-of');
  const { zusatz, ...house } = mapHouseNumber(address.houseNumber, { pointer, path }, record);
  const zusatzangaben = [zusatz, ...mapAdditions(address, { pointer, path }, record)].filter(Boolean).join(', ');
  return {
    ...house,
    postleitzahl: postalCode,
    strasse,
    wohnort,
    ...(wohnungsinhaber && { wohnungsinhaber }),
    ...(zusatzangaben && { zusatzangaben }),
  };
}

type HouseNumber = Pick<Inlandsanschrift, 'hausnummer' | 'hausnummerBuchstabeZusatzziffer'> & { zusatz?: string };

/** House number → number and addition; what does not fit into the two is told in full beside the address. */
function mapHouseNumber(sent: string | null | undefined, { pointer, path }: Place, record: MappingRecord): HouseNumber {
  const place = `${pointer}/houseNumber`;
  const text = record.text(place, sent, 'omit');
  if (text === null) return {};
  const reading = readHouseNumber(text);
  if (reading.kind === 'none') {
    record.enter(place, path, '', 'no-house-number');
    return {};
  }
  if (reading.kind === 'unchanged') {
    if (reading.reason === 'number-too-long') record.block(place, 'house-number-too-long');
    const zusatz = `Hausnummer ${text}`;
    record.lose(place, 'house-number-not-splittable');
    record.enter(place, `${path}/zusatzangaben`, zusatz, reading.reason);
    return { zusatz };
  }
  const { number, addition, changed } = reading;
  record.enter(place, `${path}/hausnummer`, number, changed ?? 'split');
  if (addition === null) return { hausnummer: number };
  record.enter(place, `${path}/hausnummerBuchstabeZusatzziffer`, addition, changed ?? 'split');
  return { hausnummer: number, hausnummerBuchstabeZusatzziffer: addition };
}

/** Room, building, shelter, free lines → `zusatzangaben`. */
function mapAdditions(address: AddressContent, { pointer, path }: Place, record: MappingRecord): string[] {
  const sent = [
    { place: `${pointer}/addition`, text: address.addition },
    ...(address.lines ?? []).map((text, at) => ({ place: `${pointer}/lines/${at}`, text })),
  ];
  return sent.flatMap(({ place, text }) => record.enterText(place, `${path}/zusatzangaben`, text, 'addition') ?? []);
}

/** An address that has no element, as one line of the remark. */
export function remarkAddress(label: string, address: AddressContent, pointer: string, record: MappingRecord): void {
  const { careOf, addition, street, houseNumber, lines, postalCode, city, country } = address;
  record.remark(
    label,
    [
      { pointer: `${pointer}/careOf`, text: careOf },
      { pointer: `${pointer}/addition`, text: addition },
      { pointer: `${pointer}/street`, text: street },
      { pointer: `${pointer}/houseNumber`, text: houseNumber },
      ...(lines ?? []).map((text, at) => ({ pointer: `${pointer}/lines/${at}`, text })),
      { pointer: `${pointer}/postalCode`, text: postalCode },
      { pointer: `${pointer}/city`, text: city },
      { pointer: `${pointer}/country`, text: country },
    ],
    'address-as-text',
  );
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

function lose(record: MappingRecord, pointer: string, reason: LossReason): null {
  record.lose(pointer, reason);
  return null;
}
