import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ SESSION_IDLE_MINUTES: '30' });
});
afterAll(() => app.close());

const status = async (person: TestPerson) => {
  const answer = await person.call('/api/v1/session');
  await answer.text();
  return answer.status;
};
const change = (person: TestPerson, what: string) =>
  app.look(`UPDATE session SET ${what} WHERE id_hash = $1`, [person.hash]);

test.each([
  [`seen_at = now() - interval '29 minutes'`, 200],
  [`seen_at = now() - interval '31 minutes'`, 401],
  [`expires_at = now() + interval '1 minute'`, 200],
  [`expires_at = now() - interval '1 second'`, 401],
])('a session with %s is answered with %s', async (what, expected) => {
  const person = await aPerson(app, { roles: ['INTAKE'] });
  await change(person, what);
  expect(await status(person)).toBe(expected);
});

test('work keeps a session awake, written down once a minute at most', async () => {
  const person = await aPerson(app, { roles: ['INTAKE'] });
  await change(person, `seen_at = now() - interval '20 minutes'`);
  await status(person);
  const seen = () => app.look<{ seen_at: Date }>('SELECT seen_at FROM session WHERE id_hash = $1', [person.hash]);
  const [first] = await seen();
  expect(Date.now() - (first?.seen_at.getTime() ?? 0)).toBeLessThan(60_000);
  await status(person);
  expect(await seen()).toEqual([first]);
});

test.each([
  [
    'the membership is taken away',
    (person: TestPerson) => app.look('DELETE FROM membership WHERE user_id = $1', [person.userId]),
  ],
  ['the person is deleted', (person: TestPerson) => app.look('DELETE FROM app_user WHERE id = $1', [person.userId])],
])('a session ends at once when %s', async (_what, take) => {
  const person = await aPerson(app, { roles: ['INTAKE'] });
  expect(await status(person)).toBe(200);
  await take(person);
  expect(await status(person)).toBe(401);
});

test('a role that is given or taken counts from the next request on', async () => {
  const person = await aPerson(app, { roles: ['DESK'] });
  expect((await person.call('/api/v1/refusals')).status).toBe(403);
  await app.look(`UPDATE membership SET roles = '{INTAKE}' WHERE user_id = $1`, [person.userId]);
  expect((await person.call('/api/v1/refusals')).status).toBe(200);
});

test('preferences are kept at the server, one by one, and a value that fits no more falls back', async () => {
  const person = await aPerson(app, { roles: ['INTAKE'] });
  const patch = (body: unknown) => person.call('/api/v1/session/preferences', { method: 'PATCH', body });
  await patch({ theme: 'dark' });
  expect(await (await patch({ listWidth: 520 })).json()).toMatchObject({
    preferences: { theme: 'dark', listWidth: 520 },
  });
  await app.look(`UPDATE app_user SET preferences = preferences || '{"theme": "neon"}' WHERE id = $1`, [person.userId]);
  expect(await (await person.call('/api/v1/session')).json()).toMatchObject({
    preferences: { theme: 'system', listWidth: 520, language: 'de' },
  });
  expect((await patch({ theme: 'neon' })).status).toBe(422);
  expect((await patch({ isAdmin: true })).status).toBe(422);
});

test('the screen is told which office it is and what may be done there, and nothing else', async () => {
  const person = await aPerson(app, { roles: ['AUDITOR'], name: 'Karin Auer' });
  expect(await (await person.call('/api/v1/session')).json()).toEqual({
    user: { id: person.userId, name: 'Karin Auer' },
    office: { id: HEIDELBERG, name: 'Stadt Heidelberg (Demo)', abhKennung: '004200', demo: true },
    offices: [{ id: HEIDELBERG, name: 'Stadt Heidelberg (Demo)' }],
    roles: ['AUDITOR'],
    permissions: expect.arrayContaining(['case.open-with-reason', 'audit.read']) as string[],
    preferences: expect.any(Object) as object,
  });
});
