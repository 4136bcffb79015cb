import type { AddressContent } from '../submission.js';
import type {
  AllgemeinerName,
  Geburt,
  Gebaeudeanschrift,
  Geschlecht,
  Kommunikation,
  Staat,
  TeilbekanntesDatum,
} from './application-message.js';
import { E_MAIL, LANDLINE, MOBILE, SEX_WORDS } from './message-codes.js';
import type { MessageLosses } from './message-losses.js';
import { withoutUndefined } from './without-undefined.js';

/** A part of a name; empty where the person rightly has none, which our contract says in the same way. */
export function readName({ name }: AllgemeinerName): string {
  return name ?? '';
}

/** A partly known date as our contract writes it. */
export function readDate({ jahrMonatTag, jahrMonat, jahr }: TeilbekanntesDatum): string | undefined {
  return jahrMonatTag ?? jahrMonat ?? jahr;
}

export function readSex({ geschlecht }: Geschlecht, path: string, losses: MessageLosses): string | undefined {
  const sex = SEX_WORDS.get(geschlecht ?? '');
  if (sex === undefined) losses.lose(`${path}/geschlecht/geschlecht`, geschlecht);
  return sex;
}

export function readBirth(
  { geburtsort, geburtsortStaat, tagDerGeburt, geburtsortbezirk }: Geburt,
  path: string,
  losses: MessageLosses,
) {
  losses.lose(`${path}/geburt/geburtsortbezirk`, geburtsortbezirk);
  losses.lose(`${path}/geburt/geburtsortStaat/staatsgebiet`, geburtsortStaat?.staatsgebiet);
  return {
    birthDate: readDate(tagDerGeburt.teilbekanntesDatum ?? {}) ?? 'unknown',
    birthPlace: geburtsort.ort,
    birthCountry: geburtsortStaat?.staatsangehoerigkeit,
  };
}

/** The keys of Destatis in their order. A territory says nothing about a nationality. */
export function readNationalities(states: readonly Staat[], path: string, losses: MessageLosses): string[] {
  states.forEach(({ staatsgebiet }, at) => {
    losses.lose(`${path}/staatsangehoerigkeit[${String(at + 1)}]/staatsgebiet`, staatsgebiet);
  });
  return states.map(({ staatsangehoerigkeit }) => staatsangehoerigkeit);
}

/** An address in Germany; what our contract has no field for stands with its name in the addition. */
export function readAddress(address: Gebaeudeanschrift | undefined): AddressContent | undefined {
  if (address === undefined) return undefined;
  const named = (name: string, text: string | undefined) => (text === undefined ? undefined : `${name} ${text}`);
  const addition = [
    address.zusatzangaben,
    named('Wohnung', address.stockwerkswohnungsnummer),
    named('Teilnummer', address.teilnummerDerHausnummer),
    named('früherer Gemeindename', address.wohnortFruehererGemeindename),
  ];
  return withoutUndefined({
    careOf: address.wohnungsinhaber,
    street: address.strasse,
    houseNumber: readHouseNumber(address),
    addition: addition.filter(Boolean).join(', ') || undefined,
    postalCode: address.postleitzahl,
    city: address.wohnort,
  });
}

/** `12` and `a` is 12 a, `5` and `/1` is 5/1; a house that has several goes from 12 to 14 b. */
function readHouseNumber(address: Gebaeudeanschrift): string | undefined {
  const until = address['hausnummern.bis'];
  const first = joined(address.hausnummer, address.hausnummerBuchstabeZusatzziffer);
  const last = joined(until?.['hausnummer.bis'], until?.['hausnummerbuchstabezusatzziffer.bis']);
  const part = until?.['teilnummerderhausnummer.bis'];
  return [first, [last, part].filter(Boolean).join(' ')].filter(Boolean).join('-') || undefined;
}

function joined(number = '', addition = ''): string {
  return `${number}${/^[\p{L}\d]/u.test(addition) && number !== '' ? ' ' : ''}${addition}`;
}

/** One e-mail address and two telephones; the second mobile number has the place of a landline that is not there. */
export function readContact(ways: readonly Kommunikation[], path: string, losses: MessageLosses) {
  const free = new Set(ways);
  const take = (kanal: string) => {
    const found = [...free].find((way) => way.kanal === kanal);
    if (found !== undefined) free.delete(found);
    return found?.kennung;
  };
  const email = take(E_MAIL);
  const landline = take(LANDLINE);
  const first = take(MOBILE);
  const second = landline === undefined && first !== undefined ? take(MOBILE) : undefined;
  const contact = withoutUndefined({
    email,
    phone: landline ?? (second === undefined ? undefined : first),
    mobile: second ?? first,
  });
  ways.forEach((way, at) => {
    const place = `${path}/kommunikation[${String(at + 1)}]`;
    losses.lose(place, free.has(way) ? way : undefined);
    if (!free.has(way)) losses.lose(`${place}/zusatz`, way.zusatz);
  });
  return Object.keys(contact).length === 0 ? undefined : contact;
}
