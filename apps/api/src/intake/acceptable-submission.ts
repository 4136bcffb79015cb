import { hash, randomInt, randomUUIDv7 } from 'node:crypto';
import { caseNumber } from '@einkanal/domain/intake/case-number';
import { fingerprintText } from '@einkanal/domain/intake/fingerprint';
import { receiptText } from '@einkanal/domain/intake/receipt';
import { berlinDay } from '@einkanal/domain/time/working-day';
import type { AcceptableDocument, AcceptableSubmission } from './acceptance.query.js';
import { caseFieldsOf } from './case-fields.js';
import type { Acceptable, JudgedSubmission } from './submission-judge.js';

/** An attachment that has its place in the store. `receiptId` is what the sender calls it, else our own id. */
export type KeptDocument = AcceptableDocument & { receiptId: string };

/** What stays the same however often the database has to be asked. */
export type Arrived = {
  judged: JudgedSubmission;
  documents: readonly KeptDocument[];
  clientId: string;
  idempotencyKey: string;
  fingerprint: string;
  receivedAt: Date;
  correlationId: string | null;
};

/** What a submission is, in hex: equal for two requests that say the same with the same files. */
export function fingerprintOf({ json, documents }: Acceptable): string {
  const files = documents.map(({ part }) => ({ part: part.name, sha512: part.sha512 }));
  return hash('sha256', fingerprintText(json, files), 'hex');
}

/** The submission for one attempt to accept it, with a freshly drawn case number for the case that it may open. */
export function toAcceptable(arrived: Arrived, attachTo: AcceptableSubmission['attachTo']): AcceptableSubmission {
  const { judged, documents, clientId, idempotencyKey, fingerprint, receivedAt, correlationId } = arrived;
  const { content, office } = judged;
  const submissionId = randomUUIDv7();
  const newNumber = drawCaseNumber(receivedAt);
  return {
    officeId: office.id,
    submissionId,
    clientId,
    idempotencyKey,
    fingerprint,
    newCaseId: randomUUIDv7(),
    newNumber,
    attachTo,
    origin: 'ONLINE',
    channelCaseId: content.channelCaseId ?? null,
    submittedAt: content.submittedAt ?? null,
    receivedAt,
    capturedAt: receivedAt,
    original: judged.original,
    fields: caseFieldsOf(content),
    findings: judged.findings,
    receipt: receiptText({
      submissionId,
      caseNumber: newNumber,
      receivedAt: receivedAt.toISOString(),
      office: { kennung: office.kennung, name: office.name },
      files: documents.map(({ receiptId, part, fileName, sizeBytes, sha512, mediaType }) => ({
        ...{ id: receiptId, part, fileName, sizeBytes, sha512, mediaType },
      })),
    }),
    documents,
    actor: `client:${clientId}`,
    correlationId,
  };
}

const RANDOM_PARTS = 10_000_000;

/** A case number nobody can guess, of the year in which the submission arrived. */
export function drawCaseNumber(receivedAt: Date): string {
  const year = Number(berlinDay(receivedAt).slice(0, 4));
  return caseNumber(year, String(randomInt(RANDOM_PARTS)).padStart(7, '0'));
}
