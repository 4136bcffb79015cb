import type { EntityManager } from 'typeorm';
import type { GroupRole } from './administration.query.js';

type Db = Pick<EntityManager, 'query'>;

/** @returns the id of the new row, null where it was there already */
export async function insertGroupRole(
  tx: Db,
  officeId: string,
  { group, role }: Omit<GroupRole, 'id'>,
): Promise<string | null> {
  const rows = await tx.query<{ id: string }[]>(
    `INSERT INTO group_role (office_id, group_name, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id`,
    [officeId, group, role],
  );
  return rows[0]?.id ?? null;
}

/** @returns what was deleted, null where there was no such row */
export async function deleteGroupRole(tx: Db, officeId: string, id: string): Promise<GroupRole | null> {
  const [rows] = await tx.query<[GroupRole[], number]>(
    `DELETE FROM group_role WHERE office_id = $1 AND id = $2 RETURNING id, group_name AS "group", role`,
    [officeId, id],
  );
  return rows[0] ?? null;
}

/**
 * Gives everybody whose groups are known the roles that these mean now. Whoever is left with none keeps an empty
 * membership: it opens nothing, and is whole again as soon as a group means something.
 */
export async function applyGroupRoles(tx: Db, officeId: string): Promise<void> {
  await tx.query(
    `UPDATE membership m SET roles = (
       SELECT coalesce(array_agg(DISTINCT g.role ORDER BY g.role), '{}') FROM group_role g
       WHERE g.office_id = m.office_id AND g.group_name = ANY(m.groups))
     WHERE m.office_id = $1 AND m.source = 'IDENTITY_PROVIDER' AND m.groups IS NOT NULL`,
    [officeId],
  );
}

/** Whether somebody may administer the office now, and still may after signing in again. */
export async function hasAdministrator(tx: Db, officeId: string): Promise<boolean> {
  const [row] = await tx.query<{ has: boolean }[]>(
    `SELECT EXISTS (
       SELECT FROM membership m WHERE m.office_id = $1 AND 'ADMIN' = ANY(m.roles)
         AND (m.source = 'ADMINISTRATION'
              OR EXISTS (SELECT FROM group_role g WHERE g.office_id = $1 AND g.role = 'ADMIN'
                         AND (m.groups IS NULL OR g.group_name = ANY(m.groups))))) AS has`,
    [officeId],
  );
  return row?.has ?? false;
}
