import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './database.mjs';
import { nodePart } from './node-part.mjs';
import { Supervisor } from './supervisor.mjs';

// Answers with its process id, tells a file when it stops, and ends when its channel closes, like every part of ours.
const PROGRAM = `
  import { appendFileSync } from 'node:fs';
  import { createServer } from 'node:http';
  const stop = () => { appendFileSync(process.env.TOLD, process.env.NAME + '\\n'); process.exit(0); };
  if (process.env.STUBBORN) process.on('SIGTERM', () => {});
  else process.on('SIGTERM', stop);
  process.on('disconnect', stop);
  if (process.env.BROKEN) { console.error('no such table'); process.exit(3); }
  createServer((_, answer) => answer.end(String(process.pid))).listen(Number(process.env.PORT), '127.0.0.1');
`;

let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'einkanal-supervisor-'));
  writeFileSync(path.join(folder, 'part.mjs'), PROGRAM);
  writeFileSync(path.join(folder, 'told'), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function aPart(name, env = {}) {
  const port = await freePort();
  const readyUrl = `http://127.0.0.1:${port}/`;
  const own = { PATH: process.env.PATH, NAME: name, PORT: String(port), TOLD: path.join(folder, 'told'), ...env };
  return { ...nodePart({ name, file: path.join(folder, 'part.mjs'), env: own, readyUrl, logDir: folder }), readyUrl };
}

const pidAt = async (url) => Number(await (await fetch(url)).text());
const stopped = () => readFileSync(path.join(folder, 'told'), 'utf8').trim().split('\n');

async function until(condition) {
  for (;;) {
    try {
      const result = await condition();
      if (result) return result;
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('what was started last is stopped first', async () => {
  const supervisor = new Supervisor(() => undefined);
  for (const name of ['database', 'worker', 'api']) await supervisor.start(await aPart(name));
  await supervisor.stop();
  expect(stopped()).toEqual(['api', 'worker', 'database']);
});

test('a part that crashes is reported and comes back', async () => {
  const said = [];
  const supervisor = new Supervisor((sentence) => said.push(sentence));
  const worker = await aPart('worker');
  await supervisor.start(worker);
  const before = await pidAt(worker.readyUrl);
  process.kill(before, 'SIGKILL');
  await until(async () => (await pidAt(worker.readyUrl)) !== before);
  await until(() => said.includes('worker is back.'));
  expect(said[0]).toMatch(/^worker ended unexpectedly \(SIGKILL/);
  await supervisor.stop();
});

test('a part that never gets ready says why in its own words', async () => {
  const supervisor = new Supervisor(() => undefined);
  await expect(supervisor.start(await aPart('api', { BROKEN: 'yes' }))).rejects.toThrow(/exit code 3[^]*no such table/);
});

test('a part that does not want to stop is killed', async () => {
  const supervisor = new Supervisor(() => undefined);
  const api = await aPart('api', { STUBBORN: 'yes' });
  await supervisor.start(api);
  await supervisor.stop();
  await expect(fetch(api.readyUrl)).rejects.toThrow();
}, 15_000);

test('when the supervisor is killed, its parts end by themselves', async () => {
  const { readyUrl } = await aPart('worker');
  const port = new URL(readyUrl).port;
  const script = path.join(folder, 'supervise.mjs');
  writeFileSync(
    script,
    `import { nodePart } from '${path.resolve('tools/node-part.mjs')}';
     import { Supervisor } from '${path.resolve('tools/supervisor.mjs')}';
     const env = { ...process.env, NAME: 'worker', PORT: '${port}', TOLD: '${folder}/told' };
     const part = nodePart({ name: 'worker', file: '${folder}/part.mjs', env, readyUrl: '${readyUrl}', logDir: '${folder}' });
     await new Supervisor(console.log).start(part);`,
  );
  const supervisor = spawn(process.execPath, [script], { stdio: 'inherit' });
  await until(() => pidAt(readyUrl));
  supervisor.kill('SIGKILL');
  await until(() => stopped().includes('worker'));
});
