import type { EntityManager } from 'typeorm';

/** Counts a failure of the rules. @returns how often they have failed now */
export async function countFailure(
  tx: EntityManager,
  failed: { officeId: string; caseId: string; subjectId: string; at: Date },
): Promise<number> {
  const [row] = await tx.query<{ attempts: number }[]>(
    `INSERT INTO assessment_failure AS f (office_id, case_id, subject_id, attempts, last_at) VALUES ($1, $2, $3, 1, $4)
     ON CONFLICT (office_id, subject_id) DO UPDATE SET attempts = f.attempts + 1, last_at = excluded.last_at
     RETURNING attempts`,
    [failed.officeId, failed.caseId, failed.subjectId, failed.at],
  );
  return row?.attempts ?? 1;
}

export async function forgetFailures(tx: EntityManager, subjectId: string): Promise<void> {
  await tx.query('DELETE FROM assessment_failure WHERE subject_id = $1', [subjectId]);
}
