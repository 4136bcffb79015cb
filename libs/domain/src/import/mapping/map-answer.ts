import type { CodeLists } from '../../codes/code-list.js';
import { fieldLabel } from '../../intake/field-label.js';
import type { DokumentOderReferenz } from '../../intake/message/application-message.js';
import type { MessageBodies } from '../../intake/message/message-bodies.js';
import { withoutUndefined } from '../../intake/message/without-undefined.js';
import { nationalityFinder } from '../../intake/nationality.js';
import type { SubmissionContent } from '../../intake/submission.js';
import { leavesOf, type Leaf } from './leaves.js';
import { entryPointers, fileOrReference, remarkWithheld } from './map-documents.js';
import { mapReplyChannel } from './map-purpose.js';
import type { MappingBlock } from './mapping-block.js';
import type { DocumentToMap } from './mapping-input.js';
import { MappingRecord } from './mapping-record.js';
import type { MappingReport, MessagePlaces, WithheldDocument } from './mapping-report.js';
import { messageFileNames } from './message-file-name.js';
import { isNeverShown } from './never-shown.js';
import { valueInWords } from './value-in-words.js';

export type AnswerInput = {
  /** Under which the target knows the application. */
  applicationId: string;
  /** `nachrichtenUUID` of the question. */
  triggerId: string;
  /** What answers it. */
  content: SubmissionContent;
  /** What the case's application says: of the answer only what it says otherwise is told. */
  application: SubmissionContent;
  /** In the order of the case. */
  documents: readonly DocumentToMap[];
  codeLists: CodeLists;
};

/** `blocked`: nothing is sent before a person has looked at what the blocks name. */
export type AnswerResult =
  | { kind: 'mapped'; message: MessageBodies['130103']; report: MappingReport }
  | { kind: 'blocked'; blocks: MappingBlock[]; report: MappingReport };

const ROOT = '/OZG.RueckkanalAntwort.130103';
const PLACES: MessagePlaces = { root: ROOT, remark: `${ROOT}/antworttext` };
const UNNAMED = 'Unterlage';

/** What names the submission, its case and its way, and says nothing to the question. */
const NAMING = new Set([
  ...['schemaVersion', 'kind', 'office', 'service', 'caseNumber', 'channelMessageId', 'channelCaseId'],
  ...['submittedAt', 'formVersion', 'account', 'replyChannel', 'attachments', 'message'],
]);

/** A supplement as the body of OZG.RueckkanalAntwort.130103: its files, its words, and what it says has changed. */
export function mapAnswer(input: AnswerInput): AnswerResult {
  const { applicationId, triggerId, content, application } = input;
  const record = new MappingRecord(PLACES);
  record.enter('', 'antragsidentifikation', applicationId, 'case-number');
  const replyChannel = content.replyChannel ?? application.replyChannel;
  const rueckkanalVorhanden = mapReplyChannel(replyChannel?.kind, record);
  record.enter('', 'ausloeserUUID', triggerId, 'case-number');
  const { unterlage, withheld } = mapFiles(input, record);
  const words = record.enterText('/message', 'antworttext', content.message, 'as-sent', 'mark');
  remarkChanges(input, record);
  remarkWithheld(withheld, record);
  const antworttext = [words, record.remarkText()].filter((text) => text !== undefined).join('\n') || undefined;
  // What only names the case has no place here: it stands in the application already.
  const report = { ...record.report(null), withheld };
  if (record.blocks.length > 0) return { kind: 'blocked', blocks: [...record.blocks], report };
  const message = { antragsidentifikation: applicationId, rueckkanalVorhanden, ausloeserUUID: triggerId };
  return { kind: 'mapped', message: withoutUndefined({ ...message, unterlage, antworttext }), report };
}

function mapFiles({ content, documents }: AnswerInput, record: MappingRecord) {
  const pointers = entryPointers(content, documents);
  const names = messageFileNames(documents);
  const unterlage: DokumentOderReferenz[] = [];
  const withheld: WithheldDocument[] = [];
  documents.forEach(({ id, fileName, file }, at) => {
    const pointer = pointers[at] ?? '';
    if (file === 'not-convertible') record.block(pointer, 'document-not-convertible', fileName);
    else if (typeof file === 'string') withheld.push({ documentId: id, fileName, reason: file });
    else {
      const dateiname = names[at] ?? UNNAMED;
      record.enter(pointer, `unterlage[${unterlage.length + 1}]/dateiname`, dateiname, 'evidence');
      unterlage.push({ dokumentOderReferenz: fileOrReference({ id, file }), dokumententyp: file.format, dateiname });
    }
  });
  return { unterlage, withheld };
}

function remarkChanges({ content, application, codeLists }: AnswerInput, record: MappingRecord): void {
  const lookups = { findNationality: nationalityFinder(codeLists), codeLists };
  for (const leaf of changesOf(content, application))
    record.remark(
      `Geänderte oder neue Angabe – ${fieldLabel(leaf.pointer).de}`,
      [{ pointer: leaf.pointer, text: valueInWords(leaf, lookups) }],
      'no-element',
    );
}

function changesOf(content: SubmissionContent, application: SubmissionContent): Leaf[] {
  const known = new Map(leavesOf(application).map(({ pointer, value }) => [pointer, value]));
  return leavesOf(content).filter(
    ({ pointer, value }) =>
      !NAMING.has(pointer.split('/')[1] ?? '') && !isNeverShown(pointer) && known.get(pointer) !== value,
  );
}
