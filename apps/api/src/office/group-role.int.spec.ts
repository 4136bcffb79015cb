import { startTestApp, type TestApp } from '../../test/test-app.js';
import { administrationOf } from '../../test/test-administration.js';
import { RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson } from '../../test/test-person.js';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.close());

/** Somebody whom the identity provider has put into groups, with the roles that these mean. */
async function inGroups(groups: string[], roles: Parameters<typeof aPerson>[1]['roles']) {
  const person = await aPerson(app, { roles });
  await app.look('UPDATE membership SET groups = $2 WHERE user_id = $1', [person.userId, groups]);
  return person;
}
const anAdmin = async () => administrationOf(await inGroups(['einkanal-admin'], ['ADMIN']));

test('a group gets a role: whoever is in it and signed in has it at once', async () => {
  const admin = await anAdmin();
  const lena = await inGroups(['referat-3', 'einkanal-intake'], ['INTAKE']);
  const { status, body } = await admin.send('POST', 'groups', { body: { group: 'referat-3', role: 'CASEWORKER' } });
  expect(status).toBe(201);
  expect(body.groups).toContainEqual(expect.objectContaining({ group: 'referat-3', role: 'CASEWORKER' }));
  const session = (await (await lena.call('/api/v1/session')).json()) as { roles: string[]; permissions: string[] };
  expect(session.roles).toEqual(['CASEWORKER', 'INTAKE']);
  expect(session.permissions).toContain('case.start');
});

test('a group loses its role: whoever has no other is out at once, and in again when it comes back', async () => {
  const admin = await anAdmin();
  const tobias = await inGroups(['einkanal-caseworker'], ['CASEWORKER']);
  const { groups } = await admin.show();
  const row = groups.find(({ role }) => role === 'CASEWORKER');
  await admin.send('DELETE', `groups/${row?.id ?? ''}`);
  expect((await tobias.call('/api/v1/session')).status).toBe(401);
  await admin.send('POST', 'groups', { body: { group: 'einkanal-caseworker', role: 'CASEWORKER' } });
  expect((await tobias.call('/api/v1/session')).status).toBe(200);
  const { rows } = await admin.changes();
  expect(rows).toMatchObject([
    { subject: 'group-role', before: null, after: { group: 'einkanal-caseworker', role: 'CASEWORKER' } },
    { subject: 'group-role', before: { group: 'einkanal-caseworker', role: 'CASEWORKER' }, after: null },
  ]);
});

test('the same group with the same role is added once', async () => {
  const admin = await anAdmin();
  const { groups } = await admin.show();
  const { status, body } = await admin.send('POST', 'groups', { body: { group: ' einkanal-desk ', role: 'DESK' } });
  expect([status, body.groups]).toEqual([201, groups]);
  expect((await admin.changes()).rows).toEqual([]);
});

test('the office never loses its last administrator, not even by a group that nobody is in', async () => {
  const admin = await anAdmin();
  await admin.send('POST', 'groups', { body: { group: 'leere-gruppe', role: 'ADMIN' } });
  const row = (await admin.show()).groups.find(({ group }) => group === 'einkanal-admin');
  const { status, body } = await admin.send('DELETE', `groups/${row?.id ?? ''}`);
  expect([status, body.code]).toEqual([409, 'no-administrator-left']);
  expect((await admin.show()).groups.map(({ group }) => group)).toContain('einkanal-admin');
});

test('of two who each take away the other’s right at the same time, one stays', async () => {
  const first = await anAdmin();
  const second = administrationOf(await inGroups(['zweite'], ['ADMIN']));
  const { body } = await first.send('POST', 'groups', { body: { group: 'zweite', role: 'ADMIN' } });
  const idOf = (group: string) =>
    body.groups.find((known) => known.group === group && known.role === 'ADMIN')?.id ?? '';
  const answers = await Promise.all([
    first.send('DELETE', `groups/${idOf('zweite')}`),
    second.send('DELETE', `groups/${idOf('einkanal-admin')}`),
  ]);
  expect(answers.map(({ status }) => status).filter((status) => status === 200).length).toBe(1);
  const [left] = await app.look<{ count: number }>(
    `SELECT count(*)::int AS count FROM membership WHERE 'ADMIN' = ANY(roles)`,
  );
  expect(left?.count).toBe(1);
});

test('what a group means in one office means nothing in the other', async () => {
  const admin = await anAdmin();
  const there = await aPerson(app, { roles: ['INTAKE'], office: RHEIN_NECKAR });
  await app.look('UPDATE membership SET groups = $2 WHERE user_id = $1', [there.userId, ['einkanal-intake', 'neu']]);
  await admin.send('POST', 'groups', { body: { group: 'neu', role: 'ADMIN' } });
  expect(await (await there.call('/api/v1/session')).json()).toMatchObject({ roles: ['INTAKE'] });
  const stranger = administrationOf(await aPerson(app, { roles: ['ADMIN'], office: RHEIN_NECKAR }));
  const own = (await admin.show()).groups[0]?.id ?? '';
  expect((await stranger.send('DELETE', `groups/${own}`)).status).toBe(404);
});
