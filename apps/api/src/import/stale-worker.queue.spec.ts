import type { ChildProcess } from 'node:child_process';
import { aFile } from '../../test/test-case.js';
import { startTestOffice } from '../../test/test-office.js';
import { startWorkerProcess } from '../../test/test-process.js';
import { until } from '../../test/until.js';

let office: Awaited<ReturnType<typeof startTestOffice>>;
let first: ChildProcess | undefined;
beforeAll(async () => {
  office = await startTestOffice();
});
afterAll(async () => {
  first?.kill('SIGKILL');
  await office.close();
});

const said: string[] = [];

test('import-02: a worker that stands still in the middle of a delivery notices that another one took over, and writes nothing', async () => {
  const names = ['Eins.pdf', 'Zwei.pdf', 'Drei.pdf', 'Vier.pdf'];
  await office.fail('dms', { kind: 'slow', times: 1, delayMs: 2_500, action: 'createDocument', match: 'Zwei.pdf' });
  first = startWorkerProcess({ ...office.app.environment, LOG_LEVEL: 'warn' }, (line) => said.push(line));
  const files = names.map((name, at) => aFile(`file-${String(at + 1)}`, name));
  const caseNumber = await office.submit({ '/attachments': [] }, files);
  await office.untilJob(caseNumber, 'SPECIALIST_SYSTEM', 'SUCCEEDED', 90_000);
  await office.untilFaultHit('dms');
  first.kill('SIGSTOP');

  const second = await office.startWorker();
  try {
    const [, dms] = await office.untilImported(caseNumber, 90_000);
    expect(dms.attempts).toBeGreaterThan(1);
    first.kill('SIGCONT');
    await until('the first worker notices', () => said.join('').includes('no longer holds a transfer'), 60_000);

    const held = (await office.filesInDms(caseNumber)).filter(
      (name) => !/^(Originaldaten|Zusammenfassung) /.test(name),
    );
    expect(held).toEqual([...names].sort());
    expect(await office.heldBySpecialistSystem(caseNumber)).toBe(1);
    const deliveries = await office.app.look<{ attempt: number }>(
      `SELECT attempt FROM import_step WHERE job_id = $1 AND name = 'DELIVER' AND outcome = 'DONE'`,
      [dms.id],
    );
    expect(deliveries).toEqual([{ attempt: dms.attempts }]);
  } finally {
    await second.close();
  }
  // A lost lock is no crash: the first worker goes on with what comes next.
  expect(first.exitCode).toBeNull();
  await office.untilImported(await office.submit(), 60_000);
}, 300_000);
