import { randomInt, randomUUID } from 'node:crypto';
import type { CaseStage } from '@einkanal/domain/case-file/case-file';
import { foldFamilyName } from '@einkanal/domain/intake/person-name';
import type { TestApp } from './test-app.js';
import { HEIDELBERG, teamId, type TestTeam } from './test-offices.js';

export type StoredCase = {
  office?: string;
  stage?: CaseStage;
  team?: TestTeam;
  ownerId?: string | null;
  familyName?: string;
  receivedAt?: string;
  /** Any other column of `case_file`, by its name in the database. */
  columns?: Record<string, unknown>;
};

/**
 * Puts a case straight into the database, whole enough for its constraints: in the stages of a team it has one, in
 * progress it has somebody, closed it has a time.
 */
export async function aStoredCase(
  app: Pick<TestApp, 'look'>,
  {
    office = HEIDELBERG,
    stage = 'TRIAGE',
    team = 'STUDY',
    ownerId = null,
    familyName = 'Yılmaz',
    receivedAt = '2026-11-24T09:00:00Z',
    columns = {},
  }: StoredCase = {},
): Promise<{ id: string; number: string }> {
  const number = `EK-2026-${String(randomInt(10 ** 8)).padStart(8, '0')}`;
  await app.look('INSERT INTO case_number VALUES ($1)', [number]);
  const isWithTeam = stage === 'ASSIGNED' || stage === 'IN_PROGRESS' || stage === 'CLOSED';
  const needsPerson = stage === 'IN_PROGRESS' || stage === 'SECOND_LOOK';
  const person = ownerId ?? (needsPerson ? await somebody(app) : null);
  const row: Record<string, unknown> = {
    office_id: office,
    id: randomUUID(),
    number,
    stage,
    kind: 'APPLICATION',
    service: 'AT',
    family_name: familyName,
    given_names: 'Anna',
    folded_family_name: foldFamilyName({ familyName }),
    birth_date: '1990',
    received_at: receivedAt,
    last_event_at: receivedAt,
    ...(isWithTeam ? { team_id: teamId(team, office), routed_at: receivedAt, owner_id: ownerId } : {}),
    ...(stage === 'IN_PROGRESS' ? { owner_id: person, started_at: receivedAt } : {}),
    ...(stage === 'SECOND_LOOK' ? { second_look_by: person } : {}),
    ...(stage === 'CLOSED' ? { closed_at: receivedAt, result: 'GRANTED' } : {}),
    ...(stage === 'HANDED_OVER' ? { closed_at: receivedAt, jurisdiction: 'HANDOVER_ACCEPTED' } : {}),
    ...columns,
  };
  const names = Object.keys(row);
  const [made] = await app.look<{ id: string }>(
    `INSERT INTO case_file (${names.join()}) SELECT ${names.join()} FROM jsonb_populate_record(NULL::case_file, $1)
     RETURNING id`,
    [JSON.stringify(row)],
  );
  return { id: made?.id ?? '', number };
}

async function somebody(app: Pick<TestApp, 'look'>): Promise<string> {
  const id = randomUUID();
  const sql = `INSERT INTO app_user (id, issuer, subject, display_name) VALUES ($1, 'test', $2, 'Jemand')`;
  await app.look(sql, [id, id]);
  return id;
}
