import type { EntityManager } from 'typeorm';

type Tx = Pick<EntityManager, 'query'>;

/** Whether a team can take cases, and whether a person belongs to it. Null for a team that is not here or not active. */
export async function findRecipient(
  tx: Tx,
  teamId: string,
  ownerId: string | null,
): Promise<{ isMember: boolean } | null> {
  const [row] = await tx.query<{ isMember: boolean }[]>(
    `SELECT EXISTS (SELECT FROM team_member m WHERE m.team_id = t.id AND m.user_id = $2) AS "isMember"
     FROM team t WHERE t.id = $1 AND t.active`,
    [teamId, ownerId],
  );
  return row ?? null;
}

/** The team that is suggested for a case: the one that a receiving team named as right, else the one of the rules. */
export async function findSuggestedTeam(
  tx: Tx,
  caseId: string,
): Promise<{ teamId: string; confidence: 'CLEAR' | 'LIKELY' | 'UNCLEAR' } | null> {
  const [row] = await tx.query<{ teamId: string; confidence: 'CLEAR' | 'LIKELY' | 'UNCLEAR' }[]>(
    `SELECT t.id AS "teamId", coalesce(c.suggestion ->> 'confidence', 'UNCLEAR') AS confidence
     FROM case_file c JOIN team t ON t.active AND CASE WHEN c.staff_answers ->> 'rightTeamId' IS NULL
       THEN t.code = c.suggestion ->> 'teamCode' ELSE t.id = (c.staff_answers ->> 'rightTeamId')::uuid END
     WHERE c.id = $1`,
    [caseId],
  );
  return row ?? null;
}
