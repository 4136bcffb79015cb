import type { EntityManager } from 'typeorm';
import type { ImportState, Target } from '@einkanal/domain/import/import-job';
import type { Period } from '@einkanal/domain/time/berlin-clock';
import { OF_NO_TEST } from './transfer-list.query.js';

type Tx = Pick<EntityManager, 'query'>;

export type StateCount = { target: Target; state: ImportState; count: number };

/** How many transfers stand where; of what succeeded, was waived or superseded only the day counts. */
export function countStates(tx: Tx, today: Period): Promise<StateCount[]> {
  return tx.query<StateCount[]>(
    `SELECT target, state, count(*)::int FROM import_job
     WHERE ${OF_NO_TEST} AND state NOT IN ('SUCCEEDED', 'WAIVED', 'SUPERSEDED') GROUP BY 1, 2
     UNION ALL
     SELECT target, state, count(*)::int FROM import_job
     WHERE ${OF_NO_TEST} AND state = 'SUCCEEDED' AND finished_at >= $1 AND finished_at < $2 GROUP BY 1, 2
     UNION ALL
     SELECT target, state, count(*)::int FROM import_job
     WHERE ${OF_NO_TEST} AND state IN ('WAIVED', 'SUPERSEDED') AND finished_at >= $1 AND finished_at < $2 GROUP BY 1, 2
     ORDER BY 1, 2`,
    [today.from, today.until],
  );
}

export type CauseRow = { target: Target; code: string; pointer: string | null; count: number; oldestAt: Date };

/** What needs a person, by cause, the most frequent first. */
export function findCauses(tx: Tx): Promise<CauseRow[]> {
  return tx.query<CauseRow[]>(
    `SELECT target, error_code AS code, error_pointer AS pointer, count(*)::int, min(created_at) AS "oldestAt"
     FROM import_job WHERE ${OF_NO_TEST} AND state = 'NEEDS_ATTENTION' AND error_code IS NOT NULL
     GROUP BY 1, 2, 3 ORDER BY count(*) DESC, 5, 1, 2, 3 LIMIT 100`,
  );
}

/** `target` is null in the row of both together. */
export type DoneRow = { target: Target | null; done: number; medianMinutes: number | null; lately: number };

/** What was done today, how long it took from arrival, and how much of it since `lately`. */
export function findDone(tx: Tx, today: Period, lately: Date): Promise<DoneRow[]> {
  return tx.query<DoneRow[]>(
    `SELECT target, count(*)::int AS done,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM finished_at - created_at) / 60)::float8
         AS "medianMinutes",
       (count(*) FILTER (WHERE finished_at >= $3))::int AS lately
     FROM import_job WHERE ${OF_NO_TEST} AND state = 'SUCCEEDED' AND finished_at >= $1 AND finished_at < $2
     GROUP BY GROUPING SETS ((target), ())`,
    [today.from, today.until, lately],
  );
}

export type OldestRow = { jobId: string; caseId: string; caseNumber: string; target: Target; at: Date };

/** Of each target the transfer that waits longest, though nothing holds it. */
export function findOldestWaiting(tx: Tx): Promise<OldestRow[]> {
  return tx.query<OldestRow[]>(
    `SELECT DISTINCT ON (j.target) j.id AS "jobId", j.case_id AS "caseId", c.number AS "caseNumber", j.target,
       j.created_at AS at
     FROM import_job j JOIN case_file c ON (c.office_id, c.id) = (j.office_id, j.case_id)
     WHERE NOT c.is_test AND j.state IN ('QUEUED', 'RUNNING', 'RETRY_SCHEDULED') ORDER BY j.target, j.created_at, j.id`,
  );
}

export type TargetFacts = { kind: Target; pausedByName: string | null; lastTransferAt: Date | null };

/** Of each target who paused it, by name, and when the last transfer arrived there. */
export function findTargetFacts(tx: Tx): Promise<TargetFacts[]> {
  return tx.query<TargetFacts[]>(
    `SELECT t.kind, u.display_name AS "pausedByName",
       (SELECT max(j.finished_at) FROM import_job j WHERE j.target = t.kind AND j.state = 'SUCCEEDED')
         AS "lastTransferAt"
     FROM target_system t LEFT JOIN app_user u ON u.id = t.paused_by`,
  );
}
