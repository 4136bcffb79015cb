import type { EntityManager } from 'typeorm';
import type { HandoverPackage, OfferedDocument } from '@einkanal/domain/routing/handover-package';

type Tx = Pick<EntityManager, 'query'>;

/** The office of the official list with this id. */
export async function findOffice(tx: Tx, id: string): Promise<{ id: string; name: string; served: boolean } | null> {
  const [office] = await tx.query<{ id: string; name: string; served: boolean }[]>(
    'SELECT id, name, served FROM office WHERE id = $1',
    [id],
  );
  return office ?? null;
}

export type PartsRow = {
  documents: OfferedDocument[];
  submissionIds: string[];
  notes: { id: string; kind: string; text: string }[];
};

/** What goes along with a case: all that was sent, and of the notes the measure, or all. */
export async function findParts(tx: Tx, caseId: string, withNotes: boolean): Promise<PartsRow> {
  const [parts] = await tx.query<PartsRow[]>(
    `SELECT
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'slot', d.slot, 'fileName', d.file_name, 'sizeBytes',
          d.size_bytes) ORDER BY s.received_at, s.id, d.position), '[]')
        FROM document d JOIN submission s ON s.office_id = d.office_id AND s.id = d.submission_id
        WHERE d.case_id = $1) AS documents,
       (SELECT coalesce(jsonb_agg(s.id ORDER BY s.received_at, s.id), '[]') FROM submission s WHERE s.case_id = $1)
         AS "submissionIds",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'text', n.text) ORDER BY n.at), '[]')
        FROM note n WHERE n.case_id = $1 AND n.retracted_at IS NULL AND (n.kind = 'MEASURE' OR $2)) AS notes`,
    [caseId, withNotes],
  );
  return parts ?? { documents: [], submissionIds: [], notes: [] };
}

export type NewHandover = {
  id: string;
  fromOffice: string;
  toOffice: string | null;
  toName: string;
  caseId: string;
  caseNumber: string;
  basis: 'CONSENT' | 'STATUTORY';
  paragraph: string | null;
  consent: { how: string; on: string } | null;
  reason: string;
  withNotes: boolean;
  package: HandoverPackage;
  preparedAt: Date;
  preparedBy: string;
};

/** Stores an offer that has not left the house yet. */
export async function prepareHandover(tx: Tx, offer: NewHandover): Promise<void> {
  await tx.query(
    `INSERT INTO handover (id, from_office, to_office, to_name, case_id, case_number, state, basis, paragraph,
       consent_how, consent_on, reason, with_notes, package, prepared_at, prepared_by)
     VALUES ($1, $2, $3, $4, $5, $6, 'PREPARED', $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[offer.id, offer.fromOffice, offer.toOffice, offer.toName, offer.caseId, offer.caseNumber, offer.basis],
      ...[offer.paragraph, offer.consent?.how ?? null, offer.consent?.on ?? null, offer.reason, offer.withNotes],
      ...[JSON.stringify(offer.package), offer.preparedAt, offer.preparedBy],
    ],
  );
}

export type OpenHandover = { id: string; state: 'PREPARED' | 'SENT'; toOffice: string | null };

/** The offer of a case that waits to be sent or answered. */
export async function findOpenHandover(tx: Tx, caseId: string): Promise<OpenHandover | null> {
  const [open] = await tx.query<OpenHandover[]>(
    `SELECT id, state, to_office AS "toOffice" FROM handover WHERE case_id = $1 AND state IN ('PREPARED', 'SENT')`,
    [caseId],
  );
  return open ?? null;
}

/** Records what an office outside has answered. */
export async function recordAnswer(
  tx: Tx,
  id: string,
  answer: { state: 'ACCEPTED' | 'RETURNED'; reason: string | null; at: Date; by: string },
): Promise<void> {
  await tx.query(
    `UPDATE handover SET state = $2, return_reason = $3, answered_at = $4, answered_by = $5 WHERE id = $1`,
    [id, answer.state, answer.reason, answer.at, answer.by],
  );
}

/** Opens the task to close the case by hand where the specialist system has it, or is just getting it. */
export async function openClosingTask(
  tx: Tx,
  { caseId, reference, at }: { caseId: string; reference: string; at: Date },
): Promise<string | null> {
  const [task] = await tx.query<{ id: string }[]>(
    `INSERT INTO case_task (office_id, case_id, kind, reference, created_at)
     SELECT c.office_id, c.id, 'CLOSE_IN_SPECIALIST_SYSTEM', $2, $3 FROM case_file c
     WHERE c.id = $1 AND EXISTS (SELECT FROM import_job j WHERE j.case_id = c.id AND j.target = 'SPECIALIST_SYSTEM'
         AND j.state IN ('RUNNING', 'SUCCEEDED'))
       AND NOT EXISTS (SELECT FROM case_task t WHERE t.case_id = c.id AND t.kind = 'CLOSE_IN_SPECIALIST_SYSTEM'
         AND t.done_at IS NULL)
     RETURNING id`,
    [caseId, reference, at],
  );
  return task?.id ?? null;
}
