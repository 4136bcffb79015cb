import type { EntityManager } from 'typeorm';

type Tx = Pick<EntityManager, 'query'>;

/** An application that came through the gateway and of which it is not settled yet who tells its sender. */
export type UnsettledReceipt = { id: string; messageId: string; fileKey: string; isTest: boolean; receivedAt: Date };

/** A worker that says nothing for so long has died. */
const CLAIM_SECONDS = 60;

/** Takes the oldest that no other worker is at; null where there is none. */
export async function claimReceipt(tx: Tx, now: Date): Promise<UnsettledReceipt | null> {
  const [rows] = await tx.query<[UnsettledReceipt[], number]>(
    `UPDATE message SET receipt_tried_at = $1 WHERE id = (
       SELECT id FROM message WHERE way = 'GATEWAY' AND type = '130101' AND receipt_settled_at IS NULL
         AND (receipt_tried_at IS NULL OR receipt_tried_at < $1::timestamptz - $2 * interval '1 s')
       ORDER BY received_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, message_id AS "messageId", file_key AS "fileKey", is_test AS "isTest", received_at AS "receivedAt"`,
    [now, CLAIM_SECONDS],
  );
  return rows[0] ?? null;
}

/** Gives it back: it could not be written now. */
export async function releaseReceipt(tx: Tx, id: string): Promise<void> {
  await tx.query('UPDATE message SET receipt_tried_at = NULL WHERE id = $1 AND receipt_settled_at IS NULL', [id]);
}

/** @param receiptId of what we wrote; null where it was not ours to do */
export async function settleReceipt(tx: Tx, id: string, receiptId: string | null, now: Date): Promise<void> {
  await tx.query('UPDATE message SET receipt_settled_at = $3, receipt_id = $2 WHERE id = $1', [id, receiptId, now]);
}
