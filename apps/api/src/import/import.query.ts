import type { EntityManager } from 'typeorm';
import type { ImportState, ImportStep, StepOutcome, Target } from '@einkanal/domain/import/import-job';
import { mayFollow } from '@einkanal/domain/import/import-lifecycle';
import type { TransferPurpose } from '@einkanal/domain/import/import-policy';
import { TARGET_RESTS } from '../platform/outbox.query.js';
import type { RefusedValue } from './target-fault.js';

/** A transfer that this process has taken; `leaseToken` goes with every later write. */
export type TakenJob = {
  officeId: string;
  id: string;
  caseId: string;
  caseNumber: string;
  submissionId: string;
  target: Target;
  purpose: TransferPurpose;
  attempts: number;
  /** Faults of our own so far; those of the target count there. */
  failures: number;
  messageId: string;
  /** Of what an earlier attempt has made under that id; null where there was none. */
  payloadSha512: string | null;
  leaseToken: string;
  createdAt: Date;
};

const COLUMNS = `
  (SELECT c.number FROM case_file c
   WHERE (c.office_id, c.id) = (import_job.office_id, import_job.case_id)) AS "caseNumber",
  office_id AS "officeId", id, case_id AS "caseId", submission_id AS "submissionId", target, purpose, attempts,
  failures,
  message_id AS "messageId", payload_sha512 AS "payloadSha512", lease_token AS "leaseToken", created_at AS "createdAt"`;

/**
 * Takes a transfer that is due, or one whose holder has died. Null where somebody else has it, nothing is to do, or its
 * target has stopped taking anything since it was handed on.
 */
export async function takeJob(tx: EntityManager, id: string, now: Date, leaseMs: number): Promise<TakenJob | null> {
  const [rows] = await tx.query<[TakenJob[], number]>(
    `UPDATE import_job SET state = 'RUNNING', attempts = attempts + 1, lease_token = gen_random_uuid(),
       lease_until = $2::timestamptz + $3 * interval '1 ms', next_attempt_at = NULL, error_code = NULL,
       error_pointer = NULL, error_text = NULL, faults = '[]'
     WHERE id = $1 AND (state IN ('QUEUED', 'RETRY_SCHEDULED') OR (state = 'RUNNING' AND lease_until < $2))
       AND NOT EXISTS (SELECT FROM target_system t WHERE (t.office_id, t.kind) = (import_job.office_id, import_job.target)
         AND (${TARGET_RESTS} OR t.probe_at > $2))
     RETURNING ${COLUMNS}`,
    [id, now, leaseMs],
  );
  return rows[0] ?? null;
}

/** A transfer that was handed on but not taken waits again, and gives its room back. @returns its target, if it waits */
export async function giveBackUntaken(tx: EntityManager, id: string): Promise<Target | null> {
  const [rows] = await tx.query<[{ target: Target }[], number]>(
    `UPDATE import_job j SET handed_on_at = NULL WHERE id = $1 AND state IN ('QUEUED', 'RETRY_SCHEDULED')
       AND NOT EXISTS (SELECT FROM outbox o WHERE o.subject_id = j.id) RETURNING target`,
    [id],
  );
  return rows[0]?.target ?? null;
}

/** @returns false where the lease was lost: another worker has taken over, and nothing more may be written */
export async function renewLease(tx: EntityManager, job: TakenJob, now: Date, leaseMs: number): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `UPDATE import_job SET lease_until = $3::timestamptz + $4 * interval '1 ms' WHERE id = $1 AND lease_token = $2`,
    [job.id, job.leaseToken, now, leaseMs],
  );
  return count === 1;
}

export type JobEnd = {
  state: Extract<ImportState, 'SUCCEEDED' | 'RETRY_SCHEDULED' | 'NEEDS_ATTENTION' | 'QUEUED'>;
  nextAttemptAt?: Date;
  reference?: string | null;
  errorCode?: string;
  /** Everything that was refused. */
  faults?: readonly RefusedValue[];
  /** A fault of our own: it counts against the transfer. */
  isOurFailure?: boolean;
  mappingVersion?: string;
  payloadSha512?: string;
  mappingReport?: unknown;
};

/** Ends an attempt. @returns false where the lease was lost and nothing was written */
export async function endAttempt(tx: EntityManager, job: TakenJob, end: JobEnd, now: Date): Promise<boolean> {
  if (!mayFollow('RUNNING', end.state)) throw new Error(`a running transfer cannot become ${end.state}`);
  const [first] = end.faults ?? [];
  const [, count] = await tx.query<[unknown[], number]>(
    `UPDATE import_job SET state = $3, lease_token = NULL, lease_until = NULL, handed_on_at = NULL,
       next_attempt_at = $4, external_reference = coalesce($5, external_reference), error_code = $6,
       error_pointer = $7, error_text = $8, mapping_version = coalesce($9, mapping_version),
       payload_sha512 = coalesce($10, payload_sha512), mapping_report = coalesce($11, mapping_report),
       finished_at = CASE WHEN $3 = 'SUCCEEDED' THEN $12::timestamptz END, faults = $13, failures = failures + $14
     WHERE id = $1 AND lease_token = $2`,
    [
      ...[job.id, job.leaseToken, end.state, end.nextAttemptAt ?? null, end.reference ?? null],
      ...[end.errorCode ?? null, first?.pointer ?? null, first?.text ?? null],
      ...[end.mappingVersion ?? null, end.payloadSha512 ?? null],
      ...[end.mappingReport === undefined ? null : JSON.stringify(end.mappingReport), now],
      ...[JSON.stringify(end.faults ?? []), end.isOurFailure ? 1 : 0],
    ],
  );
  return count === 1;
}

export type StepRecord = {
  name: ImportStep;
  outcome: StepOutcome;
  code: string | null;
  durationMs: number;
  at: Date;
};

/** Records steps of an attempt in their order; a worker that lost its lease writes nothing. */
export async function recordSteps(tx: EntityManager, job: TakenJob, steps: readonly StepRecord[]): Promise<void> {
  await tx.query(
    `INSERT INTO import_step (office_id, job_id, attempt, name, outcome, code, at, duration_ms)
     SELECT j.office_id, j.id, j.attempts, s.name, s.outcome, s.code, s.at, s."durationMs"
     FROM import_job j, ROWS FROM (jsonb_to_recordset($3)
       AS (name text, outcome text, code text, at timestamptz, "durationMs" integer)) WITH ORDINALITY AS s
     WHERE j.id = $1 AND j.lease_token = $2 ORDER BY s.ordinality`,
    [job.id, job.leaseToken, JSON.stringify(steps)],
  );
}

/** A document of the case, the name that it got at the target and what it is found by there. */
export type Delivery = { documentId: string; name: string; reference: string };

/** Records where documents ended up; the first record of each stays. */
export async function recordDeliveries(
  tx: EntityManager,
  job: TakenJob,
  delivered: readonly Delivery[],
  now: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO document_delivery (office_id, document_id, target, job_id, name, external_reference, delivered_at)
     SELECT j.office_id, d."documentId", j.target, j.id, d.name, d.reference, $4
     FROM import_job j, jsonb_to_recordset($3) AS d ("documentId" uuid, name text, reference text)
     WHERE j.id = $1 AND j.lease_token = $2
     ON CONFLICT (office_id, document_id, target) DO NOTHING`,
    [job.id, job.leaseToken, JSON.stringify(delivered), now],
  );
}
