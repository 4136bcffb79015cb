import type { EntityManager } from 'typeorm';

type Tx = Pick<EntityManager, 'query'>;

/** The way by which a message came: over HTTP, through the gateway's folder, or from the office's specialist system. */
export type MessageWay = 'ENDPOINT' | 'GATEWAY' | 'SPECIALIST_SYSTEM';

/** A message as it is kept. `messageId` is the one that the standard gives it, `id` our own. */
export type StoredMessage = {
  id: string;
  messageId: string;
  type: string;
  way: MessageWay;
  sha512: string;
  fileKey: string;
  sizeBytes: number;
  applicationId: string | null;
  triggerId: string | null;
  isTest: boolean;
  body: unknown;
  receivedAt: Date;
  caseId: string | null;
  submissionId: string | null;
};

export type MessageToStore = Omit<StoredMessage, 'id'> & {
  author: string;
  reader: string;
  writtenAt: string;
};

const COLUMNS = `id, message_id AS "messageId", type, way, sha512, file_key AS "fileKey", size_bytes::int AS "sizeBytes",
  application_id AS "applicationId", trigger_id AS "triggerId", is_test AS "isTest", body, received_at AS "receivedAt",
  case_id AS "caseId", submission_id AS "submissionId"`;

/** Keeps a message. @returns its id, or null where one with the same `messageId` is kept already */
export async function storeMessage(tx: Tx, officeId: string, message: MessageToStore): Promise<string | null> {
  const [row] = await tx.query<{ id: string }[]>(
    `INSERT INTO message (office_id, message_id, type, way, application_id, trigger_id, sender, reader, is_test,
       written_at, received_at, body, file_key, size_bytes, sha512, case_id, submission_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     ON CONFLICT (office_id, message_id) DO NOTHING RETURNING id`,
    [
      ...[officeId, message.messageId, message.type, message.way, message.applicationId, message.triggerId],
      ...[message.author, message.reader, message.isTest, message.writtenAt, message.receivedAt],
      ...[JSON.stringify(message.body), message.fileKey, message.sizeBytes, message.sha512],
      ...[message.caseId, message.submissionId],
    ],
  );
  return row?.id ?? null;
}

/** By the id that the standard gives it. */
export async function findMessage(tx: Tx, messageId: string): Promise<StoredMessage | null> {
  const [message] = await tx.query<StoredMessage[]>(`SELECT ${COLUMNS} FROM message WHERE message_id = $1`, [
    messageId,
  ]);
  return message ?? null;
}

/** The message that a submission came as; null where it came as JSON. */
export async function findMessageOfSubmission(tx: Tx, submissionId: string): Promise<StoredMessage | null> {
  const [message] = await tx.query<StoredMessage[]>(
    `SELECT ${COLUMNS} FROM message WHERE submission_id = $1 AND type IN ('130101', '130103') LIMIT 1`,
    [submissionId],
  );
  return message ?? null;
}
