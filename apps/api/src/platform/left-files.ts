import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { INCOMING } from './file-store.js';

/** Deletes half arrived files that nobody has written to since `before`. @returns how many */
export async function removeIncoming(folder: string, before: Date): Promise<number> {
  const incoming = path.join(folder, INCOMING);
  const left = await filesOlderThan(incoming, before);
  await Promise.all(left.map((name) => rm(path.join(incoming, name), { force: true })));
  return left.length;
}

/** Keys of kept files that arrived before `before`, this month or in the one before, a folder at a time. */
export async function* keysOlderThan(folder: string, before: Date): AsyncIterable<string[]> {
  const offices = (await readdir(folder)).filter((name) => name !== INCOMING);
  for (const office of offices)
    for (const month of [before, monthBefore(before)]) {
      const place = [office, ...month.toISOString().split('-').slice(0, 2)].join('/');
      const names = await filesOlderThan(path.join(folder, place), before);
      if (names.length > 0) yield names.map((name) => `${place}/${name}`);
    }
}

function monthBefore(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - 1, 1));
}

async function filesOlderThan(folder: string, before: Date): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const older: string[] = [];
  for (const name of names) {
    // Another process may have moved or deleted it meanwhile.
    const found = await stat(path.join(folder, name)).catch(() => null);
    if (found?.isFile() && found.mtime < before) older.push(name);
  }
  return older;
}
