import type { EntityManager } from 'typeorm';
import type { Target } from '@einkanal/domain/import/import-job';
import type { TargetFaultCode, TargetFaultDetail } from '@einkanal/domain/import/target-fault-code';
import {
  afterAnswer,
  afterFault,
  type MetFault,
  type ProbePolicy,
  type TargetHealth,
} from '@einkanal/domain/import/target-health';

/** The row of a target is shared by all its attempts: that it answers is written once in this time. */
const ANSWER_EVERY_MS = 5_000;

/** What an attempt made of its target. */
export type HealthChange = 'went-down' | 'is-back' | null;

type Row = {
  faultsInRow: number;
  faultJobs: string[];
  downSince: Date | null;
  downCode: TargetFaultCode | null;
  downDetail: TargetFaultDetail | null;
  probeAt: Date | null;
  failedProbes: number;
};

const COLUMNS = `faults_in_row AS "faultsInRow", fault_jobs AS "faultJobs", down_since AS "downSince",
  down_code AS "downCode", down_detail AS "downDetail", probe_at AS "probeAt", failed_probes AS "failedProbes"`;

/** Records that a target met an attempt with a fault. @returns how it is now */
export async function recordFault(
  tx: EntityManager,
  target: Target,
  fault: MetFault,
  policy: ProbePolicy,
  now: Date,
): Promise<{ isDown: boolean; change: HealthChange }> {
  const [row] = await tx.query<Row[]>(`SELECT ${COLUMNS} FROM target_system WHERE kind = $1 FOR UPDATE`, [target]);
  if (!row) return { isDown: false, change: null };
  const before = healthOf(row);
  const after = afterFault(before, fault, policy, now);
  if (after !== before) await save(tx, target, after);
  return { isDown: after.down !== null, change: changeBetween(before, after) };
}

/** Records that a target answered. Writes only where that is news; to be called last, because the row is shared. */
export async function recordAnswer(tx: EntityManager, target: Target, now: Date): Promise<HealthChange> {
  const [row] = await tx.query<Row[]>(
    `SELECT ${COLUMNS} FROM target_system WHERE kind = $1
       AND (faults_in_row > 0 OR down_since IS NOT NULL OR last_answer_at IS NULL OR last_answer_at < $2) FOR UPDATE`,
    [target, new Date(now.getTime() - ANSWER_EVERY_MS)],
  );
  if (!row) return null;
  const before = healthOf(row);
  const after = afterAnswer(before, now);
  await save(tx, target, after);
  await tx.query('UPDATE target_system SET last_answer_at = $2 WHERE kind = $1', [target, now]);
  return changeBetween(before, after);
}

function healthOf({
  faultsInRow,
  faultJobs,
  downSince,
  downCode,
  downDetail,
  probeAt,
  failedProbes,
}: Row): TargetHealth {
  const down =
    downSince && downCode && probeAt
      ? { since: downSince, code: downCode, detail: downDetail ?? {}, probeAt, failedProbes }
      : null;
  return { faultsInRow, faultJobs, down };
}

function changeBetween(before: TargetHealth, after: TargetHealth): HealthChange {
  if ((before.down === null) === (after.down === null)) return null;
  return after.down ? 'went-down' : 'is-back';
}

async function save(tx: EntityManager, target: Target, { faultsInRow, faultJobs, down }: TargetHealth): Promise<void> {
  await tx.query(
    `UPDATE target_system SET faults_in_row = $2, fault_jobs = $3, down_since = $4, down_code = $5, down_detail = $6,
       probe_at = $7, failed_probes = $8 WHERE kind = $1`,
    [
      ...[target, faultsInRow, faultJobs, down?.since ?? null, down?.code ?? null],
      ...[down ? JSON.stringify(down.detail) : null, down?.probeAt ?? null, down?.failedProbes ?? 0],
    ],
  );
}
