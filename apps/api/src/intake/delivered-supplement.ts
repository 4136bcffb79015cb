import { createHash, randomUUIDv7 } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { receiptText } from '@einkanal/domain/intake/receipt';
import type { AttachmentEntry, SubmissionContent } from '@einkanal/domain/intake/submission';
import { carriedCorrelation } from '../platform/tracing.js';
import { drawCaseNumber, type KeptDocument } from './acceptable-submission.js';
import { acceptSubmissions } from './acceptance.query.js';
import { caseFieldsOf } from './case-fields.js';
import { findDeliveredFor } from './delivered-supplement.query.js';

const LOCK_WAIT_MS = 10_000;

/** Files that packages brought for an application, on their places in the store. */
export type DeliveredFiles = {
  officeId: string;
  submissionId: string;
  /** The case of the application. */
  caseId: string;
  /** The submission that the files belong to. */
  applicationId: string;
  /** The same whenever the same files are brought. */
  key: string;
  entries: readonly AttachmentEntry[];
  documents: readonly KeptDocument[];
  receivedAt: Date;
  capturedAt: Date;
};

/**
 * Adds delivered files to the case of their application, as a supplement of the same sender.
 * @returns the submission that holds them: `submissionId`, or the one that an earlier call made
 * @throws Error where the case changes just now: trying again is right
 */
export async function acceptDelivered(tx: EntityManager, delivered: DeliveredFiles): Promise<string> {
  const { officeId, submissionId, key, documents, receivedAt, capturedAt } = delivered;
  const found = await findDeliveredFor(tx, delivered);
  const content: SubmissionContent = {
    ...{ schemaVersion: '1', kind: 'SUPPLEMENT', office: found.kennung, service: found.content.service },
    ...{ matter: found.content.matter, channelCaseId: found.content.channelCaseId, caseNumber: found.number },
    applicant: found.content.applicant,
    attachments: [...delivered.entries],
  };
  const newNumber = drawCaseNumber(receivedAt);
  const files = documents.map(({ receiptId, part, fileName, sizeBytes, sha512, mediaType }) => ({
    ...{ id: receiptId, part, fileName, sizeBytes, sha512, mediaType },
  }));
  const [acceptance] = await acceptSubmissions(
    tx,
    officeId,
    [
      {
        ...{ officeId, submissionId, newCaseId: randomUUIDv7(), newNumber, attachTo: found.attachTo },
        ...{ clientId: found.clientId, origin: 'ONLINE', actor: `client:${found.clientId}` },
        ...{ idempotencyKey: key, fingerprint: createHash('sha256').update(key).digest('hex') },
        ...{ channelCaseId: content.channelCaseId ?? null, submittedAt: null, receivedAt, capturedAt },
        original: Buffer.from(JSON.stringify(content)),
        fields: caseFieldsOf(content),
        findings: [],
        receipt: receiptText({
          ...{ submissionId, caseNumber: newNumber, receivedAt: receivedAt.toISOString(), files },
          office: { kennung: found.kennung, name: found.officeName },
        }),
        documents,
        correlationId: carriedCorrelation(),
      },
    ],
    LOCK_WAIT_MS,
  );
  if (acceptance?.outcome !== 'accepted' && acceptance?.outcome !== 'known')
    throw new Error('the case of delivered files changes faster than it can be read');
  return acceptance.submissionId;
}
