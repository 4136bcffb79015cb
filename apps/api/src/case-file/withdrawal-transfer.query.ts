import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { ImportState } from '@einkanal/domain/import/import-job';
import { addToOutbox } from '../platform/outbox.entity.js';
import { TRANSFER_DUE } from '../platform/queues.js';

type OfCase = { officeId: string; id: string };

/**
 * Plans that the applicant's withdrawal goes to the specialist system, with the submission that the application was. The
 * database refuses it where the case has no declared withdrawal. Once a case.
 * @param messageId of the message that is passed on as it came; null where we make one
 * @returns what is new; null where one is planned or sent already, and of a test where no target takes tests
 */
export async function planWithdrawal(
  tx: EntityManager,
  { officeId, id }: OfCase,
  messageId: string | null,
  dueAt: Date,
): Promise<{ id: string; outboxId: string } | null> {
  const [job] = await tx.query<{ id: string }[]>(
    `INSERT INTO import_job (office_id, case_id, submission_id, target, purpose, state, message_id)
     SELECT s.office_id, s.case_id, s.id, 'SPECIALIST_SYSTEM', 'WITHDRAWAL', 'QUEUED', coalesce($2, gen_random_uuid())
     FROM submission s JOIN case_file c ON (c.office_id, c.id) = (s.office_id, s.case_id)
     LEFT JOIN import_job j ON (j.office_id, j.submission_id) = (s.office_id, s.id)
       AND j.target = 'SPECIALIST_SYSTEM' AND j.purpose = 'APPLICATION'
     WHERE s.case_id = $1 AND NOT EXISTS (SELECT FROM import_job w WHERE w.case_id = $1 AND w.purpose = 'WITHDRAWAL')
       AND (NOT c.is_test OR EXISTS (SELECT FROM target_system t WHERE t.kind = 'SPECIALIST_SYSTEM' AND t.takes_tests))
     ORDER BY j.id IS NULL, s.received_at, s.id LIMIT 1
     RETURNING id`,
    [id, messageId],
  );
  if (!job) return null;
  const outboxId = randomUUID();
  const type = TRANSFER_DUE.SPECIALIST_SYSTEM;
  await addToOutbox(tx, { id: outboxId, officeId, type, subjectId: job.id, dueAt });
  return { id: job.id, outboxId };
}

/** The message that was to bring the case's application to the specialist system, locked. */
export type ApplicationTransfer = { id: string; state: ImportState; holdReason: string | null; attempts: number };

/** @returns null where the case has none */
export async function lockApplicationTransfer(tx: EntityManager, { id }: OfCase): Promise<ApplicationTransfer | null> {
  const [job] = await tx.query<ApplicationTransfer[]>(
    `SELECT id, state, hold_reason AS "holdReason", attempts FROM import_job
     WHERE case_id = $1 AND target = 'SPECIALIST_SYSTEM' AND purpose = 'APPLICATION'
     ORDER BY created_at DESC, id DESC LIMIT 1 FOR UPDATE`,
    [id],
  );
  return job ?? null;
}
