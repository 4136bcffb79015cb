import type { EntityManager } from 'typeorm';
import type { Target } from '@einkanal/domain/import/import-job';
import type { TargetConnection } from './import-source.query.js';

type Tx = Pick<EntityManager, 'query'>;

/** A target as it is stored; `sealedFor` is what its secrets open for. */
export type StoredTarget = TargetConnection & { id: string; name: string; takesTests: boolean };

const COLUMNS = `id, adapter, name, takes_tests AS "takesTests", settings, office_id || '/' || id AS "sealedFor"`;

export async function findStoredTarget(tx: Tx, kind: Target): Promise<StoredTarget | null> {
  const [row] = await tx.query<StoredTarget[]>(`SELECT ${COLUMNS} FROM target_system WHERE kind = $1`, [kind]);
  return row ?? null;
}

/** What a new target of the office will be called by, so that its secrets can be sealed for it. */
export async function newTargetId(tx: Tx, officeId: string): Promise<Pick<StoredTarget, 'id' | 'sealedFor'>> {
  const [row] = await tx.query<{ id: string }[]>('SELECT uuidv7() AS id');
  if (!row) throw new Error('the database gave no id');
  return { id: row.id, sealedFor: `${officeId}/${row.id}` };
}

type Saved = Omit<StoredTarget, 'sealedFor'> & { officeId: string; kind: Target };

export async function saveTarget(
  tx: Tx,
  { officeId, id, kind, adapter, name, takesTests, settings }: Saved,
): Promise<void> {
  await tx.query(
    `INSERT INTO target_system (office_id, id, kind, adapter, name, takes_tests, settings)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (office_id, kind) DO UPDATE SET adapter = excluded.adapter, name = excluded.name,
       takes_tests = excluded.takes_tests, settings = excluded.settings`,
    [officeId, id, kind, adapter, name, takesTests, JSON.stringify(settings)],
  );
}

/**
 * Begins anew with a target that is reached another way: what was found out about the old way says nothing about it,
 * and what waits to be tried again is due. What waits for something else, such as the time to undo, keeps its time.
 */
export async function beginAnew(tx: Tx, kind: Target, now: Date): Promise<void> {
  await tx.query(
    `UPDATE target_system SET faults_in_row = 0, fault_jobs = '{}', down_since = NULL, down_code = NULL,
       down_detail = NULL, probe_at = NULL, failed_probes = 0, certificate_expires_on = NULL WHERE kind = $1`,
    [kind],
  );
  // What the relay or a worker holds just now is on its way: waiting for it could be a deadlock.
  await tx.query(
    `UPDATE outbox SET due_at = $2 WHERE id IN (
       SELECT o.id FROM outbox o JOIN import_job j ON (j.office_id, j.id) = (o.office_id, o.subject_id)
       WHERE j.target = $1 AND j.state = 'RETRY_SCHEDULED' AND o.due_at > $2 FOR UPDATE SKIP LOCKED)`,
    [kind, now],
  );
  await tx.query(
    `UPDATE import_job SET next_attempt_at = $2 WHERE id IN (
       SELECT id FROM import_job WHERE target = $1 AND state = 'RETRY_SCHEDULED' AND next_attempt_at > $2
       FOR UPDATE SKIP LOCKED)`,
    [kind, now],
  );
}
