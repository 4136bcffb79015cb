import type { EntityManager } from 'typeorm';
import type { TakenJob } from './import.query.js';
import type { BlockedMessage, ReadyMessage } from './specialist-system.port.js';

/**
 * Keeps what a message was made of before it leaves: when the target refuses it, or never answers, people can still see
 * which value stands where. A worker that lost its lease writes nothing.
 */
export async function recordPrepared(
  tx: Pick<EntityManager, 'query'>,
  { id, leaseToken }: Pick<TakenJob, 'id' | 'leaseToken'>,
  prepared: ReadyMessage | BlockedMessage,
): Promise<void> {
  await tx.query(
    `UPDATE import_job SET mapping_version = $3, payload_sha512 = $4, mapping_report = $5
     WHERE id = $1 AND lease_token = $2`,
    [
      ...[id, leaseToken, prepared.version, prepared.kind === 'ready' ? prepared.sha512 : null],
      JSON.stringify(prepared.report),
    ],
  );
}

/** A message that says something else than what was sent under its id, and never arrived, gets an id of its own. */
export async function renameMessage(
  tx: Pick<EntityManager, 'query'>,
  { id, leaseToken, messageId }: Pick<TakenJob, 'id' | 'leaseToken' | 'messageId'>,
): Promise<void> {
  await tx.query('UPDATE import_job SET message_id = $3 WHERE id = $1 AND lease_token = $2', [
    ...[id, leaseToken, messageId],
  ]);
}
