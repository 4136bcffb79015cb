import type { EntityManager } from 'typeorm';
import type { Role } from '@einkanal/domain/office/role';

export type SessionRow = {
  user_id: string;
  display_name: string;
  preferences: unknown;
  roles: Role[];
  office_id: string;
  office_name: string;
  abh_kennung: string;
  demo: boolean;
  state: string;
  seen_at: Date;
};

type Db = Pick<EntityManager, 'query'>;

/** A living session with what its person may do where: a membership that was taken away ends it at once. */
export async function findSession(db: Db, hash: Buffer, now: Date, seenAfter: Date): Promise<SessionRow | null> {
  const rows = await db.query<SessionRow[]>(
    `SELECT s.user_id, u.display_name, u.preferences, m.roles, s.office_id, o.name AS office_name, o.abh_kennung, o.demo,
            o.state, s.seen_at
     FROM session s
     JOIN app_user u ON u.id = s.user_id
     JOIN membership m ON m.user_id = s.user_id AND m.office_id = s.office_id AND m.roles <> '{}'
     JOIN office o ON o.id = s.office_id AND o.served
     WHERE s.id_hash = $1 AND s.expires_at > $2 AND s.seen_at > $3`,
    [hash, now, seenAfter],
  );
  return rows[0] ?? null;
}

export async function insertSession(
  db: Db,
  session: { hash: Buffer; userId: string; officeId: string; now: Date; expiresAt: Date },
): Promise<void> {
  await db.query(
    `INSERT INTO session (id_hash, user_id, office_id, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $4, $5)`,
    [session.hash, session.userId, session.officeId, session.now, session.expiresAt],
  );
}

export async function touchSession(db: Db, hash: Buffer, now: Date): Promise<void> {
  await db.query(`UPDATE session SET seen_at = $2 WHERE id_hash = $1`, [hash, now]);
}

export async function deleteSession(db: Db, hash: Buffer): Promise<void> {
  await db.query(`DELETE FROM session WHERE id_hash = $1`, [hash]);
}

export async function deleteExpiredSessions(db: Db, now: Date): Promise<void> {
  await db.query(`DELETE FROM session WHERE expires_at <= $1`, [now]);
}

/** Puts a session into another office of its person. False where the person does not belong there. */
export async function moveSession(db: Db, hash: Buffer, officeId: string): Promise<boolean> {
  const rows = await db.query<[unknown[], number]>(
    `UPDATE session s SET office_id = m.office_id
     FROM membership m JOIN office o ON o.id = m.office_id AND o.served
     WHERE s.id_hash = $1 AND m.user_id = s.user_id AND m.office_id = $2 AND m.roles <> '{}'
     RETURNING s.office_id`,
    [hash, officeId],
  );
  return rows[1] === 1;
}
