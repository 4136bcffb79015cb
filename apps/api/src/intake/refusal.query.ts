import type { EntityManager } from 'typeorm';
import type { Cursor } from '../platform/cursor.js';
import type { RefusalEntity } from './refusal.entity.js';

export type OpenRefusal = Pick<
  RefusalEntity,
  'id' | 'at' | 'clientId' | 'status' | 'faults' | 'sealedUntil' | 'sealedBody' | 'sealedDetails'
> & { cursorAt: string };

/** Refusals of the transaction's office that nobody has turned into a case, oldest first. */
export async function findOpenRefusals(tx: EntityManager, after: Cursor | null, limit: number): Promise<OpenRefusal[]> {
  return tx.query(
    `SELECT id, at, client_id AS "clientId", status, faults, sealed_until AS "sealedUntil", sealed_body AS "sealedBody",
            sealed_details AS "sealedDetails",
            to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "cursorAt"
     FROM refusal
     WHERE resolved_at IS NULL AND ($1::timestamptz IS NULL OR (at, id) > ($1, $2::uuid))
     ORDER BY at, id LIMIT $3`,
    [after?.at ?? null, after?.id ?? null, limit],
  );
}

/** Forgets what was sealed, once its time is over; the trace itself stays. */
export async function forgetSealedBodies(tx: EntityManager, now: Date): Promise<number> {
  const [, count] = await tx.query<[unknown[], number]>(
    `UPDATE refusal SET sealed_body = NULL, sealed_details = NULL
     WHERE sealed_until < $1 AND (sealed_body IS NOT NULL OR sealed_details IS NOT NULL)`,
    [now],
  );
  return count;
}
