import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import { TRANSFER_DUE } from '../platform/queues.js';
import { withOffice } from '../platform/tenant.js';
import { reclaimLostJobs } from './import-sweep.query.js';

/** Finds transfers that a crash or an emptied queue has lost, and makes them due again. */
@Injectable()
export class ImportSweepService {
  constructor(
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** @returns how many transfers of the office are due again */
  async sweep(officeId: string): Promise<number> {
    return withOffice(this.db, officeId, async (tx) => {
      const now = this.now();
      const lost = await reclaimLostJobs(tx, now, this.config.LOST_AFTER_MS);
      const forgotten = lost.filter(({ isDue }) => !isDue);
      for (const { id, target } of forgotten)
        await addToOutbox(tx, { officeId, type: TRANSFER_DUE[target], subjectId: id, dueAt: now });
      return forgotten.length;
    });
  }
}
