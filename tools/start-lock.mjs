import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

function isOneOfUs(pid) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('start-all.mjs');
}

/**
 * Keeps a second start away from the data of the first.
 * @returns a function that gives the folder free again
 * @throws Error when another start uses it
 */
export function lockDataDir(dataDir) {
  const file = path.join(dataDir, 'start.pid');
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && isOneOfUs(holder))
    throw new Error(`Einkanal runs already with the data in ${dataDir} (process ${holder}). Stop that one first.`);
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}
