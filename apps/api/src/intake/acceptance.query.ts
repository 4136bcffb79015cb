import type { EntityManager } from 'typeorm';
import type { Origin } from '@einkanal/domain/case-file/case-file';
import type { Finding } from '@einkanal/domain/intake/finding';
import type { SubmissionContent } from '@einkanal/domain/intake/submission';
import type { CaseFields } from './case-fields.js';

/** A file that stands in the store, as a document of the submission. `sha512` in hex. */
export type AcceptableDocument = {
  id: string;
  position: number;
  part: string;
  slot: string | null;
  purpose: string;
  title: string | null;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha512: string;
  fileKey: string;
  scanStatus: 'PENDING' | 'NOT_CONFIGURED';
};

/**
 * A submission that has been judged and may be accepted. `receipt` names `newNumber`, which the database replaces where
 * the submission joins a case; `attachTo` is the case that it supplements, as it was read. `fingerprint` in hex.
 */
export type AcceptableSubmission = {
  officeId: string;
  submissionId: string;
  clientId: string;
  idempotencyKey: string;
  fingerprint: string;
  newCaseId: string;
  newNumber: string;
  attachTo: { id: string; version: number } | null;
  origin: Origin;
  channelCaseId: string | null;
  submittedAt: string | null;
  receivedAt: Date;
  capturedAt: Date;
  original: Uint8Array;
  fields: CaseFields;
  findings: readonly Finding[];
  receipt: string;
  documents: readonly AcceptableDocument[];
  actor: string;
  correlationId: string | null;
  /** The work copy where it is not simply the original, and the refusal that a person turned into this case. */
  admitted?: { content: SubmissionContent; refusalId: string };
};

/** What became of it; see the migration of `accept_submission`. */
export type Acceptance = {
  outcome: 'accepted' | 'known' | 'case-changed' | 'number-taken';
  submissionId: string;
  caseId: string;
  fingerprint: Buffer;
  receipt: Buffer;
};

/**
 * Accepts submissions of one office in one transaction.
 * @param waitMs how long another's transaction on the same key may be waited for
 * @returns the outcomes in the order of the submissions
 */
export async function acceptSubmissions(
  db: Pick<EntityManager, 'query'>,
  officeId: string,
  submissions: readonly AcceptableSubmission[],
  waitMs: number,
): Promise<Acceptance[]> {
  let from = 0;
  const items = submissions.map((submission) => {
    const item = toItem(submission, from);
    from += submission.original.length;
    return item;
  });
  const originals = Buffer.concat(submissions.map(({ original }) => original));
  return db.query<Acceptance[]>(
    `SELECT outcome, submission_id AS "submissionId", case_id AS "caseId", fingerprint, receipt
     FROM accept_submission($1, $2, $3, $4)`,
    [officeId, JSON.stringify(items), originals, `${waitMs}ms`],
  );
}

const LOCK_NOT_AVAILABLE = '55P03';

/** Whether another's transaction has held the key for longer than was to be waited. */
export function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE;
}

function toItem(submission: AcceptableSubmission, from: number) {
  const { fields } = submission;
  return {
    submission_id: submission.submissionId,
    client_id: submission.clientId,
    idempotency_key: submission.idempotencyKey,
    fingerprint: submission.fingerprint,
    new_case_id: submission.newCaseId,
    new_number: submission.newNumber,
    attach_to: submission.attachTo?.id,
    attach_version: submission.attachTo?.version,
    origin: submission.origin,
    kind: fields.kind,
    service: fields.service,
    matter: fields.matter,
    paragraph: fields.paragraph,
    application_kind: fields.applicationKind,
    protection: fields.protection,
    family_name: fields.familyName,
    given_names: fields.givenNames,
    folded_family_name: fields.foldedFamilyName,
    birth_date: fields.birthDate,
    azr_number: fields.azrNumber,
    representative_name: fields.representativeName,
    title_valid_until: fields.titleValidUntil,
    channel_case_id: submission.channelCaseId,
    submitted_at: submission.submittedAt,
    received_at: submission.receivedAt,
    captured_at: submission.capturedAt,
    findings: submission.findings,
    receipt: submission.receipt,
    original_from: from,
    original_length: submission.original.length,
    documents: submission.documents.map(toDocumentItem),
    actor: submission.actor,
    correlation_id: submission.correlationId,
    content: submission.admitted?.content,
    refusal_id: submission.admitted?.refusalId,
  };
}

function toDocumentItem(document: AcceptableDocument) {
  return {
    id: document.id,
    position: document.position,
    part: document.part,
    slot: document.slot,
    purpose: document.purpose,
    title: document.title,
    file_name: document.fileName,
    media_type: document.mediaType,
    size_bytes: document.sizeBytes,
    sha512: document.sha512,
    file_key: document.fileKey,
    scan_status: document.scanStatus,
  };
}
