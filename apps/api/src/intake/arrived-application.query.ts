import type { EntityManager } from 'typeorm';

type Tx = Pick<EntityManager, 'query'>;

/** What a message has become that was taken before; `sha512` is that of the message as it came. */
export type KnownSubmission = { submissionId: string; fingerprint: Buffer; receipt: Buffer; sha512: string };

/**
 * The submission that came as the message with this `nachrichtenUUID`.
 * @returns null where no such message is kept, `other` where it is one of another type
 */
export async function findSubmissionOfMessage(
  tx: Tx,
  messageId: string,
  type: '130101' | '130103',
): Promise<KnownSubmission | 'other' | null> {
  const [found] = await tx.query<(KnownSubmission | { submissionId: null })[]>(
    `SELECT s.id AS "submissionId", s.fingerprint, s.receipt, m.sha512
     FROM message m LEFT JOIN submission s
       ON s.office_id = m.office_id AND s.id = m.submission_id AND m.type = $2
     WHERE m.message_id = $1`,
    [messageId, type],
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
