import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { MANNHEIM, RHEIN_NECKAR, teamId } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { aStoredCase } from '../../test/stored-case.js';
import { until } from '../../test/until.js';
import { createWorker } from '../create-worker.js';
import { createLog } from '../platform/log.js';

type Item = { caseId: string; outcome: string | null; de: string | null; en: string | null };
type Bulk = {
  id: string;
  total: number;
  toDo: number;
  done: number;
  refused: number;
  finishedAt: string | null;
  cancelledAt: string | null;
  items: Item[];
};

let app: TestApp;
let jana: TestPerson;
let worker: INestApplicationContext | undefined;
beforeAll(async () => {
  app = await startTestApp({ SWEEP_EVERY_MS: '500', LOST_AFTER_MS: '1000' });
  jana = await aPerson(app, { roles: ['INTAKE'], name: 'Jana Brandt' });
});
afterAll(() => app.close());
afterEach(async () => {
  await worker?.close();
  worker = undefined;
});

const startWorker = async () => (worker = await createWorker(app.config, createLog(app.config.LOG_LEVEL, 'worker')));
const toStudy = { command: 'route', input: { teamId: teamId('STUDY') } };
const toMannheim = {
  command: 'hand-over',
  input: {
    to: { officeId: MANNHEIM },
    basis: 'STATUTORY',
    paragraph: '§ 3 Abs. 1 VwVfG',
    reason: 'Wohnort',
    withNotes: false,
  },
};

const post = (order: object, person = jana) =>
  person.call('/api/v1/bulk', { method: 'POST', body: { id: randomUUID(), ...order } });
async function order(body: object, status = 202): Promise<Bulk> {
  const answer = await post(body);
  expect(answer.status).toBe(status);
  return (await answer.json()) as Bulk;
}
const look = async (id: string, person = jana) => (await (await person.call(`/api/v1/bulk/${id}`)).json()) as Bulk;
const untilFinished = (id: string) =>
  until('the order is finished', async () => {
    const bulk = await look(id);
    return bulk.finishedAt !== null && bulk;
  });
const stored = (id: string) =>
  app.look<{ stage: string; version: number; jurisdiction: string }>(
    'SELECT stage, version, jurisdiction FROM case_file WHERE id = $1',
    [id],
  );
const history = (id: string) =>
  app.look<{ type: string; actor: string }>('SELECT type, actor FROM case_event WHERE case_id = $1', [id]);
const someCases = (count: number) => Promise.all(Array.from({ length: count }, () => aStoredCase(app)));
const asSeen = (cases: { id: string }[]) => cases.map(({ id }) => ({ caseId: id, version: 1 }));
const anEmergency = () =>
  aStoredCase(app, {
    columns: {
      urgency: 'EMERGENCY_SUSPECTED',
      jurisdiction: 'SUSPECTED_OTHER',
      emergency: {
        reason: 'DETENTION',
        raised: { by: null, at: '2026-11-24T09:00:00Z' },
        confirmed: null,
        denied: null,
        acknowledged: null,
        measure: null,
        level: 0,
      },
    },
  });

test('many cases are routed in the name of who ordered it, and whoever was quicker on one of them wins there', async () => {
  const [first, second, changed] = await someCases(3);
  await app.look('UPDATE case_file SET version = 2 WHERE id = $1', [changed?.id]);
  const bulk = await order({ ...toStudy, items: asSeen([first, second, changed].flatMap((one) => one ?? [])) });
  expect(bulk).toMatchObject({ total: 3, toDo: 3, done: 0, refused: 0 });
  await startWorker();
  const finished = await untilFinished(bulk.id);
  expect(finished).toMatchObject({ toDo: 0, done: 2, refused: 1 });
  expect(finished.items.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'case-changed']);
  expect(finished.items[2]?.de).toContain('inzwischen geändert');
  expect(finished.items[2]?.en).toContain('changed meanwhile');
  expect(await history(first?.id ?? '')).toEqual([{ type: 'case-routed', actor: `user:${jana.userId}` }]);
  expect(await history(changed?.id ?? '')).toEqual([]);
});

test('jurisdiction-05: in bulk too, no emergency is handed over before something was done at once', async () => {
  const [emergency, usual] = [await anEmergency(), await aStoredCase(app)];
  const body = { ...toMannheim, items: asSeen([emergency, usual]) };
  const rehearsed = await order({ ...body, dryRun: true }, 200);
  expect(rehearsed.items.map(({ outcome }) => outcome)).toEqual(['immediate-measure-missing', 'possible']);
  expect((await stored(usual.id))[0]).toMatchObject({ version: 1, jurisdiction: 'UNCHECKED' });

  const { id } = await order(body);
  await startWorker();
  const finished = await untilFinished(id);
  expect(finished.items.map(({ outcome }) => outcome)).toEqual(['immediate-measure-missing', 'done']);
  expect(finished.items[0]?.de).toContain('Sofortmaßnahme');
  expect((await stored(emergency.id))[0]).toMatchObject({ stage: 'TRIAGE', jurisdiction: 'SUSPECTED_OTHER' });
  expect((await stored(usual.id))[0]).toMatchObject({ jurisdiction: 'HANDOVER_SENT' });
});

test('a dry run says of each case what would happen and changes and keeps nothing', async () => {
  const [open, closed] = [await aStoredCase(app), await aStoredCase(app, { stage: 'CLOSED' })];
  const items = [...asSeen([open, closed]), { caseId: randomUUID(), version: 1 }];
  const bulk = await order({ ...toStudy, items, dryRun: true }, 200);
  expect(bulk.items.map(({ outcome }) => outcome)).toEqual(['possible', 'wrong-stage', 'not-found']);
  expect(bulk).toMatchObject({ done: 1, refused: 2, toDo: 0 });
  expect((await jana.call(`/api/v1/bulk/${bulk.id}`)).status).toBe(404);
  expect((await stored(open.id))[0]).toMatchObject({ stage: 'TRIAGE', version: 1 });
});

