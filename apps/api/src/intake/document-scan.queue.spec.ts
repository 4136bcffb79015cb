import { createServer } from 'node:net';
import { aPdf } from '../../test/files.js';
import { freePort } from '../../test/free-port.js';
import { startTestOffice } from '../../test/test-office.js';
import { startScanner, TEST_VIRUS } from '../../test/test-scanner.js';
import { until } from '../../test/until.js';

let port: number;
let office: Awaited<ReturnType<typeof startTestOffice>>;
let worker: Awaited<ReturnType<typeof office.startWorker>>;
beforeAll(async () => {
  port = await freePort();
  office = await startTestOffice({ SCANNER: 'clamd', CLAMD_PORT: String(port) });
  worker = await office.startWorker();
});
afterAll(async () => {
  await worker.close();
  await office.close();
});

/** A scanner that can do nothing, as one whose signatures are broken, and says so to whoever calls. */
async function startDownScanner() {
  let calls = 0;
  const server = createServer((socket) => {
    calls += 1;
    socket.end('INSTREAM: no signatures. ERROR\0').resume();
  }).listen(port, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { calls: () => calls, stop: () => new Promise((resolve) => server.close(resolve)) };
}

test('while the scanner is down a worker asks again and again, files wait for one cause, and all goes out afterwards', async () => {
  const down = await startDownScanner();
  const cases = [await office.submit(), await office.submit()];
  for (const number of cases) await office.untilJob(number, 'DMS', 'HELD');
  await until('the four files were tried again', () => down.calls() > 8);
  expect(await office.app.look('SELECT DISTINCT state, hold_reason, attempts FROM import_job')).toEqual([
    { state: 'HELD', hold_reason: 'SCAN_PENDING', attempts: 0 },
  ]);

  await down.stop();
  const scanner = await startScanner(port);
  for (const number of cases) await office.untilImported(number);
  expect(await office.app.look('SELECT DISTINCT scan_status FROM document')).toEqual([{ scan_status: 'CLEAN' }]);
  await scanner.stop();
}, 90_000);

test('what a worker learns of a file decides: an infected one stays here, the others of its case go out', async () => {
  const scanner = await startScanner(port);
  const number = await office.submit({}, [
    office.pdfPart('file-1', 'Pass.pdf'),
    { name: 'file-2', fileName: 'Virus.pdf', type: 'application/pdf', body: aPdf(TEST_VIRUS) },
  ]);
  await office.untilImported(number);
  const verdicts = await office.app.look(
    `SELECT file_name, scan_status FROM document d JOIN case_file c ON c.id = d.case_id WHERE c.number = $1 ORDER BY 1`,
    [number],
  );
  expect(verdicts).toEqual([
    { file_name: 'Pass.pdf', scan_status: 'CLEAN' },
    { file_name: 'Virus.pdf', scan_status: 'INFECTED' },
  ]);
  const filed = await office.filesInDms(number);
  expect([filed.includes('Pass.pdf'), filed.includes('Virus.pdf')]).toEqual([true, false]);
  await scanner.stop();
}, 60_000);
