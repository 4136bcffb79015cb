import type { ChildProcess } from 'node:child_process';
import { startTestOffice } from '../../test/test-office.js';
import { startWorkerProcess } from '../../test/test-process.js';

let office: Awaited<ReturnType<typeof startTestOffice>>;
let worker: ChildProcess | undefined;
beforeAll(async () => {
  office = await startTestOffice();
});
afterAll(async () => {
  worker?.kill('SIGKILL');
  await office.close();
});

test.each(['specialist-system', 'dms'] as const)(
  'a worker that is killed while it delivers to the %s: the next one finishes the transfer, once',
  async (target) => {
    const kind = target === 'dms' ? 'DMS' : 'SPECIALIST_SYSTEM';
    // The target does what it was asked after the worker is dead, and while the next one asks again.
    await office.fail(target, { kind: 'slow', times: 1, delayMs: 3_000 });
    worker = startWorkerProcess(office.app.environment);
    const caseNumber = await office.submit();
    await office.untilJob(caseNumber, kind, 'RUNNING');
    await office.untilFaultHit(target);
    worker.kill('SIGKILL');
    await office.heal();
    worker = startWorkerProcess(office.app.environment);
    await office.untilImported(caseNumber);
    expect(await office.filesInDms(caseNumber)).toHaveLength(4);
    expect(await office.heldBySpecialistSystem(caseNumber)).toBe(1);
    worker.kill('SIGKILL');
  },
  60_000,
);
