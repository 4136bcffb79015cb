import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { teamId } from '../../test/test-offices.js';
import { aPerson } from '../../test/test-person.js';
import { startWorkerProcess } from '../../test/test-process.js';
import { queueEnvironment } from '../../test/test-queue.js';
import { aStoredCase } from '../../test/stored-case.js';
import { until } from '../../test/until.js';

const CASES = 30;

let app: TestApp;
let worker: ChildProcess | undefined;
beforeAll(async () => {
  app = await startTestApp({ ...queueEnvironment(), LOST_AFTER_MS: '2000', SWEEP_EVERY_MS: '500' });
});
afterAll(async () => {
  worker?.kill('SIGKILL');
  await app.close();
});

test('a worker that is killed in the middle of many cases: the next one does the rest, each once', async () => {
  const jana = await aPerson(app, { roles: ['INTAKE'] });
  const cases = await Promise.all(Array.from({ length: CASES }, () => aStoredCase(app)));
  const id = randomUUID();
  const items = cases.map((one) => ({ caseId: one.id, version: 1 }));
  const body = { id, command: 'route', input: { teamId: teamId('STUDY') }, items };
  expect((await jana.call('/api/v1/bulk', { method: 'POST', body })).status).toBe(202);
  const look = async () =>
    (await (await jana.call(`/api/v1/bulk/${id}`)).json()) as { done: number; finishedAt: string | null };

  worker = startWorkerProcess(app.environment);
  await until('it is in the middle', async () => (await look()).done >= 5);
  worker.kill('SIGKILL');
  const { done } = await look();
  expect(done).toBeLessThan(CASES);
  worker = startWorkerProcess(app.environment);
  await until('all is done', async () => (await look()).finishedAt !== null, 60_000);
  expect(await look()).toMatchObject({ done: CASES });
  const facts = await app.look<{ case_id: string }>(`SELECT case_id FROM case_event WHERE type = 'case-routed'`);
  expect(facts.map((fact) => fact.case_id).toSorted()).toEqual(cases.map((one) => one.id).toSorted());
}, 120_000);
