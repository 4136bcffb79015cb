import type { EntityManager } from 'typeorm';
import type { CaseDocument } from '@einkanal/domain/assessment/completeness';
import type { HoldReason, ImportState, Target } from '@einkanal/domain/import/import-job';
import type { TransferPurpose } from '@einkanal/domain/import/import-policy';
import { fileTypeOf } from '@einkanal/domain/intake/attachment';
import type { SubmissionContent, SubmissionKind } from '@einkanal/domain/intake/submission';

/** What the queue names: an arrival, or a case about which something has changed. */
export type AssessmentSubject = { caseId: string; submissionId: string | null; isAssessed: boolean };

/** @returns null where neither is known any more */
export async function findSubject(tx: EntityManager, id: string): Promise<AssessmentSubject | null> {
  const [row] = await tx.query<AssessmentSubject[]>(
    `SELECT s.case_id AS "caseId", s.id AS "submissionId",
            EXISTS (SELECT FROM assessment a WHERE a.submission_id = s.id) AS "isAssessed"
     FROM submission s WHERE s.id = $1
     UNION ALL SELECT c.id, NULL, false FROM case_file c WHERE c.id = $1`,
    [id],
  );
  return row ?? null;
}

export type AssessedSubmission = {
  id: string;
  kind: SubmissionKind;
  content: SubmissionContent;
  isRepeat: boolean;
  receivedAt: Date;
};

/** Every submission of the case, in the order of receipt. */
export async function readSubmissions(tx: EntityManager, caseId: string): Promise<AssessedSubmission[]> {
  return tx.query<AssessedSubmission[]>(
    `SELECT id, kind, content, repeat_of IS NOT NULL AS "isRepeat", received_at AS "receivedAt"
     FROM submission WHERE case_id = $1 ORDER BY received_at, id`,
    [caseId],
  );
}

type DocumentRow = Pick<CaseDocument, 'id' | 'slot' | 'scanStatus'> & { submissionId: string; mediaType: string };
export type AssessedDocument = CaseDocument & { submissionId: string };

/** Every document of the case, and whether a person can see it here. */
export async function readDocuments(tx: EntityManager, caseId: string): Promise<AssessedDocument[]> {
  const rows = await tx.query<DocumentRow[]>(
    `SELECT d.id, d.slot, d.scan_status AS "scanStatus", d.submission_id AS "submissionId", d.media_type AS "mediaType"
     FROM document d JOIN submission s ON (s.office_id, s.id) = (d.office_id, d.submission_id)
     WHERE d.case_id = $1 AND s.repeat_of IS NULL ORDER BY d.position, d.id`,
    [caseId],
  );
  return rows.map(({ mediaType, ...document }) => ({
    ...document,
    isShowable: (fileTypeOf(mediaType)?.preview ?? 'none') !== 'none' && document.scanStatus !== 'UNSCANNABLE',
  }));
}

/** What the office is called, where it lies, and which of the known teams it has. */
export async function readOffice(
  tx: EntityManager,
  officeId: string,
): Promise<{ abhKennung: string; name: string; state: string; teamCodes: string[] }> {
  const [row] = await tx.query<{ abhKennung: string; name: string; state: string; teamCodes: string[] }[]>(
    `SELECT abh_kennung AS "abhKennung", name, state,
            ARRAY(SELECT code FROM team WHERE active AND code IS NOT NULL) AS "teamCodes"
     FROM office WHERE id = $1`,
    [officeId],
  );
  if (!row) throw new Error(`There is no office ${officeId}.`);
  return row;
}

/** Cases of one passport one after the other, so that of two that arrive at once the second sees the first. */
export async function takePassportTurn(tx: EntityManager, officeId: string, passportKey: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`passport ${officeId} ${passportKey}`]);
}

export type AssessmentRecord = {
  officeId: string;
  caseId: string;
  submissionId: string | null;
  at: Date;
  rulesVersion: string;
  inputVersions: object;
  jurisdiction: object | null;
  checklist: object | null;
  urgency: object | null;
  suggestion: object | null;
};

export async function recordAssessment(tx: EntityManager, record: AssessmentRecord): Promise<void> {
  const json = (value: object | null) => (value === null ? null : JSON.stringify(value));
  await tx.query(
    `INSERT INTO assessment (office_id, case_id, submission_id, at, rules_version, input_versions, jurisdiction,
       checklist, urgency, suggestion) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[record.officeId, record.caseId, record.submissionId, record.at, record.rulesVersion],
      ...[json(record.inputVersions), json(record.jurisdiction), json(record.checklist)],
      ...[json(record.urgency), json(record.suggestion)],
    ],
  );
}

export type PlannedTransfer = {
  target: Target;
  purpose: TransferPurpose;
  holdReason: HoldReason | null;
  /** Of a message that is passed on as it came; null where we make one. */
  messageId: string | null;
};

/** How it stands with the message that brought the case's application to the specialist system; null where there is none. */
export async function findApplicationTransfer(tx: EntityManager, caseId: string): Promise<ImportState | null> {
  const [row] = await tx.query<{ state: ImportState }[]>(
    `SELECT state FROM import_job WHERE case_id = $1 AND target = 'SPECIALIST_SYSTEM' AND purpose = 'APPLICATION'
     ORDER BY created_at DESC, id DESC LIMIT 1`,
    [caseId],
  );
  return row?.state ?? null;
}

/** The targets of the office that may get what is only a test. */
export async function findTargetsForTests(tx: EntityManager): Promise<Target[]> {
  const rows = await tx.query<{ kind: Target }[]>('SELECT kind FROM target_system WHERE takes_tests');
  return rows.map(({ kind }) => kind);
}

/**
 * Writes the transfers that the submission needs. They stand in the assessment's own transaction, so that a verdict and
 * what follows from it can never part.
 * @returns those that are new and due now
 */
export async function planTransfers(
  tx: EntityManager,
  { officeId, caseId, submissionId }: { officeId: string; caseId: string; submissionId: string },
  transfers: PlannedTransfer[],
): Promise<{ id: string; target: Target }[]> {
  return tx.query<{ id: string; target: Target }[]>(
    `WITH planned AS (
       INSERT INTO import_job (office_id, case_id, submission_id, target, purpose, state, hold_reason, message_id)
       SELECT $1, $2, $3, target, purpose, CASE WHEN "holdReason" IS NULL THEN 'QUEUED' ELSE 'HELD' END, "holdReason",
         coalesce("messageId", gen_random_uuid())
       FROM jsonb_to_recordset($4::jsonb) AS t(target text, purpose text, "holdReason" text, "messageId" uuid)
       ON CONFLICT (office_id, submission_id, target, purpose) DO NOTHING
       RETURNING id, target, state
     ) SELECT id, target FROM planned WHERE state = 'QUEUED'`,
    [officeId, caseId, submissionId, JSON.stringify(transfers)],
  );
}

/**
 * Submissions that arrived a while ago and were never assessed, though nothing in the outbox says that they will be:
 * their job was lost with an emptied queue.
 */
export async function findForgottenSubmissions(tx: EntityManager, before: Date, since: Date): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT s.id FROM submission s
     WHERE s.captured_at < $1 AND s.captured_at > $2 AND s.repeat_of IS NULL
       AND NOT EXISTS (SELECT FROM assessment a WHERE a.submission_id = s.id)
       AND NOT EXISTS (SELECT FROM outbox o WHERE o.subject_id = s.id)
     ORDER BY s.captured_at LIMIT 1000`,
    [before, since],
  );
  return rows.map(({ id }) => id);
}
