import type { EntityManager } from 'typeorm';
import type { CaseFilter } from '@einkanal/domain/inbox/case-filter';
import { caseFilterSql, type FilterContext } from '../inbox/case-filter.query.js';
import { putInto } from '../platform/placeholder.js';
import type { BulkDeed } from './bulk.dto.js';

type Tx = Pick<EntityManager, 'query'>;

export type BulkTarget = { caseId: string; version: number };
export type BulkRow = {
  id: string;
  userId: string;
  command: BulkDeed['command'];
  input: unknown;
  createdAt: Date;
  cancelledAt: Date | null;
  finishedAt: Date | null;
};
export type BulkItemRow = BulkTarget & { number: string; outcome: string | null };

const COLUMNS = `id, user_id AS "userId", command, input, created_at AS "createdAt", cancelled_at AS "cancelledAt",
  finished_at AS "finishedAt"`;

/** The cases that a filter has, as they are now, the most urgent first; one more than `most` where there are more. */
export function findTargets(tx: Tx, filter: CaseFilter, context: FilterContext, most: number): Promise<BulkTarget[]> {
  const { where, values } = caseFilterSql(filter, context);
  const limit = putInto(values)(most + 1);
  return tx.query<BulkTarget[]>(
    `SELECT id AS "caseId", version FROM case_file WHERE ${where} ORDER BY urgency_value DESC, received_at, id LIMIT ${limit}`,
    values,
  );
}

/** Keeps what was ordered. False where the id is known already. */
export async function insertBulk(
  tx: Tx,
  bulk: { officeId: string; id: string; userId: string; now: Date } & BulkDeed,
): Promise<boolean> {
  const { officeId, id, userId, command, input, now } = bulk;
  const rows = await tx.query<unknown[]>(
    `INSERT INTO bulk (office_id, id, user_id, command, input, created_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT DO NOTHING RETURNING id`,
    [officeId, id, userId, command, JSON.stringify(input), now],
  );
  return rows.length > 0;
}

/** @returns how many of the cases are known in this office */
export async function insertItems(tx: Tx, bulkId: string, targets: BulkTarget[]): Promise<number> {
  const rows = await tx.query<unknown[]>(
    `INSERT INTO bulk_item (office_id, bulk_id, case_id, position, version)
     SELECT c.office_id, $1::uuid, c.id, t.position, t.version
     FROM unnest($2::uuid[], $3::int[]) WITH ORDINALITY AS t (case_id, version, position) JOIN case_file c ON c.id = t.case_id
     RETURNING case_id`,
    [bulkId, targets.map(({ caseId }) => caseId), targets.map(({ version }) => version)],
  );
  return rows.length;
}

/** A bulk order of a person; null where they have none of this id. */
export async function findBulk(tx: Tx, id: string, userId: string): Promise<BulkRow | null> {
  const [row] = await tx.query<BulkRow[]>(`SELECT ${COLUMNS} FROM bulk WHERE id = $1 AND user_id = $2`, [id, userId]);
  return row ?? null;
}

/** Whether an order says the same as one that is kept under its id. */
export async function isSameOrder(tx: Tx, id: string, userId: string, { command, input }: BulkDeed): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    'SELECT FROM bulk WHERE id = $1 AND user_id = $2 AND command = $3 AND input = $4::jsonb',
    [id, userId, command, JSON.stringify(input)],
  );
  return rows.length > 0;
}

export function findItems(tx: Tx, bulkId: string): Promise<BulkItemRow[]> {
  return tx.query<BulkItemRow[]>(
    `SELECT i.case_id AS "caseId", i.version, c.number, i.outcome FROM bulk_item i JOIN case_file c ON c.id = i.case_id
     WHERE i.bulk_id = $1 ORDER BY i.position`,
    [bulkId],
  );
}

/** Begins, or goes on with, what is neither done nor cancelled. */
export async function takeUpBulk(tx: Tx, id: string, now: Date): Promise<BulkRow | null> {
  const [rows] = await tx.query<[BulkRow[], number]>(
    `UPDATE bulk SET taken_up_at = $2 WHERE id = $1 AND finished_at IS NULL AND cancelled_at IS NULL RETURNING ${COLUMNS}`,
    [id, now],
  );
  return rows[0] ?? null;
}

/** The next case that something is to be done to; null when all is done or somebody has cancelled. */
export async function findItemToDo(tx: Tx, bulkId: string): Promise<(BulkTarget & { commandId: string }) | null> {
  const [row] = await tx.query<(BulkTarget & { commandId: string })[]>(
    `SELECT i.case_id AS "caseId", i.version, i.command_id AS "commandId"
     FROM bulk_item i JOIN bulk b ON b.id = i.bulk_id AND b.cancelled_at IS NULL
     WHERE i.bulk_id = $1 AND i.outcome IS NULL ORDER BY i.position LIMIT 1`,
    [bulkId],
  );
  return row ?? null;
}

export async function settleItem(tx: Tx, bulkId: string, caseId: string, outcome: string): Promise<void> {
  await tx.query('UPDATE bulk_item SET outcome = $3 WHERE bulk_id = $1 AND case_id = $2', [bulkId, caseId, outcome]);
}

export async function finishBulk(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.query('UPDATE bulk SET finished_at = coalesce(finished_at, $2) WHERE id = $1 AND cancelled_at IS NULL', [
    id,
    now,
  ]);
}

/** Stops what is still to do. @returns whether there was such an order of this person */
export async function cancelBulk(tx: Tx, id: string, userId: string, now: Date): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `UPDATE bulk SET cancelled_at = CASE WHEN finished_at IS NULL THEN coalesce(cancelled_at, $3) END
     WHERE id = $1 AND user_id = $2`,
    [id, userId, now],
  );
  return count > 0;
}

/** Orders that nobody goes on with though something of them is to do: their job was lost. */
export async function findForgottenBulks(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT b.id FROM bulk b WHERE b.finished_at IS NULL AND b.cancelled_at IS NULL
       AND coalesce(b.taken_up_at, b.created_at) < $1 AND NOT EXISTS (SELECT FROM outbox o WHERE o.subject_id = b.id)
     LIMIT 100`,
    [before],
  );
  return rows.map(({ id }) => id);
}

/** Forgets orders that are older than what can be asked about. */
export async function forgetOldBulks(tx: Tx, before: Date): Promise<void> {
  await tx.query('DELETE FROM bulk WHERE created_at < $1', [before]);
}
