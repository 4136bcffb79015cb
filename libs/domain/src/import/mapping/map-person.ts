import type { SubmissionContent } from '../../intake/submission.js';
import type { Person } from '../../intake/message/application-message.js';
import { mapApplicantAddresses } from './map-applicant-addresses.js';
import { mapBirth } from './map-birth.js';
import { mapCommunication } from './map-communication.js';
import { mapPages, type SortedDocuments } from './map-documents.js';
import { mapIdentityDocument } from './map-identity-document.js';
import { mapFamilyName, mapFurtherNames, mapGivenNames } from './map-names.js';
import { mapNationalities } from './map-nationalities.js';
import { mapDescription, mapMaritalStatus, mapMaritalStatusSince, mapSex } from './map-person-details.js';
import { mapStay } from './map-stay.js';
import type { Lookups } from './mapping-input.js';
import type { MappingRecord } from './mapping-record.js';
import { withoutUndefined } from '../../intake/message/without-undefined.js';

const APPLICANT = { pointer: '/applicant', path: 'angabenZurPerson' };

/** The applicant → `angabenZurPerson`, row by row in the order of the standard. */
export function mapPerson(
  content: SubmissionContent,
  { titleScans, identityPages }: Pick<SortedDocuments, 'titleScans' | 'identityPages'>,
  lookups: Lookups,
  record: MappingRecord,
): Person {
  const { applicant } = content;
  const scans = mapPages(titleScans, `${APPLICANT.path}/aufenthaltsdokument/aufenthaltsdokument`, record);
  const pages = identityPages.map(({ file }) => ({ dokument: file.sha512, dokumententyp: file.format }));
  const ausweisdokument = mapIdentityDocument(applicant, pages, record);
  if (ausweisdokument) mapPages(identityPages, `${APPLICANT.path}/ausweisdokument/ausweisseite`, record);
  return withoutUndefined({
    vorname: mapGivenNames(applicant, record),
    familienname: mapFamilyName(applicant, record),
    weitererName: mapFurtherNames(applicant, record),
    geschlecht: mapSex(applicant.sex, APPLICANT, record),
    geburt: mapBirth(applicant, APPLICANT, 'block', lookups, record),
    personenbeschreibung: mapDescription(applicant, lookups, record),
    familienstand: mapMaritalStatus(applicant, lookups, record),
    familienstandOderGetrenntlebendSeit: mapMaritalStatusSince(applicant, record),
    staatsangehoerigkeit: mapNationalities(applicant.nationalities, APPLICANT, 'block', lookups, record),
    anschrift: mapApplicantAddresses(content, record),
    kommunikation: mapCommunication(applicant.contact, APPLICANT, record),
    aufenthaltsdokument: mapStay(applicant, scans, record),
    ausweisdokument,
  });
}
