import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Target } from '@einkanal/domain/import/import-job';
import { recordAudit } from '../platform/audit.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { problem } from '../platform/problem-catalogue.js';
import { actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';

/** Has people leave a target alone as a whole, and take it up again. What runs finishes; what is due waits. */
@Injectable()
export class TargetPauseService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found`, or `target-already-paused` */
  async pause(person: SignedInPerson, kind: Target, reason: string): Promise<void> {
    await this.change(person, kind, { isPaused: true, reason });
  }

  /** @throws Problem `not-found`, or `target-not-paused` */
  async resume(person: SignedInPerson, kind: Target): Promise<void> {
    await this.change(person, kind, { isPaused: false, reason: null });
  }

  private async change(
    person: SignedInPerson,
    kind: Target,
    { isPaused, reason }: { isPaused: boolean; reason: string | null },
  ): Promise<void> {
    const now = this.clock();
    await withOffice(this.db, person.office.id, async (tx) => {
      const [target] = await tx.query<{ id: string; wasPaused: boolean }[]>(
        `SELECT id, paused_at IS NOT NULL AS "wasPaused" FROM target_system WHERE kind = $1 FOR UPDATE`,
        [kind],
      );
      if (!target) throw problem('not-found');
      if (target.wasPaused === isPaused) throw problem(isPaused ? 'target-already-paused' : 'target-not-paused');
      const by = isPaused ? person.userId : null;
      await tx.query('UPDATE target_system SET paused_at = $2, paused_by = $3, pause_reason = $4 WHERE id = $1', [
        ...[target.id, isPaused ? now : null, by, reason],
      ]);
      await recordAudit(tx, person.office.id, {
        actor: actorOf(person),
        action: 'CHANGE',
        subjectKind: 'target',
        subjectId: target.id,
        details: { kind, paused: isPaused, ...(reason === null ? {} : { reason }) },
      });
    });
  }
}
