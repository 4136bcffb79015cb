import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG, RHEIN_NECKAR, teamId } from '../../test/test-offices.js';
import { aPerson } from '../../test/test-person.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

type Team = { id: string; name: string; code: string | null; members: { id: string; name: string }[] };
const join = (userId: string, team: string, office = HEIDELBERG) =>
  app.look('INSERT INTO team_member (office_id, team_id, user_id) VALUES ($1, $2, $3)', [office, team, userId]);

test('whoever may list cases picks from the teams of the own office, in its order', async () => {
  const jana = await aPerson(app, { roles: ['INTAKE'] });
  const teams = (await (await jana.call('/api/v1/teams')).json()) as Team[];
  expect(teams.map(({ name }) => name)).toEqual([
    'Studium',
    'Fachkräfte',
    'Familie',
    'Schutz',
    'Daueraufenthalt',
    'Freizügigkeit',
    'Bescheinigungen',
    'Notfälle',
  ]);
  expect(teams[0]).toEqual({ id: teamId('STUDY'), name: 'Studium', code: 'STUDY', members: [] });
});

test('the people of a team come by name; whoever left the office is no longer among them', async () => {
  const jana = await aPerson(app, { roles: ['INTAKE'] });
  const zoe = await aPerson(app, { roles: ['CASEWORKER'], name: 'Zoë Adler' });
  const oezlem = await aPerson(app, { roles: ['CASEWORKER'], name: 'Özlem Bauer' });
  const left = await aPerson(app, { roles: ['CASEWORKER'], name: 'Alt Kollege' });
  for (const { userId } of [zoe, oezlem, left]) await join(userId, teamId('WORK'));
  await app.look('DELETE FROM membership WHERE user_id = $1', [left.userId]);
  const teams = (await (await jana.call('/api/v1/teams')).json()) as Team[];
  expect(teams.find(({ code }) => code === 'WORK')?.members).toEqual([
    { id: oezlem.userId, name: 'Özlem Bauer' },
    { id: zoe.userId, name: 'Zoë Adler' },
  ]);
});

test('a team that is set inactive is no longer there to pick; in the other office it is', async () => {
  await app.look('UPDATE team SET active = false WHERE id = $1', [teamId('EU')]);
  const codesIn = async (office: string) => {
    const person = await aPerson(app, { roles: ['TEAM_LEAD'], office });
    return ((await (await person.call('/api/v1/teams')).json()) as Team[]).map(({ code }) => code);
  };
  expect(await codesIn(HEIDELBERG)).not.toContain('EU');
  expect(await codesIn(RHEIN_NECKAR)).toContain('EU');
});
