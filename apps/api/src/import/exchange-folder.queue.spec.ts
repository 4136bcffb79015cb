import type { ChildProcess } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { startExchangeFolder } from '@einkanal/office-systems/exchange-folder/server';
import { TestExchangeFolder } from '../../test/test-exchange-folder.js';
import { TEST_MESSAGE_SETTINGS } from '../../test/test-message-settings.js';
import { startTestOffice } from '../../test/test-office.js';
import { startWorkerProcess } from '../../test/test-process.js';
import { until } from '../../test/until.js';

const folder = new TestExchangeFolder();
const startReader = () =>
  startExchangeFolder({ port: 0, directory: folder.directory, dataDir: folder.pathOf('reader') });
let office: Awaited<ReturnType<typeof startTestOffice>>;
let reader: Awaited<ReturnType<typeof startReader>> | undefined;
let worker: ChildProcess | undefined;
beforeAll(async () => {
  await folder.make();
  office = await startTestOffice({ RETRY_LONGEST_MS: '1000' });
  const settings = { directory: folder.directory, waitMs: 300, message: TEST_MESSAGE_SETTINGS };
  await office.app.look(
    `UPDATE target_system SET adapter = 'exchange-folder', settings = $1 WHERE kind = 'SPECIALIST_SYSTEM'`,
    [JSON.stringify(settings)],
  );
});
afterAll(async () => {
  worker?.kill('SIGKILL');
  await reader?.stop();
  await office.close();
  folder.remove();
});

const lying = async () => (await readdir(folder.pathOf('outbound'))).filter((name) => name.endsWith('.xml'));

test('applications that nobody reads yet wait in the folder; whoever is killed meanwhile, each arrives once', async () => {
  worker = startWorkerProcess(office.app.environment);
  const caseNumbers = [];
  for (let at = 0; at < 4; at += 1) caseNumbers.push(await office.submit());
  await until('all lie in the folder', async () => (await lying()).length === 4);
  for (const caseNumber of caseNumbers) {
    const waiting = await office.untilJob(caseNumber, 'SPECIALIST_SYSTEM', 'RETRY_SCHEDULED');
    expect(waiting.error_code).toBe('receipt-awaited');
  }
  worker.kill('SIGKILL');
  reader = await startReader();
  await until('the reader has taken all', async () => (await lying()).length === 0);
  worker = startWorkerProcess(office.app.environment);
  for (const caseNumber of caseNumbers) {
    const job = await office.untilJob(caseNumber, 'SPECIALIST_SYSTEM', 'SUCCEEDED');
    expect(job.external_reference).toMatch(/^HD-AR-/);
  }
  const akten = (await (await fetch(`${reader.url}/akten`)).json()) as { antragsidentifikation: string }[];
  expect(akten.map(({ antragsidentifikation }) => antragsidentifikation).sort()).toEqual([...caseNumbers].sort());
  const done = await folder.names(path.join('receipts', 'done'));
  expect(done.filter((name) => name.endsWith('.xml'))).toHaveLength(4);
  expect(await folder.names('receipts')).toEqual([]);
}, 90_000);
