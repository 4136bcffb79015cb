import type { EntityManager } from 'typeorm';
import type { HoldReason, Target } from '@einkanal/domain/import/import-job';
import type { Assessment } from '@einkanal/domain/assessment/assessment';
import type { SubmissionContent, SubmissionKind } from '@einkanal/domain/intake/submission';

export type SubmissionToAssess = {
  officeId: string;
  id: string;
  caseId: string;
  kind: SubmissionKind;
  content: SubmissionContent;
  isRepeat: boolean;
  caseHasMessage: boolean;
  isAssessed: boolean;
};

/** The submission, locked with its case, so that two assessments of one arrival come one after the other. */
export async function lockSubmission(tx: EntityManager, id: string): Promise<SubmissionToAssess | null> {
  const [row] = await tx.query<SubmissionToAssess[]>(
    `SELECT s.office_id AS "officeId", s.id, s.case_id AS "caseId", s.kind, s.content,
            s.repeat_of IS NOT NULL AS "isRepeat",
            EXISTS (SELECT FROM import_job j WHERE j.case_id = s.case_id AND j.target = 'SPECIALIST_SYSTEM')
              AS "caseHasMessage",
            EXISTS (SELECT FROM assessment a WHERE a.submission_id = s.id) AS "isAssessed"
     FROM submission s JOIN case_file c ON (c.office_id, c.id) = (s.office_id, s.case_id)
     WHERE s.id = $1 FOR UPDATE OF c`,
    [id],
  );
  return row ?? null;
}

export async function recordAssessment(
  tx: EntityManager,
  { officeId, id, caseId }: SubmissionToAssess,
  { jurisdiction, rulesVersion }: Assessment,
  now: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO assessment (office_id, submission_id, case_id, at, rules_version, jurisdiction)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [officeId, id, caseId, now, rulesVersion, jurisdiction],
  );
}

export type PlannedTransfer = { target: Target; purpose: string; holdReason: HoldReason | null };

/**
 * Writes the transfers that the submission needs. They stand in the assessment's own transaction, so that a verdict and
 * what follows from it can never part.
 * @returns those that are new and due now
 */
export async function planTransfers(
  tx: EntityManager,
  { officeId, id, caseId }: SubmissionToAssess,
  transfers: PlannedTransfer[],
): Promise<{ id: string; target: Target }[]> {
  return tx.query<{ id: string; target: Target }[]>(
    `WITH planned AS (
       INSERT INTO import_job (office_id, case_id, submission_id, target, purpose, state, hold_reason)
       SELECT $1, $2, $3, target, purpose, CASE WHEN "holdReason" IS NULL THEN 'QUEUED' ELSE 'HELD' END, "holdReason"
       FROM jsonb_to_recordset($4::jsonb) AS t(target text, purpose text, "holdReason" text)
       ON CONFLICT (office_id, submission_id, target, purpose) DO NOTHING
       RETURNING id, target, state
     ) SELECT id, target FROM planned WHERE state = 'QUEUED'`,
    [officeId, caseId, id, JSON.stringify(transfers)],
  );
}

/**
 * Submissions that arrived a while ago and were never assessed, though nothing in the outbox says that they will be:
 * their job was lost with an emptied queue.
 */
export async function findForgottenSubmissions(tx: EntityManager, before: Date, since: Date): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT s.id FROM submission s
     WHERE s.captured_at < $1 AND s.captured_at > $2
       AND NOT EXISTS (SELECT FROM assessment a WHERE a.submission_id = s.id)
       AND NOT EXISTS (SELECT FROM outbox o WHERE o.subject_id = s.id)
     ORDER BY s.captured_at LIMIT 1000`,
    [before, since],
  );
  return rows.map(({ id }) => id);
}
