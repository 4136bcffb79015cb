import type { EntityManager } from 'typeorm';
import type { NamedCase } from '@einkanal/domain/intake/supplement';

/** A case that a sender names, as it is now. What is real never joins a test. */
export type FoundCase = NamedCase & { id: string; version: number; mergedInto: string | null };

const CASE = `
  SELECT c.id, c.version, c.merged_into AS "mergedInto", c.stage, c.closed_at AS "closedAt",
         c.family_name AS "familyName", c.given_names AS "givenNames", c.birth_date AS "birthDate"
  FROM case_file c
  WHERE NOT c.is_test`;

/** The case of the transaction's office with this number. */
export async function findCaseByNumber(tx: EntityManager, number: string): Promise<FoundCase | null> {
  const [found] = await tx.query<FoundCase[]>(`${CASE} AND c.number = $1`, [number]);
  return found ?? null;
}

/** The case that the client's last submission under its own case id went to. */
export async function findCaseOfChannel(
  tx: EntityManager,
  clientId: string,
  channelCaseId: string,
): Promise<FoundCase | null> {
  const [found] = await tx.query<FoundCase[]>(
    `${CASE} AND c.id = (SELECT s.case_id FROM submission s WHERE s.client_id = $1 AND s.channel_case_id = $2
                           ORDER BY s.received_at DESC, s.id DESC LIMIT 1)`,
    [clientId, channelCaseId],
  );
  return found ?? null;
}

export async function findCase(tx: EntityManager, id: string): Promise<FoundCase | null> {
  const [found] = await tx.query<FoundCase[]>(`${CASE} AND c.id = $1`, [id]);
  return found ?? null;
}
