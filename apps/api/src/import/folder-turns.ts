import type { Log } from '../platform/log.js';
import { within } from '../platform/time-limit.js';

/** A share whose server is gone may never answer; what else is to do does not wait for it. */
const LONGEST_LOOK_MS = 20_000;

/**
 * One look at a folder after the other. One that does not come back is waited for once, and not begun again until it
 * does: each would keep a thread of the process. What goes wrong is said when it begins and when it is over.
 */
export class FolderTurns {
  private readonly looking = new Set<string>();
  private readonly said = new Map<string, string>();

  constructor(private readonly log: Log) {}

  async look(folder: string, work: () => Promise<void>): Promise<void> {
    if (this.looking.has(folder)) return;
    this.looking.add(folder);
    const looking = work().finally(() => this.looking.delete(folder));
    try {
      await within(LONGEST_LOOK_MS, looking);
      if (this.said.delete(folder)) this.log.info({ folder }, 'a folder of messages can be read again');
    } catch (error) {
      const message = error instanceof Error ? error.message : 'unknown';
      if (this.said.get(folder) === message) return;
      this.said.set(folder, message);
      this.log.warn({ err: error, folder }, 'a folder of messages cannot be read and is looked at again and again');
    }
  }
}
