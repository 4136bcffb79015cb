import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { changeCase } from '../case-file/change-case.js';
import { readOfficeSettings } from '../office/office-settings.query.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { withOffice } from '../platform/tenant.js';

/**
 * In offices whose work ends with the transfer, a case that a person has routed is finished here once everything of it
 * is with its targets. It waits until the decision can no longer be taken back.
 */
@Injectable()
export class EndWithTransfer {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** @returns how many cases ended */
  async run(officeId: string): Promise<number> {
    return withOffice(this.db, officeId, async (tx) => {
      const { ending } = await readOfficeSettings(tx, officeId);
      if (ending !== 'WITH_TRANSFER') return 0;
      const now = this.now();
      const ended = await findTransferred(tx, now);
      for (const id of ended)
        await changeCase(
          tx,
          id,
          () => ({ stage: 'CLOSED', closedAt: now, result: 'HANDED_TO_CASEWORK', dueOn: null }),
          {
            type: 'case-handed-to-casework',
            actor: 'system',
            at: now,
            data: { fromStage: 'ASSIGNED', stage: 'CLOSED', result: 'HANDED_TO_CASEWORK' },
          },
        );
      return ended.length;
    });
  }
}

/** Routed by a person for good, not waiting, of no other office as far as anybody knows, and nothing of it on its way. */
async function findTransferred(tx: EntityManager, now: Date): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT c.id FROM case_file c
     WHERE c.stage = 'ASSIGNED' AND c.waiting_for = 'NONE' AND c.jurisdiction NOT IN ('SUSPECTED_OTHER', 'CONFIRMED_OTHER', 'HANDOVER_SENT')
       AND c.urgency NOT IN ('EMERGENCY', 'EMERGENCY_SUSPECTED')
       AND NOT EXISTS (SELECT FROM import_job j WHERE j.case_id = c.id
         AND j.state NOT IN ('SUCCEEDED', 'WAIVED', 'SUPERSEDED'))
       AND EXISTS (SELECT FROM command k WHERE k.case_id = c.id AND k.undone_at IS NULL
         AND k.name IN ('route', 'accept-suggestion'))
       AND NOT EXISTS (SELECT FROM command k WHERE k.case_id = c.id AND k.undone_at IS NULL AND k.undo_until > $1)
     ORDER BY c.id LIMIT 500 FOR UPDATE SKIP LOCKED`,
    [now],
  );
  return rows.map(({ id }) => id);
}
