import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Target } from '@einkanal/domain/import/import-job';
import { CLOCK, type Clock } from '../platform/clock.js';
import { problem } from '../platform/problem-catalogue.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { changeTarget } from './change-target.js';

/** Has people leave a target alone as a whole, and take it up again. What runs finishes; what is due waits. */
@Injectable()
export class TargetPauseService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found`, or `target-already-paused` */
  pause(person: SignedInPerson, kind: Target, reason: string): Promise<void> {
    const now = this.clock();
    return changeTarget(this.db, person, kind, { paused: true, reason }, async (tx, { id, isPaused }) => {
      if (isPaused) throw problem('target-already-paused');
      await tx.query('UPDATE target_system SET paused_at = $2, paused_by = $3, pause_reason = $4 WHERE id = $1', [
        ...[id, now, person.userId, reason],
      ]);
    });
  }

  /** @throws Problem `not-found`, or `target-not-paused` */
  resume(person: SignedInPerson, kind: Target): Promise<void> {
    return changeTarget(this.db, person, kind, { paused: false }, async (tx, { id, isPaused }) => {
      if (!isPaused) throw problem('target-not-paused');
      await tx.query('UPDATE target_system SET paused_at = NULL, paused_by = NULL, pause_reason = NULL WHERE id = $1', [
        id,
      ]);
    });
  }
}
