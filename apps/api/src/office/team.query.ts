import type { EntityManager } from 'typeorm';

type Db = Pick<EntityManager, 'query'>;
export type TeamToPick = { id: string; name: string; code: string | null; members: { id: string; name: string }[] };

/** The teams that cases can be given to, in the office's order, with those of its people who are in them. */
export async function teamsToPick(tx: Db, officeId: string): Promise<TeamToPick[]> {
  return tx.query<TeamToPick[]>(
    `SELECT t.id, t.name, t.code,
            coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.display_name)
                     ORDER BY u.display_name COLLATE "de-x-icu", u.id) FILTER (WHERE p.user_id IS NOT NULL), '[]') AS members
     FROM team t
     LEFT JOIN team_member m ON m.office_id = t.office_id AND m.team_id = t.id
     LEFT JOIN membership p ON p.office_id = t.office_id AND p.user_id = m.user_id AND p.roles <> '{}'
     LEFT JOIN app_user u ON u.id = p.user_id
     WHERE t.office_id = $1 AND t.active
     GROUP BY t.office_id, t.id
     ORDER BY t.position, t.name COLLATE "de-x-icu"`,
    [officeId],
  );
}
