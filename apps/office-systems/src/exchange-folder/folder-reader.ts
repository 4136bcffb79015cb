import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { USUAL_DELAY_MS } from '../platform/fault-effect.js';
import { REFUSALS, type Fault, type FaultKind, type Faults } from '../platform/fault.js';
import { WatchedFolder } from '../platform/watched-folder.js';
import type { Aktenregister } from '../specialist-system/aktenregister.js';
import { isPackage } from '../specialist-system/delivered-package.js';
import { deliver } from '../specialist-system/delivery.js';
import { writeErgebnis, type Ergebnis } from '../specialist-system/ergebnis.js';

/** What an importer that reads a folder can do wrong. */
export const READER_FAULTS = ['down', 'slow', 'answer-lost', ...REFUSALS] as const satisfies FaultKind[];

const MESSAGE = '.xml';

/**
 * Reads an exchange folder as a vendor's importer does, and writes a receipt for each message. Killed before it moves
 * the message away it takes it again, which is then `doppelt`.
 */
export class FolderReader {
  readonly #folder: WatchedFolder;

  constructor(
    directory: string,
    private readonly register: Aktenregister,
    private readonly faults: Faults,
  ) {
    const isOurs = (name: string) => name.endsWith(MESSAGE);
    const take = (file: string, name: string) => this.#take(file, name);
    this.#folder = new WatchedFolder(directory, { what: 'exchange folder', isOurs, take });
  }

  start(): Promise<void> {
    return this.#folder.start();
  }

  stop(): Promise<void> {
    return this.#folder.stop();
  }

  async #take(file: string, name: string): Promise<boolean> {
    const message = await readFile(file);
    const fault = this.faults.take({ action: 'deliver', changes: true, subjects: [message] });
    if (fault?.kind === 'down') return false;
    const ergebnis = await deliver(this.register, message, refusalOf(fault));
    if (fault?.kind === 'slow') await this.#folder.wait(fault.delayMs ?? USUAL_DELAY_MS);
    if (fault?.kind !== 'answer-lost' && ergebnis !== null)
      await this.#folder.acknowledge(`${answeredName(name, message, ergebnis)}.ergebnis.xml`, writeErgebnis(ergebnis));
    return true;
  }
}

/** The last package is not answered itself: it brings the answer to its message. */
function answeredName(name: string, message: Buffer, { messageUuid }: Ergebnis): string {
  return isPackage(message) ? messageUuid : path.basename(name, MESSAGE);
}

function refusalOf(fault: Fault | null) {
  return REFUSALS.find((refusal) => refusal === fault?.kind) ?? null;
}
