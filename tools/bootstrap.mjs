// What runs before anything is installed: plain JavaScript for Node 20 with built-in modules only.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { step } from './progress.mjs';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const PROJECT_NODE = path.join(ROOT, 'node_modules/node/bin/node');
const OLDEST_NODE = 20;

function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/**
 * Whether node_modules holds what the lockfile names. npm writes what it installed into a lockfile of its own at the
 * very end, so an interrupted installation does not count.
 */
export function isInstalled(root = ROOT) {
  const installed = lockedPackages(path.join(root, 'node_modules/.package-lock.json'));
  const wanted = Object.entries(lockedPackages(path.join(root, 'package-lock.json')));
  const isThere = ([place, { version, resolved, link, optional }]) =>
    !place.includes('node_modules/') ||
    optional ||
    (installed[place] !== undefined &&
      (link ? installed[place].resolved === resolved : installed[place].version === version));
  return wanted.length > 0 && wanted.every(isThere) && spawnSync(PROJECT_NODE, ['--version']).status === 0;
}

async function install() {
  if (isInstalled()) return 'nothing new';
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawn('npm', args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => npm.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`npm ci failed (exit code ${code}):\n${output}`);
  return 'npm ci';
}

/** Installs what the lockfile names, then runs `script` on the Node version of the project and ends as it ends. */
export async function continueOnProjectNode(script) {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE) {
    console.error(`Einkanal needs Node.js ${OLDEST_NODE} or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const startedAt = Date.now();
  try {
    await step('install packages', install);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  const child = spawn(PROJECT_NODE, [path.join(ROOT, script), ...process.argv.slice(2)], {
    cwd: ROOT,
    // The channel tells the child when this process is gone, even by kill -9.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NX_DAEMON: 'false', EINKANAL_STARTED_AT: String(startedAt) },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // Whoever started this with a channel may be gone without a word.
  process.on('disconnect', () => child.kill('SIGTERM'));
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
