import type { EntityManager } from 'typeorm';
import type { ScanVerdict } from '../platform/virus-scanner.js';

/** A file that still waits for the scanner. Of a message that nobody has matched the case is not known. */
export type FileToScan = { kind: 'document' | 'message_file'; fileKey: string; caseId: string | null };

/** The document or the file of a message, if it still waits for the scanner. */
export async function fileToScan(tx: EntityManager, id: string): Promise<FileToScan | null> {
  const [row] = await tx.query<FileToScan[]>(
    `SELECT 'document' AS kind, file_key AS "fileKey", case_id AS "caseId" FROM document
     WHERE id = $1 AND scan_status = 'PENDING'
     UNION ALL
     SELECT 'message_file', f.file_key, m.case_id FROM message_file f
     JOIN message m ON (m.office_id, m.id) = (f.office_id, f.message)
     WHERE f.id = $1 AND f.scan_status = 'PENDING'`,
    [id],
  );
  return row ?? null;
}

/** @returns false where somebody else was first */
export async function recordVerdict(
  tx: EntityManager,
  { kind, id }: Pick<FileToScan, 'kind'> & { id: string },
  verdict: ScanVerdict,
  at: Date,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `UPDATE ${kind} SET scan_status = $2, scanned_at = $3 WHERE id = $1 AND scan_status = 'PENDING'`,
    [id, verdict, at],
  );
  return count === 1;
}

/** Files that have waited for a while though nothing in the outbox says that they will be looked at. */
export async function findForgottenScans(tx: EntityManager, before: Date): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT f.id FROM (
       SELECT d.id, s.captured_at AS at FROM document d
         JOIN submission s ON (s.office_id, s.id) = (d.office_id, d.submission_id) WHERE d.scan_status = 'PENDING'
       UNION ALL
       SELECT f.id, m.received_at FROM message_file f
         JOIN message m ON (m.office_id, m.id) = (f.office_id, f.message) WHERE f.scan_status = 'PENDING'
     ) f
     WHERE f.at < $1 AND NOT EXISTS (SELECT FROM outbox o WHERE o.subject_id = f.id)
     ORDER BY f.at LIMIT 1000`,
    [before],
  );
  return rows.map(({ id }) => id);
}
