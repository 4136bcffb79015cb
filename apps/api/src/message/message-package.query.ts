import type { EntityManager } from 'typeorm';

/** A package (000040) as it is kept: the message as it came, and the part of the archive that it brought. */
export type StoredPackage = {
  messageId: string;
  /** `paketnummer`, from 1. */
  number: number;
  fileKey: string;
  sizeBytes: number;
  sha512: string;
  receivedAt: Date;
  /** What its files became; null while they are not unpacked. */
  submissionId: string | null;
};

/**
 * The packages that have come for a message, in their order; also those that came before it. A package is kept with
 * the id of the message it belongs to as its `trigger_id`.
 * @param messageId `nachrichtenUUID` of the 130101 or 130103
 */
export async function findPackagesOf(tx: Pick<EntityManager, 'query'>, messageId: string): Promise<StoredPackage[]> {
  return tx.query<StoredPackage[]>(
    `SELECT message_id AS "messageId", (body->>'paketnummer')::float8 AS number, file_key AS "fileKey",
       size_bytes::int AS "sizeBytes", sha512, received_at AS "receivedAt", submission_id AS "submissionId"
     FROM message WHERE trigger_id = $1 AND type = '000040' ORDER BY 2, received_at, id`,
    [messageId],
  );
}
