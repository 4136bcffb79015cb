import type { EntityManager } from 'typeorm';
import type { Holidays } from '@einkanal/domain/time/working-day';

/** The holidays of a state (`BW`); empty where nobody has loaded them yet. */
export async function holidaysOf(db: Pick<EntityManager, 'query'>, state: string): Promise<Holidays> {
  const rows = await db.query<{ day: string }[]>(`SELECT day::text FROM holiday WHERE state = $1`, [state]);
  return new Set(rows.map(({ day }) => day));
}
