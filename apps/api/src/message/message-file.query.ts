import type { EntityManager } from 'typeorm';
import type { ScanVerdict } from '../platform/virus-scanner.js';

type Tx = Pick<EntityManager, 'query'>;

/** A file of a message that is no document of a submission. */
export type MessageFileToStore = {
  id: string;
  place: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha512: string;
  fileKey: string;
  scanStatus: ScanVerdict | 'PENDING' | 'NOT_CONFIGURED';
};

/** Keeps the files of a message in their order. @param message our own id of it */
export async function storeMessageFiles(
  tx: Tx,
  { officeId, message }: { officeId: string; message: string },
  files: readonly MessageFileToStore[],
): Promise<void> {
  await tx.query(
    `INSERT INTO message_file (office_id, id, message, position, place, file_name, media_type, size_bytes, sha512,
       file_key, scan_status)
     SELECT $1, f.id, $2, f.ordinality - 1, f.place, f."fileName", f."mediaType", f."sizeBytes", f.sha512, f."fileKey",
       f."scanStatus"
     FROM ROWS FROM (jsonb_to_recordset($3) AS (id uuid, place text, "fileName" text, "mediaType" text,
       "sizeBytes" bigint, sha512 text, "fileKey" text, "scanStatus" text)) WITH ORDINALITY AS f`,
    [officeId, message, JSON.stringify(files)],
  );
}
