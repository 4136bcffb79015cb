import { open } from 'node:fs/promises';

/** Has the names in a folder survive a power cut; the contents of its files are flushed on their own. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
