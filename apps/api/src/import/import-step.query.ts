import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { ImportStepView } from './import-step.dto.js';

export type StepRow = z.input<typeof ImportStepView> & { jobId: string };

/** The steps of some transfers, in the order in which they were taken. */
export function findSteps(tx: Pick<EntityManager, 'query'>, jobIds: readonly string[]): Promise<StepRow[]> {
  return tx.query<StepRow[]>(
    `SELECT job_id AS "jobId", attempt, name, outcome, code, at, duration_ms AS "durationMs"
     FROM import_step WHERE job_id = ANY ($1::uuid[]) ORDER BY at, id`,
    [jobIds],
  );
}
