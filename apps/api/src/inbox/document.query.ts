import type { EntityManager } from 'typeorm';
import type { Protection } from '@einkanal/domain/intake/submission';
import type { DocumentRow } from './case-view.query.js';

export type StoredDocument = Omit<DocumentRow, 'submissionId' | 'purpose' | 'title' | 'sha512' | 'scannedAt'> & {
  /** Null for a file of a message of which nobody knows the case. */
  caseId: string | null;
  fileKey: string;
  protection: Protection;
};

/** A document of a case, or a file of a message: both are handed out alike. */
export async function findDocument(tx: Pick<EntityManager, 'query'>, id: string): Promise<StoredDocument | null> {
  const rows = await tx.query<StoredDocument[]>(
    `SELECT d.id, d.case_id AS "caseId", d.position, d.slot, d.file_name AS "fileName", d.media_type AS "mediaType",
       d.size_bytes::float8 AS "sizeBytes", d.scan_status AS "scanStatus", d.file_key AS "fileKey", c.protection
     FROM document d JOIN case_file c ON c.office_id = d.office_id AND c.id = d.case_id
     WHERE d.id = $1
     UNION ALL
     SELECT f.id, m.case_id, f.position, NULL, f.file_name, f.media_type, f.size_bytes::float8, f.scan_status, f.file_key,
       coalesce(c.protection, 'NONE')
     FROM message_file f JOIN message m ON m.office_id = f.office_id AND m.id = f.message
       LEFT JOIN case_file c ON c.office_id = m.office_id AND c.id = m.case_id
     WHERE f.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

export type StoredOriginal = { original: Buffer; number: string; protection: Protection };

export async function findOriginal(
  tx: Pick<EntityManager, 'query'>,
  caseId: string,
  submissionId: string,
): Promise<StoredOriginal | null> {
  const rows = await tx.query<StoredOriginal[]>(
    `SELECT s.original, c.number, c.protection
     FROM submission s JOIN case_file c ON c.office_id = s.office_id AND c.id = s.case_id
     WHERE s.id = $1 AND s.case_id = $2`,
    [submissionId, caseId],
  );
  return rows[0] ?? null;
}
