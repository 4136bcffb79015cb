import type { EntityManager } from 'typeorm';
import type { Protection } from '@einkanal/domain/intake/submission';
import type { DocumentRow } from './case-view.query.js';

export type StoredDocument = Omit<DocumentRow, 'submissionId' | 'purpose' | 'title' | 'sha512' | 'scannedAt'> & {
  caseId: string;
  fileKey: string;
  protection: Protection;
};

export async function findDocument(tx: Pick<EntityManager, 'query'>, id: string): Promise<StoredDocument | null> {
  const rows = await tx.query<StoredDocument[]>(
    `SELECT d.id, d.case_id AS "caseId", d.position, d.slot, d.file_name AS "fileName", d.media_type AS "mediaType",
       d.size_bytes::float8 AS "sizeBytes", d.scan_status AS "scanStatus", d.file_key AS "fileKey", c.protection
     FROM document d JOIN case_file c ON c.office_id = d.office_id AND c.id = d.case_id
     WHERE d.id = $1`,
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
