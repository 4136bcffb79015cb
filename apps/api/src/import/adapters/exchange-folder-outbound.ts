import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import { putFile, statIfThere } from '../../platform/folder-file.js';

/** Where a message is that we have delivered, and since when. */
export type DeliveredMessage = { isTaken: boolean; deliveredAt: Date };

/** `outbound` of an exchange folder: what we deliver lies here until the reader moves it to `outbound/done`. */
export class ExchangeFolderOutbound {
  private readonly folder: string;
  private readonly done: string;

  /** @param ending what the name of a message has after its id */
  constructor(
    directory: string,
    private readonly ending: string,
  ) {
    this.folder = path.join(directory, 'outbound');
    this.done = path.join(this.folder, 'done');
  }

  async put(messageId: string, payload: Buffer | AsyncIterable<Uint8Array>): Promise<void> {
    await putFile(path.join(this.folder, messageId + this.ending), payload);
  }

  /**
   * Nothing found may mean that the share was away while it was looked for; so it is looked for once more when the
   * folder is certainly there.
   */
  async find(messageId: string): Promise<DeliveredMessage | null> {
    const found = await this.look(messageId);
    if (found !== null) return found;
    await access(this.done);
    return this.look(messageId);
  }

  /** Whether a message has been lying here since before `since` and none was taken after it: nobody reads. */
  async isLeftAlone(since: Date): Promise<boolean> {
    const lastTaken = await statIfThere(this.done);
    if (lastTaken && lastTaken.mtime >= since) return false;
    for (const name of await readdir(this.folder)) {
      if (!name.endsWith(this.ending)) continue;
      const lying = await statIfThere(path.join(this.folder, name));
      if (lying && lying.mtime < since) return true;
    }
    return false;
  }

  /** In this order, because the reader moves it that way. */
  private async look(messageId: string): Promise<DeliveredMessage | null> {
    const lying = await statIfThere(path.join(this.folder, messageId + this.ending));
    if (lying) return { isTaken: false, deliveredAt: lying.mtime };
    const taken = await statIfThere(path.join(this.done, messageId + this.ending));
    return taken && { isTaken: true, deliveredAt: taken.mtime };
  }
}
