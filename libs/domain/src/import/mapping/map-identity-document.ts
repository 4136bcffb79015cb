import type { ApplicantContent } from '../../intake/submission.js';
import { IDENTITY_DOCUMENT_KINDS, labelOf } from '../../intake/vocabulary.js';
import { sentDateInWords } from '../../time/german-date.js';
import type { Dokument, Person } from '../../intake/message/application-message.js';
import { fullDate } from './map-dates.js';
import type { MappingRecord } from './mapping-record.js';

const POINTER = '/applicant/identityDocument';
const PATH = 'angabenZurPerson/ausweisdokument';

/** Number, valid from, valid until and pages → `ausweisdokument`: all four or nothing. */
export function mapIdentityDocument(
  { identityDocument }: ApplicantContent,
  pages: readonly Dokument[],
  record: MappingRecord,
): Person['ausweisdokument'] {
  const von = fullDate(identityDocument?.issuedOn);
  const bis = fullDate(identityDocument?.validUntil);
  const seriennummer = record.text(`${POINTER}/number`, identityDocument?.number, 'omit');
  if (von === null || bis === null || seriennummer === null || pages.length === 0) {
    if (identityDocument?.number?.trim()) record.lose(POINTER, 'document-incomplete');
    return undefined;
  }
  record.enter(`${POINTER}/issuedOn`, `${PATH}/gueltigkeitszeitraum/von`, von, 'full-date');
  record.enter(`${POINTER}/validUntil`, `${PATH}/gueltigkeitszeitraum/bis`, bis, 'full-date');
  record.enter(`${POINTER}/number`, `${PATH}/seriennummer`, seriennummer, 'as-sent');
  return { ausweisseite: [...pages], gueltigkeitszeitraum: { von, bis }, seriennummer };
}

/** What of the identity document stands in no element → remark; kind and issuer never do. */
export function remarkIdentityDocument({ identityDocument }: ApplicantContent, record: MappingRecord): void {
  const { kind, number, issuer, issuedOn, validUntil, reason } = identityDocument ?? {};
  const unlessEntered = (key: string, text: string | null | undefined) =>
    record.isEntered(`${POINTER}/${key}`) ? null : text;
  record.remark(
    'Ausweisdokument laut Antrag',
    [
      { pointer: `${POINTER}/kind`, text: kind && labelOf(IDENTITY_DOCUMENT_KINDS, kind).de },
      { pointer: `${POINTER}/number`, text: unlessEntered('number', number), prefix: 'Nummer ' },
      { pointer: `${POINTER}/issuer`, text: issuer, prefix: 'ausgestellt von ' },
      {
        pointer: `${POINTER}/issuedOn`,
        text: unlessEntered('issuedOn', issuedOn && sentDateInWords(issuedOn).de),
        prefix: 'ausgestellt am ',
      },
      {
        pointer: `${POINTER}/validUntil`,
        text: unlessEntered('validUntil', validUntil && sentDateInWords(validUntil).de),
        prefix: 'gültig bis ',
      },
      { pointer: `${POINTER}/reason`, text: reason },
    ],
    'identity-document',
  );
}
