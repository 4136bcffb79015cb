import type { EntityManager } from 'typeorm';
import type { TeamCode } from '@einkanal/domain/office/team';

type Db = Pick<EntityManager, 'query'>;
export type TeamRow = { id: string; name: string; code: TeamCode | null; active: boolean };

/** What of a team is changed as a whole. People come and go one by one, so they are no part of it. */
export function versionedTeam({ id, name, code, active }: TeamRow): TeamRow {
  return { id, name, code, active };
}

/** The team, locked until the transaction ends: nothing is given to it meanwhile. */
export async function lockTeam(tx: Db, officeId: string, teamId: string): Promise<TeamRow | null> {
  const rows = await tx.query<TeamRow[]>(
    `SELECT id, name, code, active FROM team WHERE office_id = $1 AND id = $2 FOR UPDATE`,
    [officeId, teamId],
  );
  return rows[0] ?? null;
}

/** Which other team has the name or stands for the code. */
export async function teamsLike(tx: Db, officeId: string, { id, name, code }: Omit<TeamRow, 'active'>) {
  const [row] = await tx.query<{ sameName: boolean; sameCode: boolean }[]>(
    `SELECT coalesce(bool_or(name = $3), false) AS "sameName", coalesce(bool_or(code = $4), false) AS "sameCode"
     FROM team WHERE office_id = $1 AND id <> $2`,
    [officeId, id, name, code],
  );
  return row ?? { sameName: false, sameCode: false };
}

/** A new team stands behind all others. */
export async function insertTeam(tx: Db, officeId: string, { id, name, code }: Omit<TeamRow, 'active'>): Promise<void> {
  await tx.query(
    `INSERT INTO team (office_id, id, name, code, position)
     SELECT $1, $2, $3, $4, coalesce(max(position) + 1, 0) FROM team WHERE office_id = $1`,
    [officeId, id, name, code],
  );
}

export async function updateTeam(tx: Db, officeId: string, { id, name, code, active }: TeamRow): Promise<void> {
  await tx.query(`UPDATE team SET name = $3, code = $4, active = $5 WHERE office_id = $1 AND id = $2`, [
    officeId,
    id,
    name,
    code,
    active,
  ]);
}

export async function deleteTeam(tx: Db, officeId: string, teamId: string): Promise<void> {
  await tx.query('DELETE FROM team_member WHERE office_id = $1 AND team_id = $2', [officeId, teamId]);
  await tx.query('DELETE FROM team WHERE office_id = $1 AND id = $2', [officeId, teamId]);
}

export async function openCasesOf(tx: Db, officeId: string, teamId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM case_file WHERE office_id = $1 AND team_id = $2 AND closed_at IS NULL`,
    [officeId, teamId],
  );
  return row?.count ?? 0;
}

/** Whether a case was ever there: its facts name the team, so the team must keep its name. */
export async function hasHistory(tx: Db, officeId: string, teamId: string): Promise<boolean> {
  const [row] = await tx.query<{ has: boolean }[]>(
    `SELECT EXISTS (SELECT FROM case_file WHERE office_id = $1 AND team_id = $2)
         OR EXISTS (SELECT FROM case_event WHERE office_id = $1
                    AND (data ->> 'teamId' = $2::text OR data ->> 'fromTeamId' = $2::text)) AS has`,
    [officeId, teamId],
  );
  return row?.has ?? false;
}

/** The membership that lets a person into a team of the office. */
export async function belongsToOffice(tx: Db, officeId: string, userId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>('SELECT FROM membership WHERE office_id = $1 AND user_id = $2', [
    officeId,
    userId,
  ]);
  return rows.length > 0;
}

/** @returns whether the person was not in the team before */
export async function addMember(tx: Db, officeId: string, teamId: string, userId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `INSERT INTO team_member (office_id, team_id, user_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING user_id`,
    [officeId, teamId, userId],
  );
  return rows.length > 0;
}

/** @returns whether the person was in the team */
export async function removeMember(tx: Db, officeId: string, teamId: string, userId: string): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    'DELETE FROM team_member WHERE office_id = $1 AND team_id = $2 AND user_id = $3',
    [officeId, teamId, userId],
  );
  return count > 0;
}
