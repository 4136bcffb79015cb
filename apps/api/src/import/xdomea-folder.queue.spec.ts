import type { ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { startXdomeaFolder } from '@einkanal/office-systems/xdomea-folder/server';
import { TestExchangeFolder } from '../../test/test-exchange-folder.js';
import { startTestOffice } from '../../test/test-office.js';
import { startWorkerProcess } from '../../test/test-process.js';
import { until } from '../../test/until.js';

/** The documents of an application in these tests: two that were sent, the data as received, and the summary. */
const DOCUMENTS = 4;

const folder = new TestExchangeFolder();
const startReader = () => startXdomeaFolder({ port: 0, directory: folder.directory, dataDir: folder.pathOf('reader') });
let office: Awaited<ReturnType<typeof startTestOffice>>;
let reader: Awaited<ReturnType<typeof startReader>> | undefined;
let worker: ChildProcess | undefined;
beforeAll(async () => {
  await folder.make();
  office = await startTestOffice({ RETRY_LONGEST_MS: '1000' });
  const parties = { sender: { name: 'Ausländerbehörde Heidelberg' }, receiver: { name: 'E-Akte Heidelberg' } };
  const settings = { directory: folder.directory, waitMs: 300, ...parties };
  await office.app.look(`UPDATE target_system SET adapter = 'xdomea-folder', settings = $1 WHERE kind = 'DMS'`, [
    JSON.stringify(settings),
  ]);
});
afterAll(async () => {
  worker?.kill('SIGKILL');
  await reader?.stop();
  await office.close();
  folder.remove();
});

const lying = async () => (await readdir(folder.pathOf('outbound'))).filter((name) => name.endsWith('.zip'));

async function filed(caseNumber: string) {
  const answer = await fetch(`${reader?.url ?? ''}/dokumente?vorgang=${caseNumber}`);
  return (await answer.json()) as { name: string; processId: string; sha512: string }[];
}

test('documents that nobody reads yet wait in the folder; whoever is killed meanwhile, each is filed once', async () => {
  worker = startWorkerProcess(office.app.environment);
  const caseNumbers = [await office.submit(), await office.submit()];
  await until('the first packages lie in the folder', async () => (await lying()).length > 0);
  worker.kill('SIGKILL');
  worker = startWorkerProcess(office.app.environment);
  await until('all lie in the folder', async () => (await lying()).length === caseNumbers.length * DOCUMENTS);
  for (const caseNumber of caseNumbers) {
    const waiting = await office.untilJob(caseNumber, 'DMS', 'RETRY_SCHEDULED');
    expect(waiting.error_code).toBe('receipt-awaited');
  }
  reader = await startReader();
  await until('some are filed', async () => (await lying()).length < caseNumbers.length * DOCUMENTS);
  worker.kill('SIGKILL');
  await reader.stop();
  reader = await startReader();
  worker = startWorkerProcess(office.app.environment);
  for (const caseNumber of caseNumbers) {
    const job = await office.untilJob(caseNumber, 'DMS', 'SUCCEEDED');
    expect(job.external_reference).toBe(caseNumber);
    const names = (await filed(caseNumber)).map(({ name }) => name).sort();
    expect(names).toEqual([
      expect.stringMatching(/^Originaldaten /),
      'Pass.pdf',
      'Vertrag.pdf',
      expect.stringMatching(/^Zusammenfassung /),
    ]);
    for (const { name } of await filed(caseNumber)) {
      const kept = await readFile(folder.pathOf('reader', 'e-file', 'akten', caseNumber, name));
      expect(kept.length).toBeGreaterThan(0);
    }
  }
  expect(await lying()).toEqual([]);
  const packages = (await folder.names(path.join('outbound', 'done'))).filter((name) => name.endsWith('.zip'));
  expect(packages).toHaveLength(caseNumbers.length * DOCUMENTS);
  expect((await folder.names('outbound')).filter((name) => name.endsWith('.zip'))).toEqual([]);
}, 90_000);
