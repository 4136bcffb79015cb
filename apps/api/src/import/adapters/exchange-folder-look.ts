import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { found, type ConnectionFinding } from '@einkanal/domain/import/connection-finding';
import { statIfThere } from '../../platform/folder-file.js';

/** Looks at one of the folders that both sides see: whether it is there, who may use it, and whether we may write. */
export async function lookAtFolder(folder: string): Promise<ConnectionFinding[]> {
  const facts = await statIfThere(folder);
  if (!facts?.isDirectory()) return [found('folder-missing', { folder }, false)];
  const mode = (facts.mode & 0o7777).toString(8).padStart(4, '0');
  const rights = { mode, owner: String(facts.uid), group: String(facts.gid) };
  await probe(folder);
  return [found('folder-found', { folder, ...rights }), found('folder-written', { folder })];
}

/** How many messages nobody has taken yet. */
export async function lookAtMessages(outbound: string, ending: string): Promise<ConnectionFinding[]> {
  if (!(await statIfThere(outbound))?.isDirectory()) return [];
  const count = (await readdir(outbound)).filter((name) => name.endsWith(ending)).length;
  return [found('messages-lying', { count: String(count) })];
}

/** The folder into which the other side drops messages; without it there are none, which is nothing wrong. */
export async function lookAtIncoming(incoming: string): Promise<ConnectionFinding[]> {
  if (!(await statIfThere(incoming))?.isDirectory()) return [found('incoming-not-there', { folder: incoming })];
  const folder = path.join(incoming, 'set-aside');
  const names = (await statIfThere(folder))?.isDirectory() ? await readdir(folder) : [];
  const count = names.filter((name) => name.endsWith('.xml')).length;
  const setAside = count > 0 ? [found('messages-set-aside', { folder, count: String(count) }, false)] : [];
  return [...(await lookAtFolder(incoming)), ...setAside];
}

/** What a delivery does, under names that no reader takes. */
async function probe(folder: string): Promise<void> {
  const file = path.join(folder, `einkanal-${randomUUID()}.tmp`);
  const renamed = `${file}.tmp`;
  try {
    const handle = await open(file, 'wx', 0o660);
    try {
      await handle.writeFile('einkanal');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(file, renamed);
  } finally {
    for (const each of [file, renamed]) await rm(each, { force: true });
  }
}
