import type { EntityManager } from 'typeorm';
import type { Protection } from '@einkanal/domain/intake/submission';
import {
  ASSIGNABLE_MESSAGE_TYPES,
  RETURN_MESSAGE_TYPES,
  type ReturnMessage,
} from '@einkanal/domain/import/return-message/return-message';
import type { DocumentRow } from './case-view.query.js';

type Tx = Pick<EntityManager, 'query'>;

export type MessageFileRow = Pick<
  DocumentRow,
  'id' | 'position' | 'fileName' | 'mediaType' | 'sizeBytes' | 'scanStatus'
>;

type MessageRow = {
  id: string;
  messageId: string;
  applicationId: string;
  author: string;
  isTest: boolean;
  writtenAt: Date;
  receivedAt: Date;
  isAnswered: boolean;
  files: MessageFileRow[];
};

/** A return message. */
export type ReturnMessageRow = ReturnMessage & MessageRow;
/** A message that a person may have to bring to its case. */
export type AssignableMessageRow = ReturnMessageRow | ({ type: '130111'; body: unknown } & MessageRow);

const SELECTED = `
  SELECT m.id, m.message_id AS "messageId", m.type, m.body, m.application_id AS "applicationId", m.sender AS author,
    m.is_test AS "isTest", m.written_at AS "writtenAt", m.received_at AS "receivedAt",
    m.answer_id IS NOT NULL AS "isAnswered",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'position', f.position, 'fileName', f.file_name,
        'mediaType', f.media_type, 'sizeBytes', f.size_bytes, 'scanStatus', f.scan_status) ORDER BY f.position)
      FROM message_file f WHERE (f.office_id, f.message) = (m.office_id, m.id)), '[]') AS files
  FROM message m WHERE m.type = ANY ($1)`;

/** The return messages about a case and about those that were merged into it, the newest first. */
export function findReturnMessages(tx: Tx, caseId: string): Promise<ReturnMessageRow[]> {
  return tx.query<ReturnMessageRow[]>(
    `${SELECTED} AND m.case_id IN (SELECT c.id FROM case_file c WHERE c.id = $2 OR c.merged_into = $2)
     ORDER BY m.written_at DESC, m.id DESC`,
    [RETURN_MESSAGE_TYPES, caseId],
  );
}

/** Messages of which nobody knows the case, oldest first. */
export function findMessagesWithoutCase(tx: Tx, limit: number): Promise<AssignableMessageRow[]> {
  return tx.query<AssignableMessageRow[]>(`${SELECTED} AND m.case_id IS NULL ORDER BY m.written_at, m.id LIMIT $2`, [
    ASSIGNABLE_MESSAGE_TYPES,
    limit,
  ]);
}

/** How many there are, as far as `most` + 1. */
export async function countMessagesWithoutCase(tx: Tx, most: number): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM (
       SELECT FROM message WHERE case_id IS NULL AND type = ANY ($1) LIMIT $2::int + 1) AS found`,
    [ASSIGNABLE_MESSAGE_TYPES, most],
  );
  return row?.count ?? 0;
}

export type StoredMessageFile = { fileKey: string; sizeBytes: number; messageId: string; protection: Protection };

/** The bytes of a return message as they came. */
export async function findReturnMessageFile(tx: Tx, id: string): Promise<StoredMessageFile | null> {
  const [row] = await tx.query<StoredMessageFile[]>(
    `SELECT m.file_key AS "fileKey", m.size_bytes::float8 AS "sizeBytes", m.message_id AS "messageId",
       coalesce(c.protection, 'NONE') AS protection
     FROM message m LEFT JOIN case_file c ON (c.office_id, c.id) = (m.office_id, m.case_id)
     WHERE m.id = $1 AND m.type = ANY ($2)`,
    [id, ASSIGNABLE_MESSAGE_TYPES],
  );
  return row ?? null;
}
