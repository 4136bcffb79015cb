import type { FamilyMemberContent, RepresentativeContent } from '../submission.js';
import type { Postfachanschrift, Referenzperson, Vertreter } from './application-message.js';
import { RELATION_WORDS, ROLE_WORDS } from './message-codes.js';
import type { MessageLosses } from './message-losses.js';
import { readAddress, readBirth, readContact, readName, readNationalities, readSex } from './read-details.js';
import { withoutUndefined } from './without-undefined.js';

/** `antragstellerVertreter` → the representative. A firm without a person in it has no name of a person. */
export function readRepresentative(
  representative: Vertreter | undefined,
  losses: MessageLosses,
): RepresentativeContent | undefined {
  if (representative === undefined) return undefined;
  const path = 'antragstellerVertreter';
  const { vertretungsart, vorname, familienname, anschrift, postfach, tagDerGeburt, firma } = representative;
  losses.lose(`${path}/vertrauensniveau`, representative.vertrauensniveau);
  const mailbox = postfach && readMailbox(postfach);
  const contact = readContact(representative.kommunikation, path, losses);
  return withoutUndefined({
    role: ROLE_WORDS.get(vertretungsart) ?? vertretungsart,
    familyName: readName(familienname),
    givenNames: readName(vorname),
    company: firma,
    sex: readSex(representative.geschlecht, path, losses),
    birthDate: tagDerGeburt,
    address: readAddress(anschrift),
    contact: mailbox === undefined ? contact : { ...contact, mailbox },
  });
}

function readMailbox({ postfach, postleitzahl, wohnort }: Postfachanschrift): string {
  return `${postfach === undefined ? '' : `Postfach ${postfach}, `}${postleitzahl} ${wohnort}`;
}

/** `referenzperson` → family members, seen from the applicant. */
export function readFamily(people: readonly Referenzperson[], losses: MessageLosses): FamilyMemberContent[] {
  return people.map((person, at) => {
    const path = `referenzperson[${String(at + 1)}]`;
    return withoutUndefined({
      relation: RELATION_WORDS.get(person.familiaereBeziehung) ?? person.familiaereBeziehung,
      familyName: readName(person.familienname),
      givenNames: readName(person.vorname),
      ...readBirth(person.geburt, path, losses),
      nationalities: readNationalities(person.staatsangehoerigkeit, path, losses),
      address: readAddress(person.anschrift),
    });
  });
}
