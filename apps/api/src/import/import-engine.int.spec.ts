import { DataSource } from 'typeorm';
import { aDueTransfer } from '../../test/due-transfer.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG } from '../../test/test-offices.js';
import { officeTargetsSql } from '../../test/test-targets.js';
import { until } from '../../test/until.js';
import { createLog } from '../platform/log.js';
import { WorkerMetrics } from '../platform/worker-metrics.js';
import type { ImportRunner } from './import-runner.js';
import { ImportWatch } from './import-watch.js';
import { ImportService } from './import.service.js';
import { TargetFault, TargetRefusal } from './target-fault.js';

let app: TestApp;
let now: Date;
let lines: { msg: string }[];
beforeAll(async () => {
  app = await startTestApp();
  await app.look(officeTargetsSql({ specialistSystemUrl: 'http://127.0.0.1:1', dmsUrl: 'http://127.0.0.1:1' }));
});
afterAll(() => app.close());
beforeEach(async () => {
  now = new Date();
  lines = [];
  await app.look(`UPDATE target_system SET paused_at = NULL, faults_in_row = 0, fault_jobs = '{}', down_since = NULL,
    down_code = NULL, down_detail = NULL, probe_at = NULL, failed_probes = 0, last_answer_at = NULL`);
});

const log = createLog('info', 'worker', { write: (line) => lines.push(JSON.parse(line) as { msg: string }) });
const said = (message: string) => lines.filter(({ msg }) => msg === message).length;

/** A worker whose target, the edge of the network, does what the test says. */
function aWorker(target: ImportRunner, change: Partial<TestApp['config']> = {}) {
  const runners = { SPECIALIST_SYSTEM: target, DMS: target };
  const watch = new ImportWatch(new WorkerMetrics(), log);
  return new ImportService(app.nest.get(DataSource), runners, { ...app.config, ...change }, () => now, log, watch);
}
const run = (worker: ImportService, subjectId: string) =>
  worker.attempt({ officeId: HEIDELBERG, subjectId, correlationId: null });
const failing =
  (code: ConstructorParameters<typeof TargetFault>[0], retryAfterMs = 0): ImportRunner =>
  (_job, step) =>
    step('DELIVER', () => Promise.reject(new TargetFault(code, { retryAfterMs })));
const answering: ImportRunner = (_job, step) => step('DELIVER', () => Promise.resolve({ reference: 'R-1' }));

/** Transfers as the relay has handed them on. */
const handedOn = (count: number, columns: Record<string, unknown> = {}) =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const given = { dueIn: null, columns: { handed_on_at: now, ...columns } };
      return (await aDueTransfer(app, given)).id;
    }),
  );
type Row = Record<string, unknown>;
const jobOf = async (id: string | undefined): Promise<Row> =>
  (await app.look<Row>('SELECT * FROM import_job WHERE id = $1', [id]))[0] ?? {};
const dms = async (): Promise<Row> =>
  (
    await app.look<Row>(`SELECT *, xmin::text FROM target_system WHERE kind = 'DMS' AND office_id = $1`, [HEIDELBERG])
  )[0] ?? {};
const dueAt = async (id: string | undefined) =>
  (await app.look<{ due_at: Date }>('SELECT due_at FROM outbox WHERE subject_id = $1', [id])).map((row) => row.due_at);
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

test('import-05: a log-in page stops the target at once and once; no case is counted or shown as failed', async () => {
  const jobs = await handedOn(3);
  const worker = aWorker(failing('target-answers-with-page'));
  await Promise.all(jobs.map((id) => run(worker, id)));
  expect(await dms()).toMatchObject({ down_since: now, down_code: 'target-answers-with-page' });
  for (const id of jobs) {
    expect(await jobOf(id)).toMatchObject({ state: 'QUEUED', failures: 0, handed_on_at: null, next_attempt_at: null });
    expect(await dueAt(id)).toEqual([now]);
  }
  expect(said('a target is down')).toBe(1);
});

