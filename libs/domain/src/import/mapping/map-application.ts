import { nationalityFinder } from '../../intake/nationality.js';
import type { SubmissionContent } from '../../intake/submission.js';
import type { ApplicationMessage } from '../../intake/message/application-message.js';
import { mapApplicationDay, mapFirstEntry } from './map-dates.js';
import { sortDocuments } from './map-documents.js';
import { mapEvidence, mapSummary } from './map-evidence.js';
import { mapFamily } from './map-family.js';
import { mapPerson } from './map-person.js';
import { mapApplicationReason, mapPurpose, mapReplyChannel, mapSideConditionReason } from './map-purpose.js';
import { remarkCorrections } from './remark-corrections.js';
import { mapRepresentative } from './map-representative.js';
import type { MappingBlock } from './mapping-block.js';
import type { MappingInput } from './mapping-input.js';
import { MappingRecord } from './mapping-record.js';
import type { MappingReport } from './mapping-report.js';
import { closeRemark, openRemark } from './remark.js';
import { withoutUndefined } from '../../intake/message/without-undefined.js';

/** `blocked`: nothing is sent before a person has completed what the blocks name. */
export type MappingResult =
  | { kind: 'mapped'; message: ApplicationMessage; report: MappingReport }
  | { kind: 'blocked'; blocks: MappingBlock[]; report: MappingReport };

/**
 * An application as the body of OZG.Antrag.130101. Nothing is invented, nothing is guessed, nothing is lost: what has
 * no element stands in the remark or in the summary, and the report tells the way of every value.
 */
export function mapApplication(input: MappingInput): MappingResult {
  const { content, caseNumber, receivedAt, codeLists, relatedApplications } = input;
  const record = new MappingRecord();
  const lookups = { findNationality: nationalityFinder(codeLists), codeLists };

  openRemark(content, receivedAt, record);
  const documents = sortDocuments(input, record);
  record.enter('', 'antragsidentifikation', caseNumber, 'case-number');
  const antragsdatum = mapApplicationDay(content, receivedAt, record);
  const grundDesAntrags = mapApplicationReason(content, record);
  const angabenZurPerson = mapPerson(content, documents, lookups, record);
  const antragstellerVertreter = mapRepresentative(content.representative, documents.powers, record);
  const message: ApplicationMessage = {
    antragsidentifikation: caseNumber,
    rueckkanalVorhanden: mapReplyChannel(content.replyChannel?.kind, record),
    antragsdatum,
    grundDesAntrags,
    ersteinreisedatum: mapFirstEntry(content, record),
    grundAenderungNebenbestimmung: mapSideConditionReason(content, grundDesAntrags, record),
    grundDesAufenthalts: mapPurpose(content, record),
    angabenZurPerson,
    antragstellerVertreter,
    referenzperson: mapFamily(content, antragsdatum, lookups, record),
    antragszusammenfassung: mapSummary(input, documents, record),
    nachweis: mapEvidence(
      input,
      documents,
      {
        hasIdentityDocument: angabenZurPerson.ausweisdokument !== undefined,
        hasRepresentative: antragstellerVertreter !== undefined,
      },
      record,
    ),
    verbundenerAntrag: [...relatedApplications, ...mapRelatedApplications(content, relatedApplications.length, record)],
  };
  message.angabenDokumentenlieferung = mapDelivery(input, record);
  closeRemark(content, record);
  remarkCorrections(input.corrected ?? [], record);
  message.sonstigeAnmerkung = record.remarkText();

  const report = { ...record.report(content), withheld: documents.withheld };
  if (record.blocks.length > 0) return { kind: 'blocked', blocks: [...record.blocks], report };
  return { kind: 'mapped', message: withoutUndefined(message), report };
}

function mapDelivery(
  { delivery }: MappingInput,
  record: MappingRecord,
): ApplicationMessage['angabenDokumentenlieferung'] {
  if (delivery === undefined) return undefined;
  const { packages, archiveBytes } = delivery;
  record.enter('', 'angabenDokumentenlieferung/anzahlDerPakete', String(packages), 'delivery');
  return { anzahlDerPakete: packages, archivgroesse: archiveBytes };
}

/** Applications that a sender names as made at the same time, by its own ids → `verbundenerAntrag`, one each. */
function mapRelatedApplications(content: SubmissionContent, before: number, record: MappingRecord): string[] {
  const sent = content['relatedApplications'];
  const named: string[] = [];
  if (!Array.isArray(sent)) return named;
  sent.forEach((id: unknown, at) => {
    const path = `verbundenerAntrag[${before + named.length + 1}]`;
    const text = record.enterText(`/relatedApplications/${at}`, path, typeof id === 'string' ? id : null, 'as-sent');
    if (text !== undefined) named.push(text);
  });
  return named;
}
