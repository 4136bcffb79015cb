import type { DataSource, EntityManager } from 'typeorm';
import type { SenderView } from '@einkanal/domain/intake/sender-status';

/** The office to which this client sent a submission; null for an unknown id and for another client's alike. */
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
  /** The office that accepted the case last, after it was handed over; its id where it works here. */
  handedTo: { officeId: string | null; name: string } | null;
};

/** A submission of the transaction's office and where its case stands, followed through merges. */
export async function submissionState(tx: EntityManager, id: string): Promise<SubmissionState | null> {
  const [state] = await tx.query<SubmissionState[]>(
    `SELECT own.number AS "caseNumber", s.received_at AS "receivedAt", c.stage, c.waiting_for AS "waitingFor",
            EXISTS (SELECT FROM case_event e WHERE e.case_id = c.id AND e.type = 'import-succeeded'
                    AND e.data ->> 'target' = 'SPECIALIST_SYSTEM') AS transferred,
            (SELECT jsonb_build_object('officeId', h.to_office, 'name', h.to_name) FROM handover h
             WHERE h.from_office = c.office_id AND h.case_id = c.id AND h.state = 'ACCEPTED'
             ORDER BY h.answered_at DESC LIMIT 1) AS "handedTo"
     FROM submission s JOIN case_file own ON own.id = s.case_id JOIN case_file c ON c.id = case_after_merges(s.case_id)
     WHERE s.id = $1`,
    [id],
  );
  return state ?? null;
}
