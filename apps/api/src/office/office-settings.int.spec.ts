import { startTestApp, type TestApp } from '../../test/test-app.js';
import { administrationOf } from '../../test/test-administration.js';
import { aSubmittedCase } from '../../test/test-case.js';
import { RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson } from '../../test/test-person.js';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.close());

const anAdmin = async () => administrationOf(await aPerson(app, { roles: ['ADMIN'] }));
const hours = { from: '07:30', to: '18:00', days: [1, 2, 3, 4] };

test('an office works with the usual settings and its own municipality until it sets others', async () => {
  const admin = await anAdmin();
  expect(await admin.show()).toMatchObject({
    territory: { municipalities: ['08221000'] },
    settings: {
      undoSeconds: 20,
      importPolicy: 'UNLESS_DOUBTFUL',
      ending: 'HERE',
      officeHours: { from: '08:00', to: '16:00', days: [1, 2, 3, 4, 5] },
    },
  });
});

test('what is set holds at once, here only, and the record names what changed and nothing else', async () => {
  const admin = await anAdmin();
  const { settings } = await admin.show();
  const body = { undoSeconds: 60, officeHours: hours, ending: 'HERE' };
  const answer = await admin.send('PATCH', 'settings', { version: settings.version, body });
  expect(answer.body.settings).toMatchObject({ ...body, importPolicy: 'UNLESS_DOUBTFUL' });
  expect((await admin.changes()).rows).toMatchObject([
    {
      subject: 'settings',
      before: { undoSeconds: 20, officeHours: { from: '08:00' } },
      after: { undoSeconds: 60, officeHours: hours },
    },
  ]);
  expect(Object.keys((await admin.changes()).rows[0]?.after ?? {}).toSorted()).toEqual(['officeHours', 'undoSeconds']);
  const there = administrationOf(await aPerson(app, { roles: ['ADMIN'], office: RHEIN_NECKAR }));
  expect((await there.show()).settings.undoSeconds).toBe(20);
});

test('the undo time of the office is that of its people until they choose their own', async () => {
  const admin = await anAdmin();
  const jana = await aPerson(app, { roles: ['INTAKE'] });
  const undoSeconds = async () =>
    ((await (await jana.call('/api/v1/session')).json()) as { preferences: { undoSeconds: number } }).preferences
      .undoSeconds;
  expect(await undoSeconds()).toBe(20);
  // Another preference leaves the undo time to the office.
  await jana.call('/api/v1/session/preferences', { method: 'PATCH', body: { theme: 'dark', leaderKey: 'F9' } });
  const { settings } = await admin.show();
  await admin.send('PATCH', 'settings', { version: settings.version, body: { undoSeconds: 300 } });
  expect(await undoSeconds()).toBe(300);
  const answer = await jana.call('/api/v1/session/preferences', { method: 'PATCH', body: { undoSeconds: 60 } });
  expect(await answer.json()).toMatchObject({ preferences: { undoSeconds: 60, theme: 'dark', leaderKey: 'F9' } });
  expect(await undoSeconds()).toBe(60);
});

test.each([
  { undoSeconds: 45 },
  { importPolicy: 'NEVER' },
  { officeHours: { ...hours, to: '07:00' } },
  { officeHours: { ...hours, days: [] } },
  { territory: ['08'] },
])('a setting that cannot be is refused: %j', async (body) => {
  const admin = await anAdmin();
  const { settings } = await admin.show();
  const { status } = await admin.send('PATCH', 'settings', { version: settings.version, body });
  expect(status).toBe(422);
  expect((await admin.changes()).rows).toEqual([]);
});

test('of two administrators who save the settings, the second is told and overwrites nothing', async () => {
  const [first, second] = [await anAdmin(), await anAdmin()];
  const { settings, territory } = await first.show();
  const answers = await Promise.all([
    first.send('PATCH', 'settings', { version: settings.version, body: { undoSeconds: 60 } }),
    second.send('PATCH', 'settings', { version: settings.version, body: { ending: 'WITH_TRANSFER' } }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  const places = await Promise.all(
    [first, second].map((admin, at) =>
      admin.send('PUT', 'territory', { version: territory.version, body: { municipalities: [`0822${String(at)}`] } }),
    ),
  );
  expect(places.map(({ status, body }) => (status === 200 ? status : body.code)).toSorted()).toEqual([
    200,
    'administration-changed',
  ]);
});

test('new municipalities hold at once, and the open cases that nobody has decided are assessed anew', async () => {
  const admin = await anAdmin();
  const undecided = await aSubmittedCase(app);
  const decided = await aSubmittedCase(app);
  const closed = await aSubmittedCase(app);
  await app.look(`UPDATE case_file SET jurisdiction = 'CONFIRMED_OURS' WHERE id = $1`, [decided.caseId]);
  await app.look(`UPDATE case_file SET stage = 'CLOSED', closed_at = now() WHERE id = $1`, [closed.caseId]);
  await app.look('DELETE FROM outbox');
  const { territory } = await admin.show();
  const municipalities = ['08226096', '08221000', '08226', '08221000'];
  const { body } = await admin.send('PUT', 'territory', { version: territory.version, body: { municipalities } });
  // Each once, ascending, and a municipality within a district that is named says nothing more.
  expect(body.territory.municipalities).toEqual(['08221000', '08226']);
  expect(await app.look(`SELECT type, subject_id FROM outbox`)).toEqual([
    { type: 'assessment-due', subject_id: undecided.caseId },
  ]);
  expect((await admin.changes()).rows).toMatchObject([
    {
      subject: 'territory',
      before: { municipalities: ['08221000'] },
      after: { municipalities: ['08221000', '08226'] },
    },
  ]);
  await admin.send('PUT', 'territory', {
    version: body.territory.version,
    body: { municipalities: ['08226', '08221000'] },
  });
  expect((await admin.changes()).rows).toHaveLength(1);
});

test.each([[['8']], [['082210001']], [['O8221000']], [[]]])(
  'municipality keys have two to eight digits: %j is refused',
  async (municipalities) => {
    const admin = await anAdmin();
    const { territory } = await admin.show();
    const { status } = await admin.send('PUT', 'territory', { version: territory.version, body: { municipalities } });
    expect(status).toBe(422);
  },
);
