import type { EntityManager } from 'typeorm';
import type { Confirmation, ConfirmationFact } from '@einkanal/domain/import/confirmation';

type Tx = Pick<EntityManager, 'query'>;

/** What a target says of a message that it was sent, whichever way it says it; `messageId` is the `nachrichtenUUID`. */
export type ConfirmationWord = { messageId: string; sequence: number; at: Date } & (
  { fact: Exclude<ConfirmationFact, 'REJECTED'> } | { fact: 'REJECTED'; code: string; text: string }
);

/** The transfer that sent a message, or sent it before it was corrected. */
type SentMessage = { jobId: string; caseId: string };

export async function findSentMessage(tx: Tx, messageId: string): Promise<SentMessage | null> {
  const [message] = await tx.query<SentMessage[]>(
    `SELECT id AS "jobId", case_id AS "caseId" FROM import_job
     WHERE target = 'SPECIALIST_SYSTEM' AND id IN (
       SELECT id FROM import_job WHERE message_id = $1
       UNION ALL SELECT job_id FROM transfer_confirmation WHERE message_id = $1)`,
    [messageId],
  );
  return message ?? null;
}

/**
 * Lets one word after the other be recorded, and none while an attempt ends. First the case, then its transfer, in the
 * order in which commands take them; the case only as far as a fact about it needs it, for an attempt that ends has its
 * transfer first.
 */
export async function lockSentMessage(tx: Tx, { jobId, caseId }: SentMessage): Promise<void> {
  await tx.query('SELECT FROM case_file WHERE id = $1 FOR KEY SHARE', [caseId]);
  await tx.query('SELECT FROM import_job WHERE id = $1 FOR NO KEY UPDATE', [jobId]);
}

/** What is known of a message. */
export function findConfirmations(tx: Tx, messageId: string): Promise<Confirmation[]> {
  return tx.query<Confirmation[]>('SELECT fact, code, sequence FROM transfer_confirmation WHERE message_id = $1', [
    messageId,
  ]);
}

export async function storeConfirmation(
  tx: Tx,
  { officeId, jobId }: { officeId: string; jobId: string },
  word: ConfirmationWord,
): Promise<void> {
  const { code, text } = word.fact === 'REJECTED' ? word : { code: null, text: null };
  await tx.query(
    `INSERT INTO transfer_confirmation (office_id, job_id, message_id, fact, code, text, sequence, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [officeId, jobId, word.messageId, word.fact, code, text, word.sequence, word.at],
  );
}

/**
 * Has people look at a transfer that succeeded and whose message the target does not take after all. What has not ended
 * yet is left alone: the next attempt asks the target anyway. Of a case that another one has, nobody here would look.
 */
export async function stopRejected(tx: Tx, jobId: string): Promise<void> {
  await tx.query(
    `UPDATE import_job j SET state = 'NEEDS_ATTENTION', finished_at = NULL, error_code = r.code, error_pointer = NULL,
       error_text = r.text,
       faults = jsonb_build_array(jsonb_build_object('code', r.code, 'pointer', NULL, 'text', r.text))
     FROM (SELECT message_id, code, text FROM transfer_confirmation WHERE job_id = $1 AND fact = 'REJECTED') r, case_file c
     WHERE j.id = $1 AND j.state = 'SUCCEEDED' AND r.message_id = j.message_id
       AND (c.office_id, c.id) = (j.office_id, j.case_id) AND c.stage NOT IN ('HANDED_OVER', 'MERGED')`,
    [jobId],
  );
}

export type ConfirmationRow = Confirmation & { jobId: string; at: Date };

/** What the targets said of the messages of some transfers as they were last sent, in the targets' own order. */
export function findConfirmationsOf(tx: Tx, jobIds: readonly string[]): Promise<ConfirmationRow[]> {
  return tx.query<ConfirmationRow[]>(
    `SELECT t.job_id AS "jobId", t.fact, t.code, t.sequence, t.at FROM transfer_confirmation t
     JOIN import_job j ON (j.office_id, j.id, j.message_id) = (t.office_id, t.job_id, t.message_id)
     WHERE t.job_id = ANY ($1::uuid[]) ORDER BY t.sequence, t.at, t.id`,
    [jobIds],
  );
}
