import type { EntityManager } from 'typeorm';

export type AuditEntry = {
  actor: string;
  action: 'READ' | 'DOWNLOAD' | 'SIGN_IN' | 'CHANGE';
  subjectKind: string;
  subjectId?: string;
  /** Ids, codes and the person's stated reason; never data of applicants. */
  details?: Record<string, unknown>;
};

/** Writes who read or changed what, in the same transaction as the reading or change. */
export async function recordAudit(
  tx: Pick<EntityManager, 'query'>,
  officeId: string,
  { actor, action, subjectKind, subjectId, details = {} }: AuditEntry,
): Promise<void> {
  await tx.query(
    `INSERT INTO audit_event (office_id, actor, action, subject_kind, subject_id, details) VALUES ($1, $2, $3, $4, $5, $6)`,
    [officeId, actor, action, subjectKind, subjectId ?? null, JSON.stringify(details)],
  );
}
