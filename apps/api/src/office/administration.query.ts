import type { EntityManager } from 'typeorm';
import type { Role } from '@einkanal/domain/office/role';
import type { TeamCode } from '@einkanal/domain/office/team';
import type { Cursor } from '../platform/cursor.js';

type Db = Pick<EntityManager, 'query'>;

export type AdministeredTeam = {
  id: string;
  name: string;
  code: TeamCode | null;
  active: boolean;
  openCases: number;
  members: { id: string; name: string; leads: boolean }[];
};
export type OfficePerson = { id: string; name: string; roles: Role[] };
export type GroupRole = { id: string; group: string; role: Role };
export type RecordedChange = {
  id: string;
  at: Date;
  cursorAt: string;
  by: string;
  subject: string;
  person: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** Every team of the office, the inactive ones too; whoever has the role of a team lead leads the teams they are in. */
export async function administeredTeams(tx: Db, officeId: string): Promise<AdministeredTeam[]> {
  return tx.query<AdministeredTeam[]>(
    `SELECT t.id, t.name, t.code, t.active,
            (SELECT count(*)::int FROM case_file c
             WHERE c.office_id = t.office_id AND c.team_id = t.id AND c.closed_at IS NULL) AS "openCases",
            coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.display_name, 'leads', 'TEAM_LEAD' = ANY(p.roles))
                     ORDER BY u.display_name COLLATE "de-x-icu", u.id) FILTER (WHERE p.user_id IS NOT NULL), '[]') AS members
     FROM team t
     LEFT JOIN team_member m ON m.office_id = t.office_id AND m.team_id = t.id
     LEFT JOIN membership p ON p.office_id = t.office_id AND p.user_id = m.user_id
     LEFT JOIN app_user u ON u.id = p.user_id
     WHERE t.office_id = $1
     GROUP BY t.office_id, t.id
     ORDER BY t.position, t.name COLLATE "de-x-icu"`,
    [officeId],
  );
}

/** Whoever belongs to the office, by name. */
export async function officePeople(tx: Db, officeId: string): Promise<OfficePerson[]> {
  return tx.query<OfficePerson[]>(
    `SELECT u.id, u.display_name AS name, p.roles FROM membership p JOIN app_user u ON u.id = p.user_id
     WHERE p.office_id = $1 ORDER BY u.display_name COLLATE "de-x-icu", u.id`,
    [officeId],
  );
}

/** What the identity provider's groups mean in the office. */
export async function groupRoles(tx: Db, officeId: string): Promise<GroupRole[]> {
  return tx.query<GroupRole[]>(
    `SELECT id, group_name AS "group", role FROM group_role WHERE office_id = $1
     ORDER BY group_name COLLATE "de-x-icu", role, id`,
    [officeId],
  );
}

/** Who changed what, the newest first. */
export async function recordedChanges(tx: Db, officeId: string, after: Cursor | null, limit: number) {
  return tx.query<RecordedChange[]>(
    `SELECT c.id, c.at, u.display_name AS by, c.subject, c.before, c.after, p.display_name AS person,
            to_char(c.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "cursorAt"
     FROM administration_change c
     JOIN app_user u ON u.id = c.changed_by
     LEFT JOIN app_user p ON p.id = (coalesce(c.after, c.before) ->> 'userId')::uuid
     WHERE c.office_id = $1 AND ($2::timestamptz IS NULL OR (c.at, c.id) < ($2, $3::uuid))
     ORDER BY c.at DESC, c.id DESC LIMIT $4`,
    [officeId, after?.at ?? null, after?.id ?? null, limit],
  );
}