test('what was handed on to a target that went down meanwhile is not tried there, and waits again', async () => {
  const [first, second] = await handedOn(2);
  await run(aWorker(failing('target-moved')), first ?? '');
  let asked = 0;
  const worker = aWorker((...attempt) => (asked++, answering(...attempt)));
  await run(worker, second ?? '');
  expect(asked).toBe(0);
  expect(await jobOf(second)).toMatchObject({ state: 'QUEUED', attempts: 0, handed_on_at: null });
  expect(await dueAt(second)).toEqual([now]);
  later(15);
  await run(worker, second ?? '');
  expect(await jobOf(second)).toMatchObject({ state: 'SUCCEEDED' });
  expect(await dms()).toMatchObject({ down_since: null, faults_in_row: 0, last_answer_at: now });
  expect(said('a target is back')).toBe(1);
});

test('what was handed on to a target that people have paused meanwhile waits again', async () => {
  const [id] = await handedOn(1);
  await app.look(`UPDATE target_system SET paused_at = now()`);
  await run(aWorker(answering), id ?? '');
  expect(await jobOf(id)).toMatchObject({ state: 'QUEUED', attempts: 0, handed_on_at: null });
  expect(await dueAt(id)).toHaveLength(1);
});

test('a fault that comes and goes only delays its transfer; five transfers in a row stop the target', async () => {
  const jobs = await handedOn(5);
  const worker = aWorker(failing('target-timed-out'));
  for (const id of jobs.slice(0, 4)) {
    await run(worker, id);
    const job = await jobOf(id);
    expect(job).toMatchObject({ state: 'RETRY_SCHEDULED', failures: 0, error_code: 'target-timed-out' });
    expect(await dueAt(id)).toEqual([job.next_attempt_at]);
  }
  expect(await dms()).toMatchObject({ down_since: null, faults_in_row: 4 });
  await run(worker, jobs[4] ?? '');
  expect(await jobOf(jobs[4])).toMatchObject({ state: 'QUEUED' });
  expect(await dms()).toMatchObject({ down_since: now, faults_in_row: 5 });
});

test('Retry-After holds for the whole target, and each failed probe doubles the wait', async () => {
  const [id] = await handedOn(1);
  await run(aWorker(failing('target-busy', 40_000)), id ?? '');
  expect(await dms()).toMatchObject({ probe_at: new Date(now.getTime() + 40_000), failed_probes: 0 });
  later(40);
  await run(aWorker(failing('target-unreachable')), id ?? '');
  expect(await dms()).toMatchObject({
    ...{ down_code: 'target-unreachable', failed_probes: 1 },
    probe_at: new Date(now.getTime() + 30_000),
  });
  expect(said('a target is down')).toBe(1);
});

test('a refusal of the case is an answer of the target, a fault of our own is none and counts against the transfer', async () => {
  await app.look(`UPDATE target_system SET faults_in_row = 3`);
  const [mapped, refused, broken] = await handedOn(3);
  const refusal = new TargetRefusal([{ code: 'value-not-allowed', pointer: '/a', text: 'a' }]);
  await run(
    aWorker((_job, step) => step('PREPARE', () => Promise.reject(refusal))),
    mapped ?? '',
  );
  await run(
    aWorker((_job, step) => step('PREPARE', () => Promise.reject(new Error('a bug')))),
    broken ?? '',
  );
  expect(await dms()).toMatchObject({ faults_in_row: 3, last_answer_at: null });
  expect(await jobOf(broken)).toMatchObject({ state: 'RETRY_SCHEDULED', failures: 1, error_code: 'transfer-failed' });
  await run(
    aWorker((_job, step) => step('DELIVER', () => Promise.reject(refusal))),
    refused ?? '',
  );
  expect(await dms()).toMatchObject({ faults_in_row: 0, last_answer_at: now });
});

test('everything that was refused is kept, the first of it also by itself, and the next attempt begins without it', async () => {
  const [id] = await handedOn(1);
  const refused = [
    { code: 'value-not-allowed', pointer: '/applicant/identityDocument/number', text: 'Pass.pdf' },
    { code: 'value-too-long', pointer: '/applicant/familyName', text: null },
  ] as const;
  await run(
    aWorker((_job, step) => step('DELIVER', () => Promise.reject(new TargetRefusal(refused)))),
    id ?? '',
  );
  expect(await jobOf(id)).toMatchObject({
    ...{ state: 'NEEDS_ATTENTION', faults: refused, failures: 0 },
    ...{ error_code: 'value-not-allowed', error_pointer: refused[0].pointer, error_text: 'Pass.pdf' },
  });
  await app.look(`UPDATE import_job SET state = 'QUEUED' WHERE id = $1`, [id]);
  await run(aWorker(answering), id ?? '');
  expect(await jobOf(id)).toMatchObject({ state: 'SUCCEEDED', faults: [], error_code: null });
});

