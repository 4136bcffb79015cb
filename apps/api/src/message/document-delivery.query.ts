import type { EntityManager } from 'typeorm';
import type { DeliveringMessage, DeliveryProblem } from '@einkanal/domain/intake/message/document-delivery';
import type { StoredPackage } from './message-package.query.js';

type Tx = Pick<EntityManager, 'query'>;

/** A message whose files come in packages, with what it became and the case that it belongs to. */
export type MessageWithPackages = DeliveringMessage & {
  messageId: string;
  caseId: string;
  submissionId: string;
};

/** What became of the files once all packages were there. */
export type DeliveryOutcome = { problem: DeliveryProblem | null };

const DUE = `m.type IN ('130101', '130103') AND m.body ? 'angabenDokumentenlieferung' AND m.delivery IS NULL
  AND m.case_id IS NOT NULL AND m.submission_id IS NOT NULL`;
const ARRIVED = `(SELECT count(DISTINCT p.body->>'paketnummer') FROM message p
  WHERE p.office_id = m.office_id AND p.trigger_id = m.message_id AND p.type = '000040'
    AND (p.body->>'paketnummer')::float8 BETWEEN 1 AND ${announced('m')})`;

function announced(table: string): string {
  return `(${table}.body->'angabenDokumentenlieferung'->>'anzahlDerPakete')::float8`;
}

/** The message, if its files are still to be unpacked, whether or not all packages are there. */
export async function findMessageWithPackages(tx: Tx, messageId: string): Promise<MessageWithPackages | null> {
  const [found] = await tx.query<MessageWithPackages[]>(
    `SELECT m.message_id AS "messageId", m.type, m.body, m.case_id AS "caseId", m.submission_id AS "submissionId"
     FROM message m WHERE m.message_id = $1 AND ${DUE}`,
    [messageId],
  );
  return found ?? null;
}

/** Messages of which all packages are there, and nobody has unpacked them. */
export async function findDueDeliveries(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ messageId: string }[]>(
    `SELECT m.message_id AS "messageId" FROM message m
     WHERE ${DUE} AND ${ARRIVED} >= ${announced('m')} ORDER BY m.received_at LIMIT 100`,
  );
  return rows.map(({ messageId }) => messageId);
}

/** The latest package of every number: one that is sent again takes the place of what was wrong. */
export function latestOfEach(packages: readonly StoredPackage[]): Map<number, StoredPackage> {
  return new Map(packages.map((one) => [one.number, one]));
}

/** A package has come for a message: what was wrong with the packages before is looked at again. @returns its case */
export async function reopenDelivery(tx: Tx, messageId: string): Promise<{ caseId: string | null } | null> {
  const [found] = await tx.query<{ caseId: string | null }[]>(
    `SELECT case_id AS "caseId" FROM message WHERE message_id = $1 AND type IN ('130101', '130103')`,
    [messageId],
  );
  await tx.query(
    `UPDATE message SET delivery = NULL WHERE message_id = $1 AND delivery->'problem' <> 'null'::jsonb RETURNING id`,
    [messageId],
  );
  return found ?? null;
}

/** What became of the packages of a message, which belong to its case from now on. */
export async function settleDelivery(
  tx: Tx,
  { messageId, caseId }: MessageWithPackages,
  outcome: DeliveryOutcome,
  submissionId: string | null,
): Promise<void> {
  await tx.query(`UPDATE message SET delivery = $2 WHERE message_id = $1`, [messageId, JSON.stringify(outcome)]);
  await tx.query(
    `UPDATE message SET case_id = $2, submission_id = coalesce($3, submission_id)
     WHERE trigger_id = $1 AND type = '000040'`,
    [messageId, caseId, submissionId],
  );
}

/** The ids of files that earlier packages of a message have brought. */
export async function findTakenFiles(tx: Tx, messageId: string): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT a->>'id' AS id FROM submission s, jsonb_array_elements(s.content->'attachments') a
     WHERE s.id IN (SELECT submission_id FROM message WHERE trigger_id = $1 AND type = '000040')`,
    [messageId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Whether a submission is the files that packages brought. */
export async function cameInPackages(tx: Tx, submissionId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(`SELECT FROM message WHERE submission_id = $1 AND type = '000040' LIMIT 1`, [
    submissionId,
  ]);
  return rows.length > 0;
}

/** Packages of a case of which not everything is here: how many are announced, how many have come, what is wrong. */
export type OpenDelivery = { announced: number; arrived: number; problem: DeliveryProblem | null };

/** The deliveries of a case that a person has to know of. */
export async function findOpenDeliveries(tx: Tx, caseId: string): Promise<OpenDelivery[]> {
  return tx.query<OpenDelivery[]>(
    `SELECT ${announced('m')} AS announced, ${ARRIVED}::float8 AS arrived, m.delivery->'problem' AS problem
     FROM message m
     WHERE m.case_id = $1 AND m.type IN ('130101', '130103') AND m.body ? 'angabenDokumentenlieferung'
       AND (m.delivery IS NULL OR m.delivery->'problem' <> 'null'::jsonb)
     ORDER BY m.received_at`,
    [caseId],
  );
}
