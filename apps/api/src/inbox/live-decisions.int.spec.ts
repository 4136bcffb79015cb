import { command } from '../../test/commands.js';
import { versionOf } from '../../test/handovers.js';
import { aListener } from '../../test/test-listener.js';
import { startAnotherProcess, startTestApp, type TestApp } from '../../test/test-app.js';
import { aSubmittedCase } from '../../test/test-case.js';
import { teamId } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { aStoredCase } from '../../test/stored-case.js';
import { until } from '../../test/until.js';

let app: TestApp;
let other: TestApp;
let jana: TestPerson;
let mehmet: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  other = await startAnotherProcess(app);
  jana = await aPerson(app, { roles: ['INTAKE'], name: 'Jana Brandt' });
  mehmet = await aPerson(app, { roles: ['INTAKE'], name: 'Mehmet Kaya' });
});
afterAll(async () => {
  await other.close();
  await app.close();
});

const listen = (target: TestApp, { lastEventId }: { lastEventId?: string | undefined } = {}) =>
  aListener(`${target.url}/api/v1/events`, {
    cookie: mehmet.cookie,
    ...(lastEventId ? { 'last-event-id': lastEventId } : {}),
  });

/** A command of a person on a case as it stands now. */
async function decide(person: TestPerson, id: string, name: string, input: object) {
  const { status, body } = await command(person, id, name, { version: await versionOf(app, id), input });
  if (status !== 200) throw new Error(`${name}: ${JSON.stringify(body)}`);
}

const route = (person: TestPerson, id: string) =>
  decide(person, id, 'route', { teamId: teamId('STUDY'), ownerId: null });

test('what a colleague decides is on another screen, with who it was and where the case went', async () => {
  const { id } = await aStoredCase(app);
  const listener = await listen(other);
  try {
    await listener.place();
    await route(jana, id);
    const change = await until('the event', () => listener.changes().find((one) => one.caseId === id));
    expect(change).toMatchObject({ type: 'case-routed', by: 'Jana Brandt', stage: 'ASSIGNED', teamName: 'Studium' });
  } finally {
    listener.close();
  }
});

test('inbox-06: who comes back after a cut hears exactly what was missed, once and in order, from any process', async () => {
  const stored = await Promise.all(Array.from({ length: 5 }, () => aStoredCase(app)));
  const [first, ...rest] = stored.map(({ id }) => id);
  const listener = await listen(app);
  await listener.place();
  await route(jana, first ?? '');
  await until('the first arrives', () => listener.types().includes('case-routed'));
  listener.close();

  const arrivals = [];
  for (let at = 0; at < 5; at++) arrivals.push((await aSubmittedCase(app)).caseId);
  const routed = rest.slice(0, 3);
  for (const id of routed) await route(jana, id);
  const changed = [rest[3] ?? '', arrivals[0] ?? ''];
  for (const id of changed) await decide(jana, id, 'note', { text: 'Rückruf erbeten' });

  const again = await listen(other, { lastEventId: listener.lastId() });
  try {
    await until('all arrive', () => again.changes().length === 10);
    await route(jana, rest[3] ?? '');
    await until('it goes on', () => again.changes().length > 10);
    expect(again.changes().map(({ caseId, type }) => [type, caseId])).toEqual([
      ...arrivals.map((id) => ['submission-accepted', id]),
      ...routed.map((id) => ['case-routed', id]),
      ...changed.map((id) => ['note-written', id]),
      ['case-routed', rest[3]],
    ]);
    expect(again.changes()[5]).toMatchObject({ by: 'Jana Brandt', teamName: 'Studium' });
  } finally {
    again.close();
  }
});
