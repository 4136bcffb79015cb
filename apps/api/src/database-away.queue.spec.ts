import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../test/free-port.js';
import { startTestOffice } from '../test/test-office.js';
import { startApiProcess, startWorkerProcess } from '../test/test-process.js';
import { aBreakableWay } from '../test/test-proxy.js';
import { until } from '../test/until.js';

let office: Awaited<ReturnType<typeof startTestOffice>>;
let way: Awaited<ReturnType<typeof aBreakableWay>>;
let ports: { API_PORT: string; WORKER_PORT: string };
/** What the processes are started with: they reach the database by a way that can break. */
let environment: Record<string, string>;
const processes: ChildProcess[] = [];
const said: string[] = [];
beforeAll(async () => {
  office = await startTestOffice();
  way = await aBreakableWay(office.app.database.url('einkanal_app'));
  const relay = new URL(office.app.database.url('einkanal_relay'));
  relay.port = new URL(way.url).port;
  ports = { API_PORT: String(await freePort()), WORKER_PORT: String(await freePort()) };
  const urls = { DATABASE_URL: way.url, DATABASE_RELAY_URL: relay.href };
  environment = { ...office.app.environment, ...urls, ...ports, LOG_LEVEL: 'info' };
});
afterAll(async () => {
  for (const process of processes) process.kill('SIGKILL');
  await way.close();
  await office.close();
});

const onLine = (lines: string) => said.push(...lines.trimEnd().split('\n'));
const ask = (port: string, question: string) => fetch(`http://127.0.0.1:${port}/health/${question}`);
const answers = (port: string, question: string, status: number) =>
  until(`${question} at ${port} is ${String(status)}`, () =>
    ask(port, question).then(
      (answer) => answer.status === status && answer.json(),
      () => null,
    ),
  );

test('worker and API that start while the database is away wait for it, alive and not ready, and then go on', async () => {
  await way.close();
  processes.push(startWorkerProcess(environment, onLine), startApiProcess(environment, onLine));
  for (const port of Object.values(ports)) await answers(port, 'live', 200);
  expect(await answers(ports.WORKER_PORT, 'ready', 503)).toEqual({ status: 'starting' });
  expect(await answers(ports.API_PORT, 'ready', 503)).toMatchObject({ code: 'temporarily-unavailable' });
  await until('both have said so', () => said.filter((line) => line.includes('the start waits')).length === 2);

  await way.openAgain();
  for (const port of Object.values(ports)) await answers(port, 'ready', 200);
  await office.untilImported(await office.submit());
  expect(said.filter((line) => line.includes('the start waits'))).toHaveLength(2);
}, 60_000);

test('a running worker and API that lose the database are not ready, and go on by themselves when it is back', async () => {
  said.length = 0;
  await way.close();
  for (const port of Object.values(ports)) await answers(port, 'ready', 503);
  const failedRounds = () => said.filter((line) => line.includes('"msg":"a round of the worker failed'));
  await until('rounds have failed', () => failedRounds().length > 0);
  const caseNumber = await office.submit();
  await way.openAgain();
  for (const port of Object.values(ports)) await answers(port, 'ready', 200);
  await office.untilImported(caseNumber);
  expect(processes.map(({ exitCode }) => exitCode)).toEqual([null, null]);
  // Many rounds begin at the same moment, and all of them have failed.
  expect(failedRounds()).toHaveLength(1);
}, 60_000);

test.each([
  ['DATABASE_URL', 'password', 'wrong', 'names a role or a password that the database does not accept'],
  ['DATABASE_RELAY_URL', 'pathname', '/unknown', 'names a database that does not exist'],
] as const)('a worker whose %s has a wrong %s ends at once and says so', async (variable, part, value, sentence) => {
  const url = new URL(environment[variable] ?? '');
  url[part] = value;
  said.length = 0;
  const worker = startWorkerProcess({ ...environment, WORKER_PORT: '0', [variable]: url.href }, onLine);
  processes.push(worker);
  expect(await once(worker, 'exit')).toEqual([1, null]);
  expect(said.join('\n')).toContain(`${variable} ${sentence}.`);
});
