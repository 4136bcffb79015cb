import type { FamilyMemberContent, SubmissionContent } from '../../intake/submission.js';
import { FAMILY_RELATIONS, labelOf } from '../../intake/vocabulary.js';
import { sentDateInWords } from '../../time/german-date.js';
import { possibleDays, readPartialDate } from '../../time/partial-date.js';
import type { FullDate, Referenzperson } from '../../intake/message/application-message.js';
import { RELATION_WORDS } from '../../intake/message/message-codes.js';
import { hasAddress, mapAddress, remarkAddress } from './map-address.js';
import { mapBirth, type Place } from './map-birth.js';
import { readNamePart, type NamePart } from './map-names.js';
import { mapNationalities } from './map-nationalities.js';
import type { Lookups } from './mapping-input.js';
import type { MappingRecord } from './mapping-record.js';

const SPOUSE = '01';
const MINOR_CHILD = '02';
const PARENT = '03';
const OTHER_RELATIVE = '04';

/** Family members and sponsors → one `referenzperson` each; one without a name → remark. */
export function mapFamily(
  { family }: SubmissionContent,
  applicationDay: FullDate,
  lookups: Lookups,
  record: MappingRecord,
): Referenzperson[] {
  const people: Referenzperson[] = [];
  family?.forEach((member, at) => {
    const place = { pointer: `/family/${at}`, path: `referenzperson[${people.length + 1}]` };
    const given = readNamePart(member.givenNames, member.familyName, member['singleName']);
    const last = readNamePart(member.familyName, member.givenNames, member['singleName']);
    if (given.kind === 'missing' || last.kind === 'missing') remarkMember(member, place.pointer, record);
    else people.push(mapMember(member, { given, last }, place, { applicationDay, lookups }, record));
  });
  return people;
}

function mapMember(
  member: FamilyMemberContent,
  names: { given: NamePart; last: NamePart },
  place: Place,
  { applicationDay, lookups }: { applicationDay: FullDate; lookups: Lookups },
  record: MappingRecord,
): Referenzperson {
  const familiaereBeziehung = relationCode(member, applicationDay);
  record.loseUnknownCode(`${place.pointer}/relation`, member.relation, Object.keys(FAMILY_RELATIONS));
  record.enter(`${place.pointer}/relation`, `${place.path}/familiaereBeziehung`, familiaereBeziehung, 'relation');
  remarkRelation(member, familiaereBeziehung, place, record);
  const anschrift = mapMemberAddress(member, place, record);
  return {
    vorname: enterName(names.given, 'givenNames', `vorname`, place, record),
    familienname: enterName(names.last, 'familyName', 'familienname', place, record),
    geburt: mapBirth(member, place, 'omit', lookups, record),
    staatsangehoerigkeit: mapNationalities(member.nationalities, place, 'remark', lookups, record),
    familiaereBeziehung,
    ...(anschrift && { anschrift }),
  };
}

/** A relation of which the code says less than was sent: brothers and sisters, a child that may be of age. */
function remarkRelation({ relation }: FamilyMemberContent, code: string, place: Place, record: MappingRecord): void {
  if (!relation?.trim() || RELATION_WORDS.get(code) === relation) return;
  const text = labelOf(FAMILY_RELATIONS, relation).de;
  record.remark(
    'Beziehung der Bezugsperson laut Antrag',
    [{ pointer: `${place.pointer}/relation`, text }],
    'no-element',
  );
}

/** Seen from the applicant. A child is *minor* only where its birth date leaves no doubt on the day of the application. */
function relationCode({ relation, birthDate }: FamilyMemberContent, applicationDay: FullDate): string {
  switch (relation ?? '') {
    case 'SPOUSE':
      return SPOUSE;
    case 'PARENT':
      return PARENT;
    case 'CHILD':
      return isSurelyMinor(birthDate, applicationDay) ? MINOR_CHILD : OTHER_RELATIVE;
    default:
      return OTHER_RELATIVE;
  }
}

function isSurelyMinor(birthDate: string | null | undefined, day: FullDate): boolean {
  const date = readPartialDate(birthDate ?? '');
  const first = typeof date === 'string' ? undefined : possibleDays(date)?.first;
  if (first === undefined) return false;
  const adultOn = `${String(Number(first.slice(0, 4)) + 18).padStart(4, '0')}${first.slice(4)}`;
  return day < adultOn;
}

function enterName(part: NamePart, key: string, element: string, { pointer, path }: Place, record: MappingRecord) {
  if (part.kind === 'name')
    return {
      name: record.enterText(`${pointer}/${key}`, `${path}/${element}/name`, part.name, 'as-sent', 'block') ?? '',
    };
  record.enter(`${pointer}/${key}`, `${path}/${element}/nichtVorhanden`, 'true', 'stated-none');
  return { nichtVorhanden: true } as const;
}

/** Only where the person lives elsewhere. */
function mapMemberAddress(
  { address, livesWith }: FamilyMemberContent,
  { pointer, path }: Place,
  record: MappingRecord,
) {
  if (livesWith === true || !hasAddress(address)) return null;
  const mapped = mapAddress(address, { pointer: `${pointer}/address`, path: `${path}/anschrift` }, record);
  if (mapped === null) remarkAddress('Anschrift der Bezugsperson', address, `${pointer}/address`, record);
  return mapped;
}

function remarkMember(member: FamilyMemberContent, pointer: string, record: MappingRecord): void {
  const { relation, givenNames, familyName, birthDate, birthPlace, nationalities, address } = member;
  record.lose(pointer, 'person-without-name');
  record.remark(
    'Bezugsperson laut Antrag',
    [
      { pointer: `${pointer}/relation`, text: relation && labelOf(FAMILY_RELATIONS, relation).de },
      { pointer: `${pointer}/givenNames`, text: givenNames },
      { pointer: `${pointer}/familyName`, text: familyName },
      { pointer: `${pointer}/birthDate`, text: birthDate && sentDateInWords(birthDate).de, prefix: 'geboren ' },
      { pointer: `${pointer}/birthPlace`, text: birthPlace, prefix: 'in ' },
      ...(nationalities ?? []).map((text, at) => ({ pointer: `${pointer}/nationalities/${at}`, text })),
    ],
    'person-without-name',
  );
  if (hasAddress(address)) remarkAddress('Anschrift der Bezugsperson', address, `${pointer}/address`, record);
}
