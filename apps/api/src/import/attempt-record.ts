import type { EntityManager } from 'typeorm';
import { lockCase, recordFact } from '../case-file/change-case.js';
import { reconcileTransfers } from '../case-file/reconcile-transfers.js';
import type { Config } from '../platform/config.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import { TRANSFER_DUE } from '../platform/queues.js';
import { endByTargetFault } from './attempt-end.js';
import { stopRejected } from './confirmation.query.js';
import { LeaseLost } from './import-lease.js';
import type { AttemptSteps } from './import-steps.js';
import { endAttempt, type JobEnd, type TakenJob } from './import.query.js';
import type { TargetFault } from './target-fault.js';
import { recordAnswer, recordFault, type HealthChange } from './target-health.record.js';

/** How an attempt went, before its target's health has decided what that means for the transfer. */
export type Outcome = { end: JobEnd } | { fault: TargetFault };

/**
 * Records how an attempt ended and its last steps, for the transfer, its case and its target, in one transaction.
 * @returns what became of the transfer, and what the attempt showed about its target, if that is news
 * @throws LeaseLost where the transfer is not ours any more; nothing is written then
 */
export async function recordEnd(
  tx: EntityManager,
  job: TakenJob,
  outcome: Outcome,
  steps: AttemptSteps,
  config: Config,
  now: Date,
): Promise<{ end: JobEnd; change: HealthChange }> {
  const isDone = 'end' in outcome && outcome.end.state === 'SUCCEEDED';
  // First the case, then its transfers: in the order in which commands take them.
  const current = isDone ? null : await lockCase(tx, job.caseId);
  const { end, change } =
    'fault' in outcome ? await endByFault(tx, job, outcome.fault, config, now) : { ...outcome, change: null };
  await steps.write(tx);
  if (!(await endAttempt(tx, job, end, now))) throw new LeaseLost();
  if (end.state === 'QUEUED') await makeTransferDue(tx, job, now);
  if (end.nextAttemptAt) await makeTransferDue(tx, job, end.nextAttemptAt);
  await recordTransferFact(tx, job, EVENT_OF[end.state], now, end.errorCode ? { code: end.errorCode } : {});
  // The specialist system may have changed its mind before its answer was recorded.
  if (isDone && job.target === 'SPECIALIST_SYSTEM') await stopRejected(tx, job.id);
  // What ran was left alone while the case was decided about; now the decision holds for it too.
  if (current) await reconcileTransfers(tx, current, now, now);
  return { end, change: 'end' in outcome && steps.wasAnswered ? await recordAnswer(tx, job.target, now) : change };
}

export function makeTransferDue(
  tx: EntityManager,
  { officeId, id, target }: Pick<TakenJob, 'officeId' | 'id' | 'target'>,
  dueAt: Date,
): Promise<void> {
  return addToOutbox(tx, { officeId, type: TRANSFER_DUE[target], subjectId: id, dueAt });
}

export function recordTransferFact(
  tx: EntityManager,
  { officeId, caseId, target }: TakenJob,
  type: string,
  at: Date,
  data: Record<string, unknown> = {},
): Promise<void> {
  return recordFact(tx, { officeId, id: caseId }, { type, actor: 'system', at, data: { target, ...data } });
}

async function endByFault(
  tx: EntityManager,
  job: TakenJob,
  fault: TargetFault,
  config: Config,
  now: Date,
): Promise<{ end: JobEnd; change: HealthChange }> {
  const { code, retryAfterMs, detail } = fault;
  const policy = { firstMs: config.PROBE_FIRST_MS, longestMs: config.PROBE_LONGEST_MS };
  const met = { jobId: job.id, code, retryAfterMs, detail };
  const { isDown, change } = await recordFault(tx, job.target, met, policy, now);
  return { end: endByTargetFault(job, fault, isDown, config, now), change };
}

const EVENT_OF = {
  SUCCEEDED: 'import-succeeded',
  RETRY_SCHEDULED: 'import-retry-scheduled',
  QUEUED: 'import-retry-scheduled',
  NEEDS_ATTENTION: 'import-failed',
} as const;
