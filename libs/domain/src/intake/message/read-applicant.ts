import type { ApplicantContent } from '../submission.js';
import type { Person } from './application-message.js';
import type { MessageLosses } from './message-losses.js';
import { readAddress, readBirth, readContact, readDate, readName, readNationalities, readSex } from './read-details.js';
import { withoutUndefined } from './without-undefined.js';

const PATH = 'angabenZurPerson';
/** How a birth name is marked among the further names; the standard has no element for it. */
const BIRTH_NAME = /^(?:Geburtsname:\s*|geb\.\s*|geborene[rs]?\s+)(?=\S)/i;

/** `angabenZurPerson` → the applicant. */
export function readApplicant(person: Person, entryDate: string | undefined, losses: MessageLosses): ApplicantContent {
  losses.lose(`${PATH}/vertrauensniveau`, person.vertrauensniveau);
  return withoutUndefined({
    familyName: readName(person.familienname),
    givenNames: readName(person.vorname),
    ...readFurtherNames(person.weitererName),
    ...readBirth(person.geburt, PATH, losses),
    sex: readSex(person.geschlecht, PATH, losses),
    nationalities: readNationalities(person.staatsangehoerigkeit, PATH, losses),
    maritalStatus: withoutUndefined({
      code: person.familienstand.familienstand,
      since: readDate(person.familienstandOderGetrenntlebendSeit ?? {}),
      separated: person.familienstand.getrenntLebend,
    }),
    eyeColour: person.personenbeschreibung?.augenfarbe,
    height: person.personenbeschreibung?.koerpergroesse,
    address: readAddress(person.anschrift),
    contact: readContact(person.kommunikation, PATH, losses),
    identityDocument: readIdentityDocument(person.ausweisdokument),
    currentTitle: person.aufenthaltsdokument?.deutschesAufenthaltsdokumentVorhanden && { held: true },
    entry: readEntry(person.aufenthaltsdokument?.visumsfreieEinreise, entryDate),
  });
}

function readFurtherNames(names: readonly string[]) {
  const at = names.findIndex((name) => BIRTH_NAME.test(name));
  const others = names.filter((_, place) => place !== at);
  return {
    birthName: names[at]?.replace(BIRTH_NAME, ''),
    otherSpellings: others.length === 0 ? undefined : others,
  };
}

function readIdentityDocument(document: Person['ausweisdokument']) {
  if (document === undefined) return undefined;
  const { von, bis } = document.gueltigkeitszeitraum;
  return { number: document.seriennummer, issuedOn: von, validUntil: bis };
}

function readEntry(reason: string | undefined, date: string | undefined) {
  if (reason === undefined) return date === undefined ? undefined : { date };
  return withoutUndefined({ date, with: 'VISA_FREE', reason });
}
