import type { DataSource, EntityManager } from 'typeorm';
import type { TeamCode } from '@einkanal/domain/office/team';
import type { CaseFileEntity } from '../case-file/case-file.entity.js';
import { findSuggestedTeam } from '../routing/recipient.query.js';
import { withOffice } from '../platform/tenant.js';

export type DemoCase = Pick<CaseFileEntity, 'version' | 'urgency' | 'jurisdiction' | 'ownerId'> & {
  /** Demo names of those who work in the team that has the case. */
  teamMembers: string[];
  suggestedTeamId: string | null;
};

/** What somebody at the screen sees of a case before deciding. */
export async function seeDemoCase(db: DataSource, officeId: string, caseId: string): Promise<DemoCase> {
  return withOffice(db, officeId, async (tx) => {
    const [row] = await tx.query<Omit<DemoCase, 'suggestedTeamId'>[]>(
      `SELECT version, urgency, jurisdiction, owner_id AS "ownerId", array(
         SELECT u.subject FROM team_member t JOIN app_user u ON u.id = t.user_id
         JOIN membership m ON m.user_id = u.id AND m.office_id = t.office_id AND m.roles && '{CASEWORKER,TEAM_LEAD}'::text[]
         WHERE t.team_id = c.team_id ORDER BY u.subject) AS "teamMembers"
       FROM case_file c WHERE id = $1`,
      [caseId],
    );
    if (!row) throw new Error(`There is no case ${caseId}.`);
    const suggested = await findSuggestedTeam(tx, caseId);
    return { ...row, suggestedTeamId: suggested && suggested.confidence !== 'UNCLEAR' ? suggested.teamId : null };
  });
}

/** The team of the office that this code means. */
export async function findDemoTeam(db: DataSource, officeId: string, code: TeamCode): Promise<string> {
  const [team] = await withOffice(db, officeId, (tx) =>
    tx.query<{ id: string }[]>('SELECT id FROM team WHERE code = $1', [code]),
  );
  if (!team) throw new Error(`The office has no team ${code}.`);
  return team.id;
}

export type OpenedCase = { officeId: string; caseId: string; submissionId: string };

/** The case of a submission. */
export async function caseOfSubmission(
  db: DataSource,
  abhKennung: string,
  submissionId: string,
): Promise<OpenedCase | null> {
  const [office] = await db.query<{ id: string }[]>('SELECT id FROM office WHERE abh_kennung = $1', [abhKennung]);
  if (!office) return null;
  const [row] = await withOffice(db, office.id, (tx) =>
    tx.query<{ caseId: string }[]>('SELECT case_id AS "caseId" FROM submission WHERE id = $1', [submissionId]),
  );
  return row ? { officeId: office.id, caseId: row.caseId, submissionId } : null;
}

/** Takes the transfers of a case that are due: nobody else is to be told of them any more. */
export async function takeDueTransfers(db: DataSource, { officeId, caseId }: OpenedCase): Promise<string[]> {
  return withOffice(db, officeId, async (tx) => {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM import_job WHERE case_id = $1 AND state = 'QUEUED' ORDER BY target DESC`,
      [caseId],
    );
    const ids = rows.map(({ id }) => id);
    await forgetDue(tx, ids);
    return ids;
  });
}

/** What the seed has done itself is not handed on to the worker. */
export async function forgetDue(tx: Pick<EntityManager, 'query'>, subjectIds: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM outbox WHERE subject_id = ANY ($1::uuid[])', [subjectIds]);
}
