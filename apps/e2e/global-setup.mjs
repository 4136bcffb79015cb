// Starts the product once for all journeys, by the command that a newcomer uses, with data and ports of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const PORTS = ['API_PORT', 'IDP_PORT', 'SPECIALIST_SYSTEM_PORT', 'DMS_PORT', 'WORKER_PORT', 'DATABASE_PORT'];
const LIMIT_MS = 5 * 60_000;

async function freePort() {
  const server = createServer().listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

export default async function setUp() {
  // A developer's product that runs already serves as well, and starts faster.
  if (process.env.E2E_API_PORT) return;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'einkanal-e2e-'));
  const ports = Object.fromEntries(await Promise.all(PORTS.map(async (name) => [name, await freePort()])));
  const root = path.resolve(import.meta.dirname, '../..');
  const env = { ...process.env, ...ports, DATA_DIR: path.join(folder, 'data'), NODE_OPTIONS: '' };
  const product = spawn(process.execPath, [path.join(root, 'tools/start.mjs')], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  globalThis.e2e = { product, folder };
  let output = '';
  await new Promise((resolve, reject) => {
    const give = (reason) => reject(new Error(`${reason}\n${output}`));
    const timer = setTimeout(() => give('npm start took too long'), LIMIT_MS);
    for (const stream of [product.stdout, product.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
        if (!output.includes('Ready after')) return;
        clearTimeout(timer);
        resolve();
      });
    product.once('exit', (code) => give(`npm start ended with ${code}`));
  });
  for (const [name, port] of Object.entries(ports)) process.env[`E2E_${name}`] = port;
}

export async function tearDown() {
  if (!globalThis.e2e) return;
  const { product, folder } = globalThis.e2e;
  product.removeAllListeners('exit');
  const ended = new Promise((resolve) => product.once('exit', resolve));
  product.kill('SIGINT');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
