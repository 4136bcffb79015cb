import type { EntityManager } from 'typeorm';
import type { CaseUrgency } from '@einkanal/domain/assessment/case-urgency';
import type { UrgencyFacts } from '@einkanal/domain/assessment/urgency';
import type { Jurisdiction, Urgency } from '@einkanal/domain/case-file/case-file';
import type { Day } from '@einkanal/domain/time/working-day';

export type CaseToRefresh = { id: string; urgency: Urgency; jurisdiction: Jurisdiction; facts: UrgencyFacts };

/**
 * Open cases whose urgency is of another day, in the order of their ids. They are not locked: whoever decides on one
 * meanwhile brings it to the day as well, and is not overwritten.
 * @param after the id of the last one that was looked at; null to begin
 */
export async function findCasesToRefresh(
  tx: EntityManager,
  today: Day,
  after: string | null,
  most: number,
): Promise<CaseToRefresh[]> {
  return tx.query<CaseToRefresh[]>(
    `SELECT id, urgency, jurisdiction, urgency_facts AS facts FROM case_file
     WHERE closed_at IS NULL AND urgency_facts IS NOT NULL AND urgency_day IS DISTINCT FROM $1::date
       AND id > coalesce($3::uuid, '00000000-0000-0000-0000-000000000000')
     ORDER BY id LIMIT $2`,
    [today, most, after],
  );
}

export type RefreshedUrgency = CaseUrgency & { id: string };

/** Writes the urgency of many cases at once: no fact and no new version, since nobody has decided anything. */
export async function saveUrgencies(tx: EntityManager, today: Day, refreshed: RefreshedUrgency[]): Promise<void> {
  await tx.query(
    `UPDATE case_file c SET urgency = r.urgency, urgency_value = r."urgencyValue", urgency_reasons = r."urgencyReasons", urgency_day = $2::date
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, urgency text, "urgencyValue" integer, "urgencyReasons" jsonb)
     WHERE c.id = r.id AND c.closed_at IS NULL AND c.urgency_day IS DISTINCT FROM $2::date`,
    [JSON.stringify(refreshed), today],
  );
}
