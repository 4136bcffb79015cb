import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { lockCase, recordFact } from '../case-file/change-case.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { putInto } from '../platform/placeholder.js';
import { actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { requeueTransfer, type StoppedTransfer } from './repair-transfer.query.js';
import type { Cause, RetriedCause } from './transfer-list.dto.js';
import { transferConditions } from './transfer-list.query.js';

const MOST_AT_ONCE = 1_000;
const IN_ONE_TRANSACTION = 50;

type Cause = z.infer<typeof Cause>;
type Stopped = StoppedTransfer & { caseId: string };

/** Tries everything again that stopped for one cause, once the cause is out of the way. */
@Injectable()
export class RetryCauseService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What does not fit into one call is told as `left`. */
  async retry(person: SignedInPerson, cause: Cause): Promise<z.input<typeof RetriedCause>> {
    const seen = await this.inOffice(person, (tx) => findStopped(tx, cause));
    const now = this.clock();
    let retried = 0;
    for (let at = 0; at < seen.length; at += IN_ONE_TRANSACTION) {
      const part = seen.slice(at, at + IN_ONE_TRANSACTION);
      retried += await this.inOffice(person, async (tx) => {
        let count = 0;
        for (const { caseId, id } of part) if (await retryOne(tx, person, cause, { caseId, id, now })) count++;
        return count;
      });
    }
    return { retried, left: await this.inOffice(person, (tx) => countStopped(tx, cause)) };
  }

  private inOffice<T>({ office }: SignedInPerson, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return withOffice(this.db, office.id, work);
  }
}

/** In the order of the cases, so that two who press at once do not wait for each other. */
async function findStopped(tx: EntityManager, cause: Cause): Promise<Stopped[]> {
  const { where, values } = causeSql(cause);
  return tx.query<Stopped[]>(
    `SELECT j.id, j.target, j.case_id AS "caseId" FROM import_job j WHERE ${where}
     ORDER BY j.case_id, j.id LIMIT ${MOST_AT_ONCE}`,
    values,
  );
}

async function countStopped(tx: EntityManager, cause: Cause): Promise<number> {
  const { where, values } = causeSql(cause);
  const [row] = await tx.query<{ count: number }[]>(`SELECT count(*)::int FROM import_job j WHERE ${where}`, values);
  return row?.count ?? 0;
}

async function retryOne(
  tx: EntityManager,
  person: SignedInPerson,
  cause: Cause,
  { caseId, id, now }: { caseId: string; id: string; now: Date },
): Promise<boolean> {
  const current = await lockCase(tx, caseId);
  const { where, values } = causeSql(cause);
  const [job] = await tx.query<StoppedTransfer[]>(
    `SELECT j.id, j.target FROM import_job j WHERE ${where} AND j.id = $${values.length + 1} FOR UPDATE`,
    [...values, id],
  );
  if (!job) return false;
  await requeueTransfer(tx, current, job, { dueAt: now, now, isCorrected: false });
  const data = { jobId: id, target: job.target, ofCause: true };
  await recordFact(tx, current, { type: 'transfer-retried', actor: actorOf(person), at: now, data });
  return true;
}

function causeSql({ target, code, pointer }: Cause): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const filter = { state: 'NEEDS_ATTENTION', target, code, pointer: pointer ?? '' } as const;
  return { where: transferConditions(filter, putInto(values)).join(' AND '), values };
}
