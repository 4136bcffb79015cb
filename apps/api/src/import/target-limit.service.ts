import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Target } from '@einkanal/domain/import/import-job';
import { changeAdministration } from '../office/administration-change.js';
import { requireVersion } from '../office/resource-version.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { problem } from '../platform/problem-catalogue.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import type { SetLimits } from './transfer-overview.dto.js';

type Limits = z.infer<typeof SetLimits>;

/** Has administrators set how much a target gets. Nobody keeps it in memory: it holds from the relay's next look on. */
@Injectable()
export class TargetLimitService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found`, `version-missing`, or `administration-changed` where somebody else was first */
  set(person: SignedInPerson, kind: Target, seen: string | null, after: Limits): Promise<void> {
    return changeAdministration(this.db, person, this.clock(), async ({ tx, record }) => {
      const [target] = await tx.query<(Limits & { id: string })[]>(
        `SELECT id, max_in_flight AS "maxInFlight", max_per_minute AS "maxPerMinute" FROM target_system WHERE kind = $1`,
        [kind],
      );
      if (!target) throw problem('not-found');
      const before = limitsOf(target);
      requireVersion(before, seen);
      await tx.query('UPDATE target_system SET max_in_flight = $2, max_per_minute = $3 WHERE id = $1', [
        ...[target.id, after.maxInFlight, after.maxPerMinute],
      ]);
      await record({
        subject: 'target-limits',
        subjectId: target.id,
        before: { kind, ...before },
        after: { kind, ...limitsOf(after) },
      });
    });
  }
}

/** The limits of a target alone, in the order that their version asks for. */
export function limitsOf({ maxInFlight, maxPerMinute }: Limits): Limits {
  return { maxInFlight, maxPerMinute };
}
