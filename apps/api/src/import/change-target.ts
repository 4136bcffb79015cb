import type { DataSource, EntityManager } from 'typeorm';
import type { Target } from '@einkanal/domain/import/import-job';
import { recordAudit } from '../platform/audit.js';
import { problem } from '../platform/problem-catalogue.js';
import { actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';

type LockedTarget = { id: string; isPaused: boolean };

/**
 * Runs what a person does to a target under its lock, so that the second of two at once sees the first, and records
 * it with `details` in the audit.
 * @throws Problem `not-found` where the office has no such target
 */
export function changeTarget(
  db: DataSource,
  person: SignedInPerson,
  kind: Target,
  details: Record<string, unknown>,
  work: (tx: EntityManager, target: LockedTarget) => Promise<void>,
): Promise<void> {
  return withOffice(db, person.office.id, async (tx) => {
    const [target] = await tx.query<LockedTarget[]>(
      `SELECT id, paused_at IS NOT NULL AS "isPaused" FROM target_system WHERE kind = $1 FOR UPDATE`,
      [kind],
    );
    if (!target) throw problem('not-found');
    await work(tx, target);
    await recordAudit(tx, person.office.id, {
      actor: actorOf(person),
      action: 'CHANGE',
      subjectKind: 'target',
      subjectId: target.id,
      details: { kind, ...details },
    });
  });
}
