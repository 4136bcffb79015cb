import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../platform/clock.js';
import { FileStore } from '../platform/file-store.js';
import { keysOlderThan, removeIncoming } from '../platform/left-files.js';
import { LOG, type Log } from '../platform/log.js';
import { withOffice } from '../platform/tenant.js';
import { forgetPacks } from '../platform/token-pack.query.js';
import { knownFileKeys } from './document-file.query.js';
import { forgetSealedBodies } from './refusal.query.js';

/** A file that is older has its row by now, or nobody will write one. */
const LEFT_BEHIND_MS = 60 * 60 * 1000;

/**
 * Takes away what a crash has left (half arrived files, stored ones of which the submission never came) and what its
 * time is over for (sealed bodies of refusals, spent requests). May run at any time, also in several processes at once.
 */
@Injectable()
export class IntakeUpkeepService {
  constructor(
    private readonly db: DataSource,
    private readonly store: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** @returns how many files and bodies were deleted */
  async run(): Promise<{ incoming: number; stored: number; sealedBodies: number }> {
    const now = this.clock();
    const before = new Date(now.getTime() - LEFT_BEHIND_MS);
    const incoming = await removeIncoming(this.store.folder, before);
    let stored = 0;
    for await (const keys of keysOlderThan(this.store.folder, before)) stored += await this.removeUnknown(keys);
    await forgetPacks(this.db, before);
    const sealedBodies = await this.forgetSealedBodies(now);
    const done = { incoming, stored, sealedBodies };
    this.log.info(done, 'upkeep of the intake is done');
    return done;
  }

  private async removeUnknown(keys: string[]): Promise<number> {
    const known = await knownFileKeys(this.db, keys);
    const unknown = keys.filter((key) => !known.has(key));
    await Promise.all(unknown.map((key) => this.store.remove(key)));
    return unknown.length;
  }

  private async forgetSealedBodies(now: Date): Promise<number> {
    const offices = await this.db.query<{ id: string }[]>('SELECT id FROM office WHERE served');
    let count = 0;
    for (const { id } of offices) count += await withOffice(this.db, id, (tx) => forgetSealedBodies(tx, now));
    return count;
  }
}
