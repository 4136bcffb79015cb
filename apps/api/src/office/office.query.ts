import type { EntityManager } from 'typeorm';
import type { Role } from '@einkanal/domain/office/role';

type Db = Pick<EntityManager, 'query'>;

/** The office with this ABH-Kennung, if it works in this deployment. */
export async function findServedOffice(db: Db, abhKennung: string): Promise<{ id: string } | null> {
  const rows = await db.query<{ id: string }[]>(`SELECT id FROM office WHERE abh_kennung = $1 AND served`, [
    abhKennung,
  ]);
  return rows[0] ?? null;
}

/** The state (`BW`) whose holidays the office keeps. */
export async function officeState(db: Db, officeId: string): Promise<string> {
  const [office] = await db.query<{ state: string }[]>('SELECT state FROM office WHERE id = $1', [officeId]);
  if (!office) throw new Error(`There is no office ${officeId}.`);
  return office.state;
}

/** The roles that the groups stand for in the office of the transaction. */
export async function rolesOfGroups(tx: Db, groups: string[]): Promise<Role[]> {
  const rows = await tx.query<{ role: Role }[]>(
    `SELECT DISTINCT role FROM group_role WHERE group_name = ANY($1) ORDER BY role`,
    [groups],
  );
  return rows.map(({ role }) => role);
}

/** Remembers a person under the provider's lasting name for them. The name on screen follows the provider. */
export async function saveUser(tx: Db, user: { issuer: string; subject: string; name: string }): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>(
    `INSERT INTO app_user (id, issuer, subject, display_name) VALUES (uuidv7(), $1, $2, $3)
     ON CONFLICT (issuer, subject) DO UPDATE SET display_name = excluded.display_name
     RETURNING id`,
    [user.issuer, user.subject, user.name],
  );
  if (!row) throw new Error('INSERT … RETURNING returned nothing');
  return row.id;
}

/**
 * Makes the membership that the provider states the only one it states: whoever moves to another office, or loses
 * every group, keeps nothing here. Memberships given by an administrator stay.
 */
export async function replaceStatedMembership(
  tx: Db,
  userId: string,
  stated: { officeId: string; groups: string[]; roles: Role[] } | null,
): Promise<void> {
  await tx.query(
    `DELETE FROM membership WHERE user_id = $1 AND source = 'IDENTITY_PROVIDER' AND office_id IS DISTINCT FROM $2`,
    [userId, stated?.officeId ?? null],
  );
  if (!stated) return;
  await tx.query(
    `INSERT INTO membership (user_id, office_id, roles, groups, source) VALUES ($1, $2, $3, $4, 'IDENTITY_PROVIDER')
     ON CONFLICT (user_id, office_id)
     DO UPDATE SET roles = excluded.roles, groups = excluded.groups, source = excluded.source`,
    [userId, stated.officeId, stated.roles, stated.groups],
  );
}

/** The offices that a person may work in. */
export async function officesOf(db: Db, userId: string): Promise<{ id: string; name: string }[]> {
  return db.query(
    `SELECT o.id, o.name FROM membership m JOIN office o ON o.id = m.office_id AND o.served
     WHERE m.user_id = $1 AND m.roles <> '{}' ORDER BY o.name COLLATE "de-x-icu", o.id`,
    [userId],
  );
}

export async function savePreferences(db: Db, userId: string, changes: Record<string, unknown>): Promise<void> {
  await db.query(`UPDATE app_user SET preferences = preferences || $2::jsonb WHERE id = $1`, [
    userId,
    JSON.stringify(changes),
  ]);
}