test('every case of a list is a filter: the server knows which, more than one round of the worker', async () => {
  await app.look(`UPDATE case_file SET stage = 'CLOSED', closed_at = now() WHERE closed_at IS NULL`);
  await someCases(130);
  await aStoredCase(app, { office: RHEIN_NECKAR });
  const bulk = await order({ command: 'follow-up', input: { on: dayIn(7) }, filter: { view: 'inbox' } });
  expect(bulk.total).toBe(130);
  await startWorker();
  expect(await untilFinished(bulk.id)).toMatchObject({ done: 130, refused: 0 });
  const [row] = await app.look<{ count: number }>(`SELECT count(*)::int FROM case_event WHERE type = 'follow-up-set'`);
  expect(row?.count).toBe(130);
});

function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

test('what a worker has done before it died is not done twice, and what its queue has lost is found again', async () => {
  const cases = await someCases(3);
  const bulk = await order({ ...toStudy, items: asSeen(cases) });
  await startWorker();
  await untilFinished(bulk.id);
  // As after a crash between the decision and writing down that it was made, with the queue emptied as well.
  await app.look('UPDATE bulk_item SET outcome = NULL WHERE bulk_id = $1', [bulk.id]);
  await app.look(`UPDATE bulk SET finished_at = NULL, taken_up_at = now() - interval '1 minute' WHERE id = $1`, [
    bulk.id,
  ]);
  expect(await untilFinished(bulk.id)).toMatchObject({ done: 3, refused: 0 });
  for (const { id } of cases) {
    expect((await stored(id))[0]).toMatchObject({ stage: 'ASSIGNED', version: 2 });
    expect(await history(id)).toHaveLength(1);
  }
});

test('a cancelled order does nothing more', async () => {
  const cases = await someCases(2);
  const { id } = await order({ ...toStudy, items: asSeen(cases) });
  const cancelled = (await (await jana.call(`/api/v1/bulk/${id}`, { method: 'DELETE' })).json()) as Bulk;
  expect(cancelled).toMatchObject({ toDo: 2, cancelledAt: expect.any(String) as string });
  const later = await order({ ...toStudy, items: asSeen(await someCases(1)) });
  await startWorker();
  await untilFinished(later.id);
  expect(await look(id)).toMatchObject({ toDo: 2, done: 0, finishedAt: null });
  expect((await stored(cases[0]?.id ?? ''))[0]).toMatchObject({ stage: 'TRIAGE' });
});

test('an order that is sent twice is one order, and its id belongs to nothing else', async () => {
  const id = randomUUID();
  const items = asSeen(await someCases(1));
  const first = await order({ ...toStudy, id, items });
  expect(await order({ ...toStudy, id, items })).toEqual(first);
  const other = await post({ ...toMannheim, id, items });
  expect([other.status, ((await other.json()) as { code: string }).code]).toEqual([409, 'command-id-reused']);
  const [row] = await app.look<{ count: number }>('SELECT count(*)::int FROM outbox WHERE subject_id = $1', [id]);
  expect(row?.count).toBe(1);
});

test('whoever has lost the right meanwhile decides nothing any more', async () => {
  const leaver = await aPerson(app, { roles: ['INTAKE'] });
  const [only] = await someCases(1);
  const id = randomUUID();
  expect((await post({ ...toStudy, id, items: asSeen(only ? [only] : []) }, leaver)).status).toBe(202);
  await app.look(`UPDATE membership SET roles = '{DESK}' WHERE user_id = $1`, [leaver.userId]);
  await startWorker();
  await until('it is finished', async () => {
    const [row] = await app.look<{ outcome: string | null }>('SELECT outcome FROM bulk_item WHERE bulk_id = $1', [id]);
    return row?.outcome === 'not-permitted';
  });
  expect((await stored(only?.id ?? ''))[0]).toMatchObject({ stage: 'TRIAGE', version: 1 });
});

test.each([
  ['a team that is not here', { ...toStudy, input: { teamId: randomUUID() } }, 'team-unknown'],
  ['a day that is no day', { command: 'follow-up', input: { on: '2026-02-30' } }, 'request-invalid'],
  ['a command that is not for many', { command: 'close', input: {} }, 'request-invalid'],
])('%s is told at once and nothing is kept', async (_what, deed, code) => {
  const id = randomUUID();
  const answer = await post({ ...deed, id, items: asSeen(await someCases(1)) });
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([422, code]);
  expect(await app.look('SELECT FROM bulk WHERE id = $1', [id])).toEqual([]);
});

test('nobody sees or stops the order of somebody else, and no order reaches into another office', async () => {
  const { id } = await order({ ...toStudy, items: asSeen(await someCases(1)) });
  const colleague = await aPerson(app, { roles: ['TEAM_LEAD'] });
  const stranger = await aPerson(app, { roles: ['TEAM_LEAD'], office: RHEIN_NECKAR });
  for (const person of [colleague, stranger])
    for (const method of ['GET', 'DELETE'])
      expect((await person.call(`/api/v1/bulk/${id}`, { method })).status).toBe(404);
  const items = asSeen(await someCases(1));
  expect((await post({ ...toStudy, input: { teamId: teamId('STUDY', RHEIN_NECKAR) }, items }, stranger)).status).toBe(
    404,
  );
});
