import { startTestApp, type TestApp } from '../../test/test-app.js';
import { administrationOf } from '../../test/test-administration.js';
import { aSubmittedCase } from '../../test/test-case.js';
import { HEIDELBERG, RHEIN_NECKAR, teamId } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';

let app: TestApp;
let felix: TestPerson;
let office: ReturnType<typeof administrationOf>;
beforeAll(async () => {
  app = await startTestApp();
  felix = await aPerson(app, { roles: ['ADMIN'], name: 'Felix Neumann' });
  office = administrationOf(felix);
});
afterAll(() => app.close());

const teamNamed = async (name: string) => {
  const team = (await office.show()).teams.find((known) => known.name === name);
  if (!team) throw new Error(`There is no team ${name}.`);
  return team;
};
const create = async (name: string, code: string | null = null) => {
  const { status } = await office.send('POST', 'teams', { body: { name, code } });
  expect(status).toBe(201);
  return teamNamed(name);
};
const pickers = async (person: TestPerson) =>
  ((await (await person.call('/api/v1/teams')).json()) as { name: string; members: { name: string }[] }[]).map(
    ({ name, members }) => [name, ...members.map((member) => member.name)].join(': '),
  );
async function aCaseIn(team: string): Promise<string> {
  const { caseId } = await aSubmittedCase(app);
  await app.look(`UPDATE case_file SET stage = 'ASSIGNED', team_id = $2, routed_at = now() WHERE id = $1`, [
    caseId,
    team,
  ]);
  return caseId;
}

test('a new team with its first person is there to pick at once, without a restart', async () => {
  const jana = await aPerson(app, { roles: ['INTAKE'] });
  const thilini = await aPerson(app, { roles: ['CASEWORKER'], name: 'Thilini Ḥasanāt' });
  const { id } = await create('Einbürgerung vorab');
  expect(await pickers(jana)).toContain('Einbürgerung vorab');
  const { status, body } = await office.send('PUT', `teams/${id}/members/${thilini.userId}`);
  expect(status).toBe(200);
  expect(body.teams.at(-1)).toMatchObject({
    name: 'Einbürgerung vorab',
    code: null,
    active: true,
    openCases: 0,
    members: [{ id: thilini.userId, name: 'Thilini Ḥasanāt', leads: false }],
  });
  expect(await pickers(jana)).toContain('Einbürgerung vorab: Thilini Ḥasanāt');
});

test('whoever has the role of a team lead leads the teams they are in', async () => {
  const petra = await aPerson(app, { roles: ['TEAM_LEAD'], name: 'Petra Lang' });
  await office.send('PUT', `teams/${teamId('WORK')}/members/${petra.userId}`);
  expect((await teamNamed('Fachkräfte')).members).toEqual([{ id: petra.userId, name: 'Petra Lang', leads: true }]);
});

test('each change stands in the record with who, when, what was before and what after; doing nothing does not', async () => {
  const oezlem = await aPerson(app, { roles: ['CASEWORKER'], name: 'Özlem Bauer' });
  const startedAt = Date.now();
  const team = await create('Vorsprache');
  await office.send('PUT', `teams/${team.id}/members/${oezlem.userId}`);
  await office.send('PUT', `teams/${team.id}/members/${oezlem.userId}`);
  await office.send('PATCH', `teams/${team.id}`, { version: team.version, body: { name: 'Vorsprachen' } });
  await office.send('PATCH', `teams/${team.id}`, {
    version: (await teamNamed('Vorsprachen')).version,
    body: { name: ' Vorsprachen ' },
  });
  await office.send('DELETE', `teams/${team.id}/members/${oezlem.userId}`);
  await office.send('DELETE', `teams/${team.id}`, { version: (await teamNamed('Vorsprachen')).version });

  const { rows } = await office.changes();
  const named = { id: team.id, code: null, active: true };
  const member = { teamId: team.id, userId: oezlem.userId };
  expect(rows.slice(0, 5)).toMatchObject([
    { subject: 'team', before: { ...named, name: 'Vorsprachen' }, after: null, person: null },
    { subject: 'team-member', before: { ...member, team: 'Vorsprachen' }, after: null, person: 'Özlem Bauer' },
    { subject: 'team', before: { ...named, name: 'Vorsprache' }, after: { ...named, name: 'Vorsprachen' } },
    { subject: 'team-member', before: null, after: { ...member, team: 'Vorsprache' }, person: 'Özlem Bauer' },
    { subject: 'team', before: null, after: { ...named, name: 'Vorsprache' } },
  ]);
  for (const { by, at } of rows.slice(0, 5)) {
    expect(by).toBe('Felix Neumann');
    expect(Date.parse(at)).toBeGreaterThanOrEqual(startedAt);
  }
  const audit = await app.look<{ kind: string }>(
    `SELECT subject_kind AS kind FROM audit_event WHERE subject_id = $1 AND action = 'CHANGE' AND actor = $2 ORDER BY id`,
    [team.id, `user:${felix.userId}`],
  );
  expect(audit.map(({ kind }) => kind)).toEqual(['team', 'team-member', 'team', 'team-member', 'team']);
});

