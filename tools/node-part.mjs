import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT } from './bootstrap.mjs';

const LONGEST_LOG_BYTES = 20_000_000;
const READY_LIMIT_MS = 60_000;

function logStream(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > LONGEST_LOG_BYTES) renameSync(file, `${file}.1`);
  return createWriteStream(file, { flags: 'a' });
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

/** Waits until the program does its work, or has ended, or has had its time. */
async function becomesReady({ name, readyUrl, lastWords, ending, kill }) {
  const giveUpAt = Date.now() + READY_LIMIT_MS;
  while (!(await answers(readyUrl))) {
    if (ending() !== null) throw new Error(`${name} ended (${ending()}):\n${lastWords()}`);
    if (Date.now() > giveUpAt) {
      kill();
      throw new Error(`${name} does not answer at ${readyUrl}:\n${lastWords()}`);
    }
    await delay(50);
  }
}

/**
 * A part of the supervisor that is a Node program in a process group of its own. Ctrl-C in a terminal goes to every
 * process of the terminal's group; these are to be stopped in order instead.
 * @param {{ name: string, file: string, env: Record<string, string>, readyUrl: string, logDir: string }} description
 *   `readyUrl` answers 200 as soon as the program does its work
 */
export function nodePart({ name, file, env, readyUrl, logDir }) {
  const logFile = path.join(logDir, `${name.replaceAll(' ', '-')}.log`);
  return {
    name,
    launch() {
      const program = spawn(process.execPath, ['--enable-source-maps', path.resolve(ROOT, file)], {
        cwd: ROOT,
        env,
        detached: true,
        // The channel closes when the supervisor is gone, even by kill -9; every program ends itself then.
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      const log = logStream(logFile);
      let lastWords = '';
      for (const stream of [program.stdout, program.stderr])
        stream.on('data', (chunk) => {
          log.write(chunk);
          lastWords = (lastWords + chunk).slice(-2_000);
        });
      let ending = null;
      const exited = new Promise((resolve) => {
        program.once('error', (error) => resolve((ending = error.message)));
        program.once('exit', (code, signal) => {
          signalGroup(program.pid, 'SIGKILL');
          resolve((ending = `${signal ?? `exit code ${code}`}, see ${path.relative(ROOT, logFile)}`));
        });
        program.once('close', () => log.end());
      });
      const kill = () => signalGroup(program.pid, 'SIGKILL');
      const ready = becomesReady({ name, readyUrl, kill, lastWords: () => lastWords, ending: () => ending });
      // Nobody may be waiting when it ends while we stop.
      ready.catch(() => undefined);
      return { ready, exited, kill, stop: () => signalGroup(program.pid, 'SIGTERM') };
    },
  };
}
