import { startTestOffice } from '../test/test-office.js';
import { until } from '../test/until.js';
import { createWorker } from './create-worker.js';
import { readConfig } from './platform/config.js';
import { createLog } from './platform/log.js';
import { WorkerHealth } from './worker-health.js';
import { WorkerService } from './worker.service.js';

let office: Awaited<ReturnType<typeof startTestOffice>>;
let worker: Awaited<ReturnType<typeof createWorker>>;
let fastForwardMs = 0;
beforeAll(async () => {
  office = await startTestOffice();
  const clock = () => new Date(Date.now() + fastForwardMs);
  worker = await createWorker(readConfig(office.app.environment), createLog('silent', 'worker'), clock);
});
// What is written while the clock is ahead would be due in the database's future.
afterEach(() => {
  fastForwardMs = 0;
});
afterAll(async () => {
  await worker.close();
  await office.close();
});

const ready = () => worker.get(WorkerHealth).answer('/health/ready');

test('a target that is paused holds its transfers back: nothing waits in a queue, and the worker is well', async () => {
  await office.app.look(`UPDATE target_system SET paused_at = now() WHERE kind = 'DMS'`);
  const caseNumber = await office.submit();
  await office.untilJob(caseNumber, 'SPECIALIST_SYSTEM', 'SUCCEEDED');
  await office.untilJob(caseNumber, 'DMS', 'QUEUED');
  fastForwardMs = 59_000;
  await until('the relay has looked again', async () => (await ready()).status === 200);
  fastForwardMs = 0;
  await office.app.look(`UPDATE target_system SET paused_at = NULL`);
  await office.untilImported(caseNumber);
});

test('a queue that is no longer consumed turns readiness red within a minute, although the others go on', async () => {
  await worker.get(WorkerService)['workers'].get('import-dms')?.close();
  const caseNumber = await office.submit();
  await office.untilJob(caseNumber, 'SPECIALIST_SYSTEM', 'SUCCEEDED');
  await until('the transfer into the DMS is handed on', async () => {
    const [row] = await office.app.look<{ waits: boolean }>(
      `SELECT EXISTS (SELECT FROM import_job WHERE state = 'QUEUED' AND handed_on_at IS NOT NULL) AS waits`,
    );
    return row?.waits;
  });
  expect(await ready()).toMatchObject({ status: 200 });
  fastForwardMs = 59_000;
  expect(await ready()).toEqual({
    status: 503,
    body: { status: 'work-is-due-but-nothing-is-taken', queues: ['import-dms'] },
  });
  fastForwardMs = 0;
  const second = await office.startWorker();
  await office.untilImported(caseNumber);
  // Nothing waits any more: whoever has no consumer for it is not to blame.
  fastForwardMs = 59_000;
  await until('it is ready again', async () => (await ready()).status === 200);
  await second.close();
}, 60_000);
