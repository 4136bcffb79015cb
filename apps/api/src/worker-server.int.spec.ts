import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTestOffice } from '../test/test-office.js';
import { until } from '../test/until.js';
import { createWorkerServer } from './worker-server.js';

let office: Awaited<ReturnType<typeof startTestOffice>>;
let worker: Awaited<ReturnType<typeof office.startWorker>>;
let server: Server;
let url: string;
beforeAll(async () => {
  office = await startTestOffice();
  worker = await office.startWorker();
  server = createWorkerServer(worker).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  server.close();
  await worker.close();
  await office.close();
});

const figures = async (headers = {}) => (await fetch(`${url}/metrics`, { headers })).text();
/** The value of one series, or null where there is none. */
async function figure(series: string): Promise<number | null> {
  const line = (await figures()).split('\n').find((text) => text.startsWith(`${series} `));
  return line === undefined ? null : Number(line.slice(series.length));
}

test('a worker tells how its attempts ended, how long each step took, and how late its queues got their work', async () => {
  await office.untilImported(await office.submit());
  const succeeded = () => figure('einkanal_import_attempts_total{target="DMS",outcome="SUCCEEDED"}');
  await until('the end is counted', async () => (await succeeded()) === 1);
  expect(
    await figure('einkanal_import_step_seconds_count{target="SPECIALIST_SYSTEM",step="DELIVER",outcome="DONE"}'),
  ).toBe(1);
  expect(await figure('einkanal_queue_hand_on_seconds_count{queue="import-dms"}')).toBe(1);
  expect(await figure('einkanal_lost_work_total')).toBe(0);
  expect(await figure('process_resident_memory_bytes')).toBeGreaterThan(0);
});

test('it tells what waits for a target, since when, and that the target is paused', async () => {
  await office.app.look(`UPDATE target_system SET paused_at = now() WHERE kind = 'DMS'`);
  const caseNumber = await office.submit();
  await office.untilJob(caseNumber, 'SPECIALIST_SYSTEM', 'SUCCEEDED');
  await office.app.look(`UPDATE import_job SET created_at = now() - interval '1 hour' WHERE state = 'QUEUED'`);
  expect(await figure('einkanal_import_open{target="DMS",state="QUEUED"}')).toBe(1);
  expect(await figure('einkanal_import_oldest_waiting_seconds{target="DMS"}')).toBeGreaterThan(3_590);
  expect(await figure('einkanal_targets{target="DMS",state="PAUSED"}')).toBe(2);
  expect(await figure('einkanal_targets{target="SPECIALIST_SYSTEM",state="TAKES"}')).toBe(2);
  await office.app.look(`UPDATE target_system SET paused_at = NULL`);
  await office.untilImported(caseNumber);
  expect(await figure('einkanal_import_open{target="DMS",state="QUEUED"}')).toBeNull();
});

test('no label names an office or a case, and nobody behind a proxy reads it', async () => {
  const [{ id } = { id: '' }] = await office.app.look<{ id: string }>('SELECT office_id AS id FROM import_job LIMIT 1');
  expect(await figures()).not.toContain(id);
  const foreign = await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
  expect([foreign.status, await foreign.text()]).toEqual([404, '{"status":"not-found"}']);
  await until('it is ready', async () => (await fetch(`${url}/health/ready`)).status === 200);
});