test('a target that answers well is not written about at every transfer: its row is shared by all of them', async () => {
  const worker = aWorker(answering);
  const jobs = await handedOn(3);
  await run(worker, jobs[0] ?? '');
  const { xmin } = await dms();
  later(2);
  await run(worker, jobs[1] ?? '');
  expect((await dms()).xmin).toBe(xmin);
  later(4);
  await run(worker, jobs[2] ?? '');
  expect(await dms()).toMatchObject({ last_answer_at: now });
});

test('a worker that lost its transfer to another one stops before its next write, and leaves no trace', async () => {
  const [id] = await handedOn(1);
  const written: string[] = [];
  let goOn = () => {};
  const stoodStill = new Promise<void>((resolve) => (goOn = resolve));
  const slow = aWorker(async (_job, step, hold) => {
    await step('DELIVER', async () => {
      for (const file of ['1', '2']) {
        await hold();
        written.push(file);
        await stoodStill;
      }
    });
    return { reference: 'of the first' };
  });
  const first = run(slow, id ?? '');
  await until('the first file', () => written.length === 1);
  later(31);
  await run(aWorker(answering), id ?? '');
  goOn();
  await first;
  expect(written).toEqual(['1']);
  expect(await jobOf(id)).toMatchObject({ state: 'SUCCEEDED', attempts: 2, external_reference: 'R-1' });
  const steps = await app.look('SELECT attempt, outcome FROM import_step WHERE job_id = $1', [id]);
  expect(steps).toEqual([{ attempt: 2, outcome: 'DONE' }]);
  const told = await app.look(
    `SELECT e.type FROM case_event e JOIN import_job j ON j.case_id = e.case_id WHERE j.id = $1 ORDER BY e.at, e.id`,
    [id],
  );
  expect(told.map(({ type }) => String(type))).toEqual(['import-started', 'import-started', 'import-succeeded']);
  expect(said('a worker that no longer holds a transfer leaves it alone')).toBe(1);
});

test('before a target is asked, what was done so far stands in the database', async () => {
  const [id] = await handedOn(1);
  const steps = () => app.look('SELECT name, outcome FROM import_step WHERE job_id = $1', [id]);
  const seen: unknown[] = [];
  const worker = aWorker(async (_job, step) => {
    await step('PREPARE', () => Promise.resolve());
    await step('DELIVER', async () => seen.push(...(await steps())));
    return { reference: 'R-1' };
  });
  await run(worker, id ?? '');
  expect(seen).toEqual([{ name: 'PREPARE', outcome: 'DONE' }]);
});

test('a worker that stood still, but whose transfer nobody took, goes on', async () => {
  const [id] = await handedOn(1);
  const worker = aWorker(async (_job, step) => {
    later(120);
    return step('DELIVER', () => Promise.resolve({ reference: 'late' }));
  });
  await run(worker, id ?? '');
  expect(await jobOf(id)).toMatchObject({ state: 'SUCCEEDED', attempts: 1, external_reference: 'late' });
});

test('a process that is to end hands back what it cannot finish, at once and without waiting for its target', async () => {
  const [id] = await handedOn(1);
  const worker = aWorker(() => new Promise(() => undefined), { SHUTDOWN_GRACE_MS: 20 });
  const attempt = run(worker, id ?? '');
  await until('RUNNING', async () => (await jobOf(id)).state === 'RUNNING');
  worker.onModuleDestroy();
  await attempt;
  worker.onApplicationShutdown();
  expect(await jobOf(id)).toMatchObject({ state: 'QUEUED', attempts: 1, handed_on_at: null, lease_token: null });
  expect(await dueAt(id)).toEqual([now]);
});
