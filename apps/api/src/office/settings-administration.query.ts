import type { EntityManager } from 'typeorm';
import type { OfficeSettingName } from '@einkanal/domain/office/office-settings';

type Db = Pick<EntityManager, 'query'>;

export async function saveSetting(tx: Db, officeId: string, name: OfficeSettingName, value: unknown): Promise<void> {
  await tx.query(
    `INSERT INTO office_setting (office_id, name, value) VALUES ($1, $2, $3)
     ON CONFLICT (office_id, name) DO UPDATE SET value = excluded.value`,
    [officeId, name, JSON.stringify(value)],
  );
}

/**
 * Has every open case assessed anew whose jurisdiction no person has decided, some at a time, so that what arrives
 * meanwhile does not wait behind all of them.
 */
export async function assessUndecidedAnew(
  tx: Db,
  officeId: string,
  { from, perSecond, correlationId }: { from: Date; perSecond: number; correlationId: string | null },
): Promise<void> {
  await tx.query(
    `INSERT INTO outbox (office_id, type, subject_id, due_at, correlation_id)
     SELECT office_id, 'assessment-due', id,
            $2::timestamptz + ((row_number() OVER (ORDER BY received_at, id) - 1) / $3::int) * interval '1 second', $4
     FROM case_file
     WHERE office_id = $1 AND closed_at IS NULL AND jurisdiction IN ('UNCHECKED', 'OURS', 'SUSPECTED_OTHER')`,
    [officeId, from, perSecond, correlationId],
  );
}
