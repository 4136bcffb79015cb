import type { EntityManager } from 'typeorm';

type Tx = Pick<EntityManager, 'query'>;

/** A question of the office (130102): our id of it, and the one that the standard gives it. */
export type Question = { id: string; messageId: string };

/** The oldest question about a case that nobody has answered. */
export async function findOpenQuestion(tx: Tx, caseId: string): Promise<Question | null> {
  const [question] = await tx.query<Question[]>(
    `SELECT id, message_id AS "messageId" FROM message
     WHERE case_id = $1 AND type = '130102' AND answer_id IS NULL ORDER BY received_at, id LIMIT 1`,
    [caseId],
  );
  return question ?? null;
}

/** The question that a submission was counted as the answer to. */
export async function findAnsweredQuestion(tx: Tx, submissionId: string): Promise<Question | null> {
  const [question] = await tx.query<Question[]>(
    `SELECT id, message_id AS "messageId" FROM message WHERE answer_id = $1 AND type = '130102'`,
    [submissionId],
  );
  return question ?? null;
}

/** A question has one answer: the first. @param messageId as the standard names it */
export async function markAnswered(tx: Tx, messageId: string, submissionId: string): Promise<void> {
  await tx.query(`UPDATE message SET answer_id = $2 WHERE message_id = $1 AND type = '130102' AND answer_id IS NULL`, [
    messageId,
    submissionId,
  ]);
}
