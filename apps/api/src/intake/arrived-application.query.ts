import type { EntityManager } from 'typeorm';

type Tx = Pick<EntityManager, 'query'>;

/** What a message has become that was taken before. */
export type KnownApplication = { submissionId: string; fingerprint: Buffer; receipt: Buffer };

/**
 * The application that came with this `nachrichtenUUID`.
 * @returns null where no such message is kept, `other` where it was no application
 */
export async function findApplicationOfMessage(tx: Tx, messageId: string): Promise<KnownApplication | 'other' | null> {
  const [found] = await tx.query<(KnownApplication | { submissionId: null })[]>(
    `SELECT s.id AS "submissionId", s.fingerprint, s.receipt
     FROM message m LEFT JOIN submission s
       ON s.office_id = m.office_id AND s.id = m.submission_id AND m.type = '130101'
     WHERE m.message_id = $1`,
    [messageId],
  );
  if (!found) return null;
  return found.submissionId === null ? 'other' : found;
}

/** The same of an answer (130103), with the digest of the message as it came. */
export async function findAnswerOfMessage(
  tx: Tx,
  messageId: string,
): Promise<{ submissionId: string; receipt: Buffer; sha512: string } | 'other' | null> {
  const [found] = await tx.query<
    ({ submissionId: string; receipt: Buffer; sha512: string } | { submissionId: null })[]
  >(
    `SELECT s.id AS "submissionId", s.receipt, m.sha512
     FROM message m LEFT JOIN submission s
       ON s.office_id = m.office_id AND s.id = m.submission_id AND m.type = '130103'
     WHERE m.message_id = $1`,
    [messageId],
  );
  if (!found) return null;
  return found.submissionId === null ? 'other' : found;
}

/** What a case takes over from the message that has opened it. */
export async function noteMessageOnCase(
  tx: Tx,
  caseId: string,
  { isTest, applicationId }: { isTest: boolean; applicationId: string | null },
): Promise<void> {
  await tx.query('UPDATE case_file SET is_test = $2, application_id = $3 WHERE id = $1', [
    caseId,
    isTest,
    applicationId,
  ]);
}
