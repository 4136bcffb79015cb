import type { DataSource, EntityManager } from 'typeorm';
import { recordAudit } from '../platform/audit.js';
import { actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';

/** What an administrator changes. */
export const CHANGED_SUBJECTS = [
  'team',
  'team-member',
  'group-role',
  'territory',
  'settings',
  'target-limits',
  'target-connection',
] as const;

export type AdministrationChange = {
  subject: (typeof CHANGED_SUBJECTS)[number];
  subjectId?: string;
  /** Null for what is new. */
  before: Record<string, unknown> | null;
  /** Null for what is gone. */
  after: Record<string, unknown> | null;
};

/** What a change runs in: the transaction, and how it is recorded. */
export type ChangeContext = { tx: EntityManager; record: (change: AdministrationChange) => Promise<void> };

/**
 * Runs a change of an administrator in one transaction with its record. Changes of one office run one after the other:
 * of two that together would leave no administrator, the second sees the first.
 */
export async function changeAdministration(
  db: DataSource,
  person: SignedInPerson,
  now: Date,
  work: (context: ChangeContext) => Promise<void>,
): Promise<void> {
  const officeId = person.office.id;
  await withOffice(db, officeId, async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('administration'), hashtext($1))`, [officeId]);
    await work({ tx, record: (change) => recordChange(tx, person, now, change) });
  });
}

// What is the same as before is no change.
async function recordChange(
  tx: EntityManager,
  person: SignedInPerson,
  now: Date,
  { subject, subjectId, before, after }: AdministrationChange,
): Promise<void> {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const [row] = await tx.query<{ id: string }[]>(
    `INSERT INTO administration_change (office_id, at, changed_by, subject, before, after)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [person.office.id, now, person.userId, subject, toJson(before), toJson(after)],
  );
  await recordAudit(tx, person.office.id, {
    actor: actorOf(person),
    action: 'CHANGE',
    subjectKind: subject,
    ...(subjectId === undefined ? {} : { subjectId }),
    details: { administrationChangeId: row?.id },
  });
}

function toJson(value: Record<string, unknown> | null): string | null {
  return value && JSON.stringify(value);
}