test.each([
  ['PATCH', { active: false }],
  ['DELETE', undefined],
])('a team with an open case stays as it is: %s', async (method, body) => {
  const team = await create(`Besetzt ${method}`);
  const caseId = await aCaseIn(team.id);
  const { status, body: refusal } = await office.send(method, `teams/${team.id}`, { version: team.version, body });
  expect([status, refusal]).toMatchObject([409, { code: 'team-has-open-cases', openCases: 1 }]);
  expect(await teamNamed(team.name)).toMatchObject({ active: true, openCases: 1 });

  await app.look(`UPDATE case_file SET stage = 'CLOSED', closed_at = now(), result = 'GRANTED' WHERE id = $1`, [
    caseId,
  ]);
  const after = await office.send(method, `teams/${team.id}`, { version: team.version, body });
  // Its cases keep its name, so it can only be set inactive.
  expect([after.status, after.body.code]).toEqual(method === 'DELETE' ? [409, 'team-has-history'] : [200, undefined]);
});

test('a team that only the facts of a case name is kept too', async () => {
  const team = await create('Nur im Verlauf');
  const { caseId } = await aSubmittedCase(app);
  await app.look(
    `INSERT INTO case_event (office_id, case_id, type, actor, data) VALUES ($1, $2, 'case-routed', 'system', $3)`,
    [HEIDELBERG, caseId, JSON.stringify({ teamId: team.id })],
  );
  const { body } = await office.send('DELETE', `teams/${team.id}`, { version: team.version });
  expect(body.code).toBe('team-has-history');
});

test.each([
  [{ name: 'Studium' }, 'team-name-taken'],
  [{ name: 'Studium neu', code: 'STUDY' }, 'team-code-taken'],
])('two teams are never alike: %j', async (body, code) => {
  const { status, body: refusal } = await office.send('POST', 'teams', { body });
  expect([status, refusal.code]).toEqual([409, code]);
});

test('of two administrators who change the same team, the second is told and overwrites nothing', async () => {
  const second = administrationOf(await aPerson(app, { roles: ['ADMIN'] }));
  const team = await create('Zwei zugleich');
  const answers = await Promise.all([
    office.send('PATCH', `teams/${team.id}`, { version: team.version, body: { name: 'Von der einen' } }),
    second.send('PATCH', `teams/${team.id}`, { version: team.version, body: { name: 'Von der anderen' } }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  const won = answers[0].status === 200 ? 'Von der einen' : 'Von der anderen';
  expect((await teamNamed(won)).id).toBe(team.id);
  expect((await office.send('PATCH', `teams/${team.id}`, { body: { name: 'Ohne' } })).body.code).toBe(
    'version-missing',
  );
});

test('who comes into a team meanwhile is no reason to refuse its new name', async () => {
  const colleague = await aPerson(app, { roles: ['CASEWORKER'] });
  const team = await create('Ruhig');
  await office.send('PUT', `teams/${team.id}/members/${colleague.userId}`);
  const { status } = await office.send('PATCH', `teams/${team.id}`, { version: team.version, body: { name: 'Still' } });
  expect(status).toBe(200);
});

test('an administrator neither sees nor changes a team or person of another office', async () => {
  const stranger = administrationOf(await aPerson(app, { roles: ['ADMIN'], office: RHEIN_NECKAR }));
  const team = await create('Nur in Heidelberg');
  expect((await stranger.show()).teams.map(({ name }) => name)).not.toContain('Nur in Heidelberg');
  expect((await stranger.changes()).rows).toEqual([]);
  for (const [method, part] of [
    ['PATCH', `teams/${team.id}`],
    ['DELETE', `teams/${team.id}`],
    ['PUT', `teams/${team.id}/members/${felix.userId}`],
    ['DELETE', `teams/${team.id}/members/${felix.userId}`],
  ] as const) {
    const body = method === 'PATCH' ? { name: 'Fremd' } : undefined;
    expect((await stranger.send(method, part, { version: team.version, body })).status).toBe(404);
  }
  const { body } = await stranger.send('PUT', `teams/${teamId('STUDY', RHEIN_NECKAR)}/members/${felix.userId}`);
  expect(body.code).toBe('person-not-of-office');
  expect(await teamNamed('Nur in Heidelberg')).toMatchObject({ id: team.id, members: [] });
});

test('the record comes in pages, the newest first, without a gap', async () => {
  const { id } = await create('Viele Änderungen');
  for (let round = 0; round < 30; round += 1) {
    await office.send('PUT', `teams/${id}/members/${felix.userId}`);
    await office.send('DELETE', `teams/${id}/members/${felix.userId}`);
  }
  const first = await office.changes();
  const second = await office.changes(first.nextCursor ?? '');
  expect(first.rows).toHaveLength(50);
  const times = [...first.rows, ...second.rows].map(({ at }) => at);
  expect(times).toEqual(times.toSorted().reverse());
  const [{ count } = { count: 0 }] = await app.look<{ count: number }>(
    'SELECT count(*)::int AS count FROM administration_change WHERE office_id = $1',
    [HEIDELBERG],
  );
  expect(first.rows.length + second.rows.length).toBe(Math.min(count, 100));
});
