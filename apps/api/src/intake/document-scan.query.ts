import type { EntityManager } from 'typeorm';
import type { ScanVerdict } from '../platform/virus-scanner.js';

/** The file, if it still waits for the scanner. */
export async function documentToScan(
  tx: EntityManager,
  id: string,
): Promise<{ fileKey: string; caseId: string } | null> {
  const [row] = await tx.query<{ fileKey: string; caseId: string }[]>(
    `SELECT file_key AS "fileKey", case_id AS "caseId" FROM document WHERE id = $1 AND scan_status = 'PENDING'`,
    [id],
  );
  return row ?? null;
}

/** @returns false where somebody else was first */
export async function recordVerdict(tx: EntityManager, id: string, verdict: ScanVerdict, at: Date): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `UPDATE document SET scan_status = $2, scanned_at = $3 WHERE id = $1 AND scan_status = 'PENDING'`,
    [id, verdict, at],
  );
  return count === 1;
}

/** Files that have waited for a while though nothing in the outbox says that they will be looked at. */
export async function findForgottenScans(tx: EntityManager, before: Date): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT d.id FROM document d JOIN submission s ON (s.office_id, s.id) = (d.office_id, d.submission_id)
     WHERE d.scan_status = 'PENDING' AND s.captured_at < $1
       AND NOT EXISTS (SELECT FROM outbox o WHERE o.subject_id = d.id)
     ORDER BY s.captured_at LIMIT 1000`,
    [before],
  );
  return rows.map(({ id }) => id);
}
