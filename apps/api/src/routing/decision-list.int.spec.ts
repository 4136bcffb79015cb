import { randomUUID } from 'node:crypto';
import { command, undo } from '../../test/commands.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG, RHEIN_NECKAR, teamId } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { aStoredCase } from '../../test/stored-case.js';

type Decision = { commandId: string; name: string; case: { id: string; stage: string }; canUndo: boolean };

let app: TestApp;
let jana: TestPerson;
let mehmet: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  jana = await aPerson(app, { roles: ['INTAKE'], name: 'Jana Brandt' });
  mehmet = await aPerson(app, { roles: ['INTAKE'], name: 'Mehmet Kaya' });
});
afterAll(() => app.close());

const today = async (person: TestPerson) => (await (await person.call('/api/v1/decisions')).json()) as Decision[];

const route = (person: TestPerson, id: string, more = {}) =>
  command(person, id, 'route', { version: 1, input: { teamId: teamId('STUDY') }, ...more });
const facts = (id: string) =>
  app.look<{ type: string }>('SELECT type FROM case_event WHERE case_id = $1 ORDER BY seq', [id]);

test('what I decided today is listed newest first, for me alone, and can be taken back', async () => {
  const [first, second] = [await aStoredCase(app), await aStoredCase(app)];
  await route(jana, first.id);
  const { commandId } = (await route(jana, second.id)).body;
  await route(mehmet, (await aStoredCase(app)).id);
  const list = await today(jana);
  expect(list.map((decision) => [decision.name, decision.case.id, decision.canUndo])).toEqual([
    ['route', second.id, true],
    ['route', first.id, true],
  ]);
  expect(list[0]?.case.stage).toBe('ASSIGNED');
  expect((await undo(jana, commandId)).status).toBe(200);
  expect((await today(jana)).map((decision) => decision.case.id)).toEqual([first.id]);
});

test('what somebody has changed since, or opened after the undo time, can no longer be taken back', async () => {
  const [opened, changed] = [await aStoredCase(app), await aStoredCase(app)];
  await route(jana, opened.id);
  await route(jana, changed.id);
  await app.look(`UPDATE command SET undo_until = now() - interval '1 second'`);
  expect((await today(jana)).map(({ canUndo }) => canUndo)).toEqual([true, true]);
  await app.look('UPDATE case_file SET opened_at = now() WHERE id = $1', [opened.id]);
  await command(mehmet, changed.id, 'route', { version: 2, input: { teamId: teamId('WORK') } });
  const list = await today(jana);
  expect(list.map(({ canUndo }) => canUndo)).toEqual([false, false]);
  for (const { commandId } of list) expect((await undo(jana, commandId)).status).toBe(409);
});

test('what was decided yesterday is no longer listed', async () => {
  await route(jana, (await aStoredCase(app)).id);
  await app.look(`UPDATE command SET at = at - interval '1 day' WHERE user_id = $1`, [jana.userId]);
  expect(await today(jana)).toEqual([]);
});

test('inbox-01: of two tabs with the same version the second is told which fields differ, and restores nothing', async () => {
  const { id } = await aStoredCase(app, { columns: { version: 7 } });
  expect((await route(jana, id, { version: 7 })).status).toBe(200);
  const second = await command(jana, id, 'follow-up', { version: 7, input: { on: inDays(3) } });
  expect([second.status, second.body.code]).toEqual([412, 'case-changed']);
  const fields = (second.body.fields as { field: string; by: string }[]).map(({ field, by }) => [field, by]);
  expect(fields).toEqual(
    expect.arrayContaining([
      ['stage', 'Jana Brandt'],
      ['teamId', 'Jana Brandt'],
    ]),
  );
  // A note collides with nobody's decision.
  expect((await command(jana, id, 'note', { version: 7, input: { text: 'Geburtsort: Izmir' } })).status).toBe(200);
  const [row] = await app.look('SELECT stage, team_id, waiting_for FROM case_file WHERE id = $1', [id]);
  expect(row).toEqual({ stage: 'ASSIGNED', team_id: teamId('STUDY'), waiting_for: 'NONE' });
  expect(await facts(id)).toEqual([{ type: 'case-routed' }, { type: 'note-written' }]);
});

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

const aSuggestedCase = () =>
  aStoredCase(app, {
    columns: {
      suggestion: { teamCode: 'STUDY', confidence: 'CLEAR', urgency: 'NORMAL', missing: [], reasons: [], rules: [] },
    },
  });
const accept = (id: string, more = {}) =>
  command(jana, id, 'accept-suggestion', { version: 1, input: { teamId: teamId('STUDY') }, ...more });

test('inbox-04: a double click is one decision with one answer, and the next case is not accepted unseen', async () => {
  const [one, next] = [await aSuggestedCase(), await aSuggestedCase()];
  const commandId = randomUUID();
  // More than one race, because one can pass by luck.
  const [first, second] = await Promise.all([accept(one.id, { commandId }), accept(one.id, { commandId })]);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.body).toEqual(first.body);
  expect(await facts(one.id)).toEqual([{ type: 'suggestion-accepted' }]);
  expect(await facts(next.id)).toEqual([]);
  // The same id for another case is no repeat.
  expect((await accept(next.id, { commandId })).body.code).toBe('command-id-reused');
});

test('inbox-04: of two decisions on the same version one is carried out and one refused', async () => {
  for (let race = 0; race < 10; race++) {
    const { id } = await aSuggestedCase();
    const answers = await Promise.all([accept(id), accept(id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(await facts(id)).toHaveLength(1);
  }
});

test('what a colleague of another office decides under my id is nobody’s but theirs', async () => {
  const stranger = await aPerson(app, { roles: ['INTAKE'], office: RHEIN_NECKAR });
  const { id } = await aStoredCase(app, { office: HEIDELBERG });
  await route(jana, id);
  expect(await today(stranger)).toEqual([]);
});
