import type { EntityManager } from 'typeorm';
import type { ReturnMessage } from '@einkanal/domain/import/return-message/return-message';
import { RETURN_MESSAGE_TYPES } from '@einkanal/domain/import/return-message/return-message';

type Tx = Pick<EntityManager, 'query'>;

/** A return message as it is kept. `id` is our own, `messageId` the one that the standard gives it. */
export type KeptReturnMessage = ReturnMessage & {
  id: string;
  messageId: string;
  applicationId: string;
  triggerId: string;
  writtenAt: Date;
  caseId: string | null;
};

const COLUMNS = `id, message_id AS "messageId", type, body, application_id AS "applicationId", trigger_id AS "triggerId",
  written_at AS "writtenAt", case_id AS "caseId"`;

/** The message, locked until the transaction ends. Always before its case. */
export async function lockReturnMessage(tx: Tx, id: string): Promise<KeptReturnMessage | null> {
  const [message] = await tx.query<KeptReturnMessage[]>(
    `SELECT ${COLUMNS} FROM message WHERE id = $1 AND type = ANY ($2) FOR NO KEY UPDATE`,
    [id, RETURN_MESSAGE_TYPES],
  );
  return message ?? null;
}

/**
 * The cases that a message may be about: by its identification of the application, which is our case number or the
 * sender's own, and by the message that it answers. A case that was merged is the one that it went into.
 */
export async function findCasesNamed(
  tx: Tx,
  names: { number: string | null; applicationId: string; triggerId: string },
): Promise<{ byApplication: string[]; byTrigger: string[] }> {
  const [found] = await tx.query<{ byApplication: string[]; byTrigger: string[] }[]>(
    `SELECT
       ARRAY(SELECT DISTINCT case_after_merges(c.id) FROM case_file c
             WHERE c.number = $1 OR c.application_id = $2) AS "byApplication",
       ARRAY(SELECT DISTINCT case_after_merges(t.case_id) FROM (
               SELECT j.case_id FROM import_job j WHERE j.message_id = $3
               UNION ALL SELECT j.case_id FROM transfer_confirmation t
                 JOIN import_job j ON (j.office_id, j.id) = (t.office_id, t.job_id) WHERE t.message_id = $3
               UNION ALL SELECT m.case_id FROM message m
                 WHERE m.message_id = $3 AND m.type IN ('130101', '130103', '130111') AND m.case_id IS NOT NULL
             ) t) AS "byTrigger"`,
    [names.number, names.applicationId, names.triggerId],
  );
  return found ?? { byApplication: [], byTrigger: [] };
}

/** The case with this number: where it was merged, the one that it went into. */
export async function findCaseNumbered(tx: Tx, number: string): Promise<string | null> {
  const [found] = await tx.query<{ id: string }[]>(
    'SELECT case_after_merges(id) AS id FROM case_file WHERE number = $1',
    [number],
  );
  return found?.id ?? null;
}

/** Return messages of which nobody knows the case, oldest first. */
export async function findUnmatched(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM message WHERE case_id IS NULL AND type = ANY ($1) ORDER BY written_at, id LIMIT 500`,
    [RETURN_MESSAGE_TYPES],
  );
  return rows.map(({ id }) => id);
}

export type Surroundings = {
  /** Both are tests, or neither: a test moves nothing of a real case, unless whatever we send is a test there. */
  isOfItsKind: boolean;
  isOvertaken: boolean;
  isAnswered: boolean;
};

/** What is known around a message at its case. */
export async function findSurroundings(tx: Tx, id: string, caseId: string): Promise<Surroundings> {
  const [found] = await tx.query<Surroundings[]>(
    `SELECT m.is_test = c.is_test OR EXISTS (SELECT FROM target_system t WHERE t.kind = 'SPECIALIST_SYSTEM'
         AND t.settings #> '{message,test}' IS NOT NULL) AS "isOfItsKind",
       EXISTS (SELECT FROM message later WHERE later.case_id = c.id AND later.written_at > m.written_at
         AND (later.type IN ('130102', '130110')
           OR (later.type = '130105' AND later.body ? 'strukturierteTermininformationen'))) AS "isOvertaken",
       EXISTS (SELECT FROM message answer WHERE answer.trigger_id = m.message_id AND answer.type = '130103')
         AS "isAnswered"
     FROM message m JOIN case_file c ON c.office_id = m.office_id AND c.id = $2 WHERE m.id = $1`,
    [id, caseId],
  );
  if (!found) throw new Error(`There is no message ${id} or no case ${caseId}.`);
  return found;
}

/** Says which case a message is about; an answer that came before its question is found again. */
export async function assignToCase(tx: Tx, id: string, caseId: string): Promise<void> {
  await tx.query(
    `UPDATE message m SET case_id = $2, answer_id = coalesce(m.answer_id, (
       SELECT a.submission_id FROM message a
       WHERE m.type = '130102' AND a.type = '130103' AND a.trigger_id = m.message_id LIMIT 1))
     WHERE m.id = $1`,
    [id, caseId],
  );
}
