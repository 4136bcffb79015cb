import type { DataSource, EntityManager } from 'typeorm';
import type { SenderView } from '@einkanal/domain/intake/sender-status';

/** The office that has a submission of this client; null for an unknown id and for another client's alike. */
export async function officeOfSubmission(db: DataSource, id: string, clientId: string): Promise<string | null> {
  const [found] = await db.query<{ office: string | null }[]>('SELECT office_of_submission($1, $2) AS office', [
    id,
    clientId,
  ]);
  return found?.office ?? null;
}

export type SubmissionState = Pick<SenderView, 'stage' | 'waitingFor' | 'transferred'> & {
  caseNumber: string;
  receivedAt: Date;
};

/** A submission of the transaction's office and where its case stands, followed through merges. */
export async function submissionState(tx: EntityManager, id: string): Promise<SubmissionState | null> {
  const [state] = await tx.query<SubmissionState[]>(
    `SELECT own.number AS "caseNumber", s.received_at AS "receivedAt", c.stage, c.waiting_for AS "waitingFor",
            EXISTS (SELECT FROM case_event e WHERE e.case_id = c.id AND e.type = 'import-succeeded'
                    AND e.data ->> 'target' = 'SPECIALIST_SYSTEM') AS transferred
     FROM submission s JOIN case_file own ON own.id = s.case_id JOIN case_file c ON c.id = case_after_merges(s.case_id)
     WHERE s.id = $1`,
    [id],
  );
  return state ?? null;
}
