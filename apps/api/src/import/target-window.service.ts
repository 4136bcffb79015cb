import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Target } from '@einkanal/domain/import/import-job';
import { windowFaults } from '@einkanal/domain/import/target-window';
import { CLOCK, type Clock } from '../platform/clock.js';
import { problem } from '../platform/problem-catalogue.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { changeTarget } from './change-target.js';
import { findWindows } from './target-health.query.js';
import type { PlanWindow } from './transfer-overview.dto.js';

/** Has people plan when a target takes nothing, and take that back. The relay reads the plan at every look. */
@Injectable()
export class TargetWindowService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found`, or `window-refused` with the places */
  plan(person: SignedInPerson, kind: Target, { reason, ...asked }: z.infer<typeof PlanWindow>): Promise<void> {
    const window = { beginsAt: new Date(asked.beginsAt), endsAt: new Date(asked.endsAt) };
    const now = this.clock();
    return changeTarget(this.db, person, kind, { planned: asked, reason }, async (tx) => {
      const others = (await findWindows(tx, now)).filter((one) => one.kind === kind);
      const errors = windowFaults(window, others, now);
      if (errors.length > 0) throw problem('window-refused', { errors });
      await tx.query(
        `INSERT INTO target_window (office_id, kind, begins_at, ends_at, reason, made_by) VALUES ($1, $2, $3, $4, $5, $6)`,
        [person.office.id, kind, window.beginsAt, window.endsAt, reason, person.userId],
      );
    });
  }

  /**
   * Removes a window that lies ahead; one that lasts ends now.
   * @throws Problem `not-found`, also for one that is over
   */
  end(person: SignedInPerson, kind: Target, windowId: string): Promise<void> {
    const now = this.clock();
    return changeTarget(this.db, person, kind, { ended: windowId }, async (tx) => {
      const window = (await findWindows(tx, now)).find((one) => one.id === windowId && one.kind === kind);
      if (!window) throw problem('not-found');
      if (window.beginsAt < now) await tx.query('UPDATE target_window SET ends_at = $2 WHERE id = $1', [windowId, now]);
      else await tx.query('DELETE FROM target_window WHERE id = $1', [windowId]);
    });
  }
}
