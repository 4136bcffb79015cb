import type { EntityManager } from 'typeorm';
import { supersedeTransfers } from '../import/supersede-transfers.query.js';
import type { CaseFields } from '../intake/case-fields.js';
import { DomainError } from '@einkanal/domain/domain-error';
import type { SubmissionContent } from '@einkanal/domain/intake/submission';

type Tx = Pick<EntityManager, 'query'>;

export type RepeatRow = {
  kind: string;
  origin: string;
  content: SubmissionContent;
  receivedAt: Date;
  repeatOf: string;
  documents: number;
};

/** A repeat that lies on the case. */
export async function findRepeat(tx: Tx, caseId: string, submissionId: string): Promise<RepeatRow | null> {
  const [row] = await tx.query<RepeatRow[]>(
    `SELECT s.kind, s.origin, s.content, s.received_at AS "receivedAt", s.repeat_of AS "repeatOf",
       (SELECT count(*)::int FROM document d WHERE d.submission_id = s.id) AS documents
     FROM submission s WHERE s.id = $2 AND s.case_id = $1 AND s.repeat_of IS NOT NULL`,
    [caseId, submissionId],
  );
  return row ?? null;
}

/** @returns false where the number was given away before: draw another */
export async function takeNumber(tx: Tx, number: string): Promise<boolean> {
  const taken = await tx.query<{ number: string }[]>(
    'INSERT INTO case_number VALUES ($1) ON CONFLICT DO NOTHING RETURNING number',
    [number],
  );
  return taken.length === 1;
}

export type NewCase = { officeId: string; id: string; number: string; receivedAt: Date; now: Date; fields: CaseFields };

/** Opens a case of its own for what was a repeat, as if it had arrived as one. */
export async function openCase(tx: Tx, { officeId, id, number, receivedAt, now, fields }: NewCase): Promise<void> {
  await tx.query(
    `INSERT INTO case_file (office_id, id, number, stage, kind, service, matter, paragraph, application_kind, protection,
       family_name, given_names, folded_family_name, birth_date, azr_number, representative_name, title_valid_until,
       received_at, last_event_at)
     VALUES ($1, $2, $3, 'RECEIVED', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      ...[officeId, id, number, fields.kind, fields.service, fields.matter, fields.paragraph, fields.applicationKind],
      ...[fields.protection, fields.familyName, fields.givenNames, fields.foldedFamilyName, fields.birthDate],
      ...[fields.azrNumber, fields.representativeName, fields.titleValidUntil, receivedAt, now],
    ],
  );
}

/** Puts a submission with its documents onto a case. */
export async function moveSubmission(
  tx: Tx,
  { submissionId, caseId, repeatOf }: { submissionId: string; caseId: string; repeatOf: string | null },
): Promise<void> {
  await tx.query('UPDATE submission SET case_id = $2, repeat_of = $3 WHERE id = $1', [submissionId, caseId, repeatOf]);
  await tx.query('UPDATE document SET case_id = $2 WHERE submission_id = $1', [submissionId, caseId]);
}

/**
 * Takes a separation back: the repeat lies on its first case again, the case made for it is merged into that one.
 * @throws DomainError `case-changed-since` where somebody has decided about it, or a target has it
 */
export async function joinAgain(
  tx: Tx,
  { submissionId, newCaseId, repeatOf }: { submissionId: string; newCaseId: string; repeatOf: string },
  now: Date,
): Promise<void> {
  const [made] = await tx.query<{ isUntouched: boolean }[]>(
    `SELECT c.stage IN ('RECEIVED', 'TRIAGE') AND c.touched_at IS NULL AND c.submission_count = 1
       AND NOT EXISTS (SELECT FROM import_job j WHERE j.case_id = c.id AND j.state IN ('RUNNING', 'SUCCEEDED'))
       AS "isUntouched"
     FROM case_file c WHERE c.id = $1 FOR UPDATE`,
    [newCaseId],
  );
  const [first] = await tx.query<{ caseId: string }[]>('SELECT case_id AS "caseId" FROM submission WHERE id = $1', [
    repeatOf,
  ]);
  if (!made?.isUntouched || !first) throw new DomainError('case-changed-since');
  await supersedeTransfers(tx, newCaseId, now);
  await moveSubmission(tx, { submissionId, caseId: first.caseId, repeatOf });
  await tx.query(
    `UPDATE case_file SET stage = 'MERGED', merged_into = $2, closed_at = $3, last_event_at = $3, version = version + 1
     WHERE id = $1`,
    [newCaseId, first.caseId, now],
  );
}
