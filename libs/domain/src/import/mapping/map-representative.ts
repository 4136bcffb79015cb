import type { RepresentativeContent } from '../../intake/submission.js';
import { labelOf, REPRESENTATIVE_ROLES } from '../../intake/vocabulary.js';
import type { AllgemeinerName, Vertreter } from '../../intake/message/application-message.js';
import { ROLE_CODES } from '../../intake/message/message-codes.js';
import { hasAddress, mapAddress, remarkAddress } from './map-address.js';
import { mapCommunication } from './map-communication.js';
import { mapPages, type EmbeddedDocument } from './map-documents.js';
import { fullDate } from './map-dates.js';
import { mapMailbox } from './map-mailbox.js';
import { readNamePart, type NamePart } from './map-names.js';
import { mapSex } from './map-person-details.js';
import type { MappingRecord } from './mapping-record.js';

const PLACE = { pointer: '/representative', path: 'antragstellerVertreter' };
const OTHER_AUTHORISED = '7';

/**
 * Representative → `antragstellerVertreter`; a kind that the list lacks → *sonstiger Bevollmächtigter*. One without
 * any name or firm → remark. A firm has no given name, and may have no person in it.
 */
export function mapRepresentative(
  representative: RepresentativeContent | null | undefined,
  powers: readonly EmbeddedDocument[],
  record: MappingRecord,
): Vertreter | undefined {
  if (!representative) return undefined;
  const names = readNames(representative);
  if (names === null) {
    remarkRepresentative(representative, record);
    return undefined;
  }
  const role = representative.role?.trim() ?? '';
  const vertretungsart = ROLE_CODES.get(role) ?? OTHER_AUTHORISED;
  record.enter('/representative/role', `${PLACE.path}/vertretungsart`, vertretungsart, 'role');
  if (vertretungsart === OTHER_AUTHORISED && role !== 'OTHER') remarkRole(role, record);
  const firma = record.enterText('/representative/company', `${PLACE.path}/firma`, representative.company, 'as-sent');
  const tagDerGeburt = mapDayOfBirth(representative.birthDate, record);
  const anschrift = mapRepresentativeAddress(representative, record);
  const postfach = mapMailbox(representative.contact?.mailbox, record);
  return {
    vertretungsart,
    vorname: enterName(names.given, 'givenNames', 'vorname', record),
    familienname: enterName(names.family, 'familyName', 'familienname', record),
    ...(anschrift && { anschrift }),
    ...(postfach && { postfach }),
    kommunikation: mapCommunication(representative.contact, PLACE, record),
    anlageVertreter: mapPages(powers, `${PLACE.path}/anlageVertreter`, record),
    geschlecht: mapSex(representative.sex, PLACE, record),
    ...(tagDerGeburt && { tagDerGeburt }),
    ...(firma && { firma }),
  };
}

/** What is missing of a name is no reason against a firm: then it is the firm that represents. */
function readNames(representative: RepresentativeContent): Record<'family' | 'given', NamePart> | null {
  const { familyName, givenNames, company, singleName } = representative;
  const family = readNamePart(familyName, givenNames, singleName);
  const given = readNamePart(givenNames, familyName, singleName);
  if (company?.trim()) return { family: orNone(family), given: orNone(given) };
  return family.kind === 'missing' || given.kind === 'missing' ? null : { family, given };
}

function orNone(part: NamePart): NamePart {
  return part.kind === 'missing' ? { kind: 'none' } : part;
}

function enterName(part: NamePart, key: string, element: string, record: MappingRecord): AllgemeinerName {
  const pointer = `/representative/${key}`;
  if (part.kind === 'name')
    return { name: record.enterText(pointer, `${PLACE.path}/${element}/name`, part.name, 'as-sent', 'block') ?? '' };
  record.enter(pointer, `${PLACE.path}/${element}/nichtVorhanden`, 'true', 'stated-none');
  return { nichtVorhanden: true };
}

function mapDayOfBirth(sent: string | null | undefined, record: MappingRecord): string | undefined {
  const day = fullDate(sent);
  if (day !== null) record.enter('/representative/birthDate', `${PLACE.path}/tagDerGeburt`, day, 'full-date');
  else if (sent?.trim()) record.lose('/representative/birthDate', 'not-a-full-date');
  return day ?? undefined;
}

function mapRepresentativeAddress({ address }: RepresentativeContent, record: MappingRecord) {
  if (!hasAddress(address)) return null;
  const place = { pointer: '/representative/address', path: `${PLACE.path}/anschrift` };
  const mapped = mapAddress(address, place, record);
  if (mapped === null) remarkAddress('Anschrift der Vertretung', address, place.pointer, record);
  return mapped;
}

function remarkRole(role: string, record: MappingRecord): void {
  const text = role && labelOf(REPRESENTATIVE_ROLES, role).de;
  record.remark('Art der Vertretung laut Antrag', [{ pointer: '/representative/role', text }], 'role');
}

function remarkRepresentative(
  { role, givenNames, familyName, address, contact }: RepresentativeContent,
  record: MappingRecord,
): void {
  record.lose('/representative', 'person-without-name');
  record.remark(
    'Vertretung laut Antrag',
    [
      { pointer: '/representative/role', text: role && labelOf(REPRESENTATIVE_ROLES, role).de },
      { pointer: '/representative/givenNames', text: givenNames },
      { pointer: '/representative/familyName', text: familyName },
      { pointer: '/representative/contact/email', text: contact?.email },
      { pointer: '/representative/contact/phone', text: contact?.phone },
      { pointer: '/representative/contact/mobile', text: contact?.mobile },
    ],
    'person-without-name',
  );
  if (hasAddress(address)) remarkAddress('Anschrift der Vertretung', address, '/representative/address', record);
}
