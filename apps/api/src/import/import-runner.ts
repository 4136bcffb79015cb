import type { EntityManager } from 'typeorm';
import type { ImportStep } from '@einkanal/domain/import/import-job';
import type { JobEnd, TakenJob } from './import.query.js';

/**
 * Runs one step of an attempt. It is recorded, with what else `write` writes of it, before the target is asked for the
 * next thing, and at the latest with the end of the attempt.
 */
export type RunStep = <T>(
  name: ImportStep,
  work: () => Promise<T>,
  write?: (tx: EntityManager, result: T) => Promise<void>,
) => Promise<T>;

/** To be asked before every write to a target within a step. @throws LeaseLost where another worker has taken over */
export type HoldLease = () => Promise<void>;

/**
 * Brings one submission into one target.
 * @returns what is known of it afterwards
 * @throws TargetRefusal when only a person can help, anything else when it is to be tried again
 */
export type ImportRunner = (job: TakenJob, step: RunStep, hold: HoldLease) => Promise<Omit<JobEnd, 'state'>>;

/** The injection token of the runners, one for each kind of target. */
export const IMPORT_RUNNERS = Symbol('import-runners');
