import { startTestApp, type TestApp } from '../../test/test-app.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { HEIDELBERG, RHEIN_NECKAR, teamId } from '../../test/test-offices.js';
import { aStoredCase, type StoredCase } from '../../test/stored-case.js';

/** Fifty people and their sessions take a while to make on a busy machine. */
const PATIENCE_MS = 90_000;

let app: TestApp;
let jana: TestPerson;
beforeAll(async () => {
  app = await startTestApp({ DATABASE_POOL_SIZE: '20' });
  jana = await aPerson(app, { roles: ['INTAKE'], name: 'Jana Brandt' });
});
afterAll(() => app.close());
beforeEach(() =>
  app.look(
    'DELETE FROM lease; DELETE FROM passed_over; UPDATE case_file SET stage = $$CLOSED$$, closed_at = now(), second_look_by = null',
  ),
);

type Taken = { id: string; lease: { id: string; name: string } | null };

const askNext = (person: TestPerson, body: Record<string, unknown> = { view: 'inbox' }) =>
  person.call('/api/v1/cases/next', { method: 'POST', body });

async function next(person: TestPerson, body?: Record<string, unknown>): Promise<Taken | null> {
  const answer = await askNext(person, body);
  if (answer.status === 204) return null;
  expect(answer.status).toBe(200);
  return (await answer.json()) as Taken;
}

const aCase = (urgency: number, receivedAt: string, more: StoredCase = {}) =>
  aStoredCase(app, { receivedAt, ...more, columns: { urgency_value: urgency, ...more.columns } });

test('the most urgent case that nobody works on is next, and the list says who has it now', async () => {
  const [calm, urgent] = [await aCase(10, '2026-11-20T09:00:00Z'), await aCase(90, '2026-11-23T09:00:00Z')];
  const first = await next(jana);
  expect(first).toMatchObject({ id: urgent.id, lease: { id: jana.userId, name: 'Jana Brandt' } });
  expect((await next(jana))?.id).toBe(calm.id);
  expect(await next(jana)).toBeNull();
});

test('what rests, is offered elsewhere, is not checked yet, is closed or lies in another office is never next', async () => {
  await aCase(1, '2026-11-20T09:00:00Z', { columns: { waiting_for: 'SNOOZED', wake_on: '2099-01-01' } });
  await aCase(1, '2026-11-20T09:00:00Z', { columns: { waiting_for: 'APPLICANT' } });
  await aCase(1, '2026-11-20T09:00:00Z', { columns: { jurisdiction: 'HANDOVER_SENT' } });
  await aCase(1, '2026-11-20T09:00:00Z', { stage: 'RECEIVED' });
  await aCase(1, '2026-11-20T09:00:00Z', { stage: 'CLOSED' });
  await aCase(1, '2026-11-20T09:00:00Z', { office: RHEIN_NECKAR });
  expect(await next(jana, { view: 'open' })).toBeNull();
});

test('a lease that has ended keeps nothing, and the case that one comes from is not given again', async () => {
  const only = await aCase(1, '2026-11-20T09:00:00Z');
  expect((await next(jana))?.id).toBe(only.id);
  expect(await next(jana, { view: 'inbox', after: only.id })).toBeNull();
  // Moving on has ended the lease: a colleague gets the case.
  const mehmet = await aPerson(app, { roles: ['INTAKE'] });
  expect((await next(mehmet))?.id).toBe(only.id);
  await app.look(`UPDATE lease SET until = now() - interval '1 second'`);
  expect((await next(jana))?.id).toBe(only.id);
});

test('a team gets its own cases only', async () => {
  const mine = await aCase(1, '2026-11-20T09:00:00Z', { stage: 'ASSIGNED', team: 'STUDY' });
  await aCase(99, '2026-11-20T09:00:00Z', { stage: 'ASSIGNED', team: 'WORK' });
  expect((await next(jana, { view: 'open', team: teamId('STUDY') }))?.id).toBe(mine.id);
  expect(await next(jana, { view: 'open', team: teamId('STUDY') })).toBeNull();
  expect(await next(jana, { view: 'team' })).toBeNull();
});

test('the case that has waited longest is passed over three times at most, emergencies go before it', async () => {
  const oldest = await aCase(0, '2026-01-05T09:00:00Z');
  for (let at = 0; at < 5; at++) await aCase(100 - at, `2026-11-2${at}T09:00:00Z`);
  const emergency = await aCase(50, '2026-11-24T09:00:00Z', { columns: { urgency: 'EMERGENCY' } });
  const order = [];
  for (let at = 0; at < 6; at++) order.push((await next(jana))?.id);
  expect(order[0]).toBe(emergency.id);
  expect(order.indexOf(oldest.id)).toBe(4);
});

describe('fifty people who ask at once', () => {
  let people: TestPerson[];
  beforeAll(async () => {
    people = await Promise.all(Array.from({ length: 50 }, () => aPerson(app, { roles: ['INTAKE'] })));
  }, PATIENCE_MS);

  test(
    'never get the same case, and none is lost',
    async () => {
      const stored = await Promise.all(people.map((_person, at) => aCase(at, '2026-11-20T09:00:00Z')));
      // More than once, because one race can pass by luck.
      for (let race = 0; race < 3; race++) {
        await app.look('DELETE FROM lease; DELETE FROM passed_over');
        const taken = await Promise.all(people.map((person) => next(person)));
        expect(taken.map((row) => row?.id).toSorted()).toEqual(stored.map(({ id }) => id).toSorted());
        expect(taken.map((row) => row?.lease?.id)).toEqual(people.map(({ userId }) => userId));
      }
    },
    PATIENCE_MS,
  );

  test(
    'for the last ten: ten get one and forty are told that nothing is left',
    async () => {
      await Promise.all(people.slice(0, 10).map((_person, at) => aCase(at, '2026-11-20T09:00:00Z')));
      const taken = await Promise.all(people.map((person) => next(person)));
      const given = taken.flatMap((row) => (row ? [row.id] : []));
      expect(new Set(given).size).toBe(10);
      expect(given).toHaveLength(10);
    },
    PATIENCE_MS,
  );
});

test.each([
  [{ view: 'all' }, 422],
  [{}, 422],
  [{ view: 'inbox', owner: 'me' }, 422],
])('asking with %j is refused', async (body, status) => {
  expect((await askNext(jana, body)).status).toBe(status);
  expect(await app.look('SELECT FROM lease WHERE office_id = $1', [HEIDELBERG])).toEqual([]);
});
