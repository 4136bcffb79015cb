import type { EntityManager } from 'typeorm';
import type { ImportState, Target } from '@einkanal/domain/import/import-job';
import type { Correction } from '@einkanal/domain/import/repair/lay-over';
import type { RepairValue } from '@einkanal/domain/import/repair/repair-field';
import type { Protection, SubmissionContent } from '@einkanal/domain/intake/submission';
import type { RefusedValue } from './target-fault.js';

type Tx = Pick<EntityManager, 'query'>;

/** A transfer with what its repair needs: what was sent, and everything that was refused. */
export type RepairableJob = {
  jobId: string;
  caseId: string;
  caseNumber: string;
  version: number;
  protection: Protection;
  submissionId: string;
  target: Target;
  state: ImportState;
  /** The message is passed on as it came: nothing in it is corrected. */
  isPassedOn: boolean;
  errorCode: string | null;
  errorPointer: string | null;
  faults: RefusedValue[];
  content: SubmissionContent;
};

/** The transfer of the office, or null where there is none of this id. */
export async function findRepairableJob(tx: Tx, jobId: string): Promise<RepairableJob | null> {
  const [row] = await tx.query<(RepairableJob & { errorText: string | null })[]>(
    `SELECT j.id AS "jobId", j.case_id AS "caseId", c.number AS "caseNumber", c.version, c.protection,
       j.submission_id AS "submissionId", j.target, j.state, j.error_code AS "errorCode",
       j.error_pointer AS "errorPointer", j.error_text AS "errorText", j.faults, s.content,
       EXISTS (SELECT FROM message m WHERE m.message_id = j.message_id) AS "isPassedOn"
     FROM import_job j
     JOIN case_file c ON (c.office_id, c.id) = (j.office_id, j.case_id)
     JOIN submission s ON (s.office_id, s.id) = (j.office_id, j.submission_id)
     WHERE j.id = $1`,
    [jobId],
  );
  if (!row) return null;
  const { errorText, ...job } = row;
  // A transfer that failed before all faults were kept knows its first alone.
  const first = { code: job.errorCode ?? '', pointer: job.errorPointer, text: errorText };
  const faults = job.faults.length > 0 || job.errorCode === null ? job.faults : [first];
  return { ...job, faults: faults.map((fault) => ({ ...fault, pointer: fault.pointer || null })) };
}

export type CorrectionRow = {
  id: string;
  pointer: string;
  value: RepairValue;
  reason: string;
  madeBy: string;
  by: string;
  at: Date;
  isTakenBack: boolean;
};

/** Everything that people corrected for a transfer, the oldest first, also what was taken back. */
export function findCorrections(tx: Tx, jobId: string): Promise<CorrectionRow[]> {
  return tx.query<CorrectionRow[]>(
    `SELECT t.id, t.pointer, t.value, t.reason, t.made_by AS "madeBy", u.display_name AS by, t.made_at AS at,
       EXISTS (SELECT FROM transfer_correction b WHERE b.takes_back = t.id) AS "isTakenBack"
     FROM transfer_correction t JOIN app_user u ON u.id = t.made_by
     WHERE t.job_id = $1 AND t.takes_back IS NULL ORDER BY t.made_at, t.id`,
    [jobId],
  );
}

/** Whether correction `t` counts: it is none that takes another one back, and none has taken it back. */
export const IN_FORCE = `t.takes_back IS NULL AND NOT EXISTS (SELECT FROM transfer_correction b WHERE b.takes_back = t.id)`;

/** What counts for the next attempt: of each field the last correction that is not taken back. */
export async function findCorrectionsInForce(tx: Tx, jobId: string): Promise<Correction[]> {
  return tx.query<Correction[]>(
    `SELECT DISTINCT ON (t.pointer) t.id, t.pointer, t.value FROM transfer_correction t
     WHERE t.job_id = $1 AND ${IN_FORCE}
     ORDER BY t.pointer, t.made_at DESC, t.id DESC`,
    [jobId],
  );
}

/** A document that may show a value. */
export type PageRow = {
  id: string;
  submissionId: string;
  position: number;
  slot: string | null;
  fileName: string;
  isReadable: boolean;
};

/** The documents of a case in their order, with whether they can be opened now. */
export function findPages(tx: Tx, caseId: string): Promise<PageRow[]> {
  return tx.query<PageRow[]>(
    `SELECT d.id, d.submission_id AS "submissionId", d.position, d.slot, d.file_name AS "fileName",
       d.scan_status IN ('CLEAN', 'NOT_CONFIGURED', 'UNSCANNABLE') AS "isReadable"
     FROM document d JOIN submission s ON (s.office_id, s.id) = (d.office_id, d.submission_id)
     WHERE d.case_id = $1 ORDER BY s.received_at, s.id, d.position`,
    [caseId],
  );
}

/** How many other transfers stopped at the same field for the same reason. */
export async function countSameCause(tx: Tx, { jobId, target, errorCode, errorPointer }: RepairableJob) {
  const [row] = await tx.query<{ count: number }[]>(
    `SELECT count(*)::int FROM import_job WHERE state = 'NEEDS_ATTENTION' AND target = $2 AND error_code = $3
       AND error_pointer IS NOT DISTINCT FROM $4 AND id <> $1`,
    [jobId, target, errorCode, errorPointer],
  );
  return row?.count ?? 0;
}
