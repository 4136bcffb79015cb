import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { startTestOffice } from '../../test/test-office.js';

let office: Awaited<ReturnType<typeof startTestOffice>>;
let worker: ChildProcess | undefined;
beforeAll(async () => {
  office = await startTestOffice();
});
afterAll(async () => {
  worker?.kill('SIGKILL');
  await office.close();
});

/** The worker as a process of its own, as it is built for production. */
function startWorkerProcess(): ChildProcess {
  const env = { PATH: process.env.PATH, ...office.app.environment, WORKER_PORT: '0' };
  return spawn(process.execPath, [path.resolve('apps/api/dist/worker.js')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

test.each(['specialist-system', 'dms'] as const)(
  'a worker that is killed while it delivers to the %s: the next one finishes the transfer, once',
  async (target) => {
    const kind = target === 'dms' ? 'DMS' : 'SPECIALIST_SYSTEM';
    // The target does what it was asked after the worker is dead, and while the next one asks again.
    await office.fail(target, { kind: 'slow', times: 1, delayMs: 3_000 });
    worker = startWorkerProcess();
    const caseNumber = await office.submit();
    await office.untilJob(caseNumber, kind, 'RUNNING');
    await office.untilFaultHit(target);
    worker.kill('SIGKILL');
    await office.heal();
    worker = startWorkerProcess();
    await office.untilImported(caseNumber);
    expect(await office.filesInDms(caseNumber)).toHaveLength(4);
    expect(await office.heldBySpecialistSystem(caseNumber)).toBe(1);
    worker.kill('SIGKILL');
  },
  60_000,
);
