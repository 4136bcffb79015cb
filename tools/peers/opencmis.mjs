import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../bootstrap.mjs';
import { freePort } from '../database.mjs';
import { NotRun } from './artefacts.mjs';

const HERE = path.join(ROOT, 'tools/peers');
const START_LIMIT_MS = 90_000;
const AUTHORIZATION = `Basic ${Buffer.from('dummyuser:dummysecret').toString('base64')}`;

async function answers(url) {
  const response = await fetch(url, { headers: { authorization: AUTHORIZATION } }).catch(() => null);
  return response?.ok === true && (await response.json()) !== null;
}

/**
 * Starts OpenCMIS's in-memory server on this machine alone.
 * @throws NotRun where it does not answer
 */
export async function startOpenCmis({ war, container }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/browser`;
  const properties = [`-Dpeer.war=${war}`, `-Dpeer.descriptor=${path.join(HERE, 'web.xml')}`];
  const listen = ['--host', '127.0.0.1', '--port', String(port)];
  const server = spawn('java', [...properties, '-jar', container, ...listen, path.join(HERE, 'context.xml')]);
  let output = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk) => (output = `${output}${chunk}`.slice(-20_000)));
  let hasEnded = false;
  const ended = new Promise((resolve) => server.once('close', resolve)).then(() => (hasEnded = true));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  for (const until = Date.now() + START_LIMIT_MS; !(await answers(url)); await wait(250)) {
    if (!hasEnded && Date.now() < until) continue;
    await stop();
    throw new NotRun(`OpenCMIS did not start:\n${output}`);
  }
  return { url, stop };
}
