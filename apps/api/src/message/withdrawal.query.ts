import type { EntityManager } from 'typeorm';
import type { MessageWay } from './message.query.js';

/** A withdrawal (130111) as it is kept. */
export type KeptWithdrawal = {
  messageId: string;
  caseId: string | null;
  way: MessageWay;
  isTest: boolean;
  receivedAt: Date;
};

/** The withdrawal of our id, locked until the transaction ends; null where it is none. */
export async function lockWithdrawal(tx: Pick<EntityManager, 'query'>, id: string): Promise<KeptWithdrawal | null> {
  const [message] = await tx.query<KeptWithdrawal[]>(
    `SELECT message_id AS "messageId", case_id AS "caseId", way, is_test AS "isTest", received_at AS "receivedAt"
     FROM message WHERE id = $1 AND type = '130111' FOR NO KEY UPDATE`,
    [id],
  );
  return message ?? null;
}
