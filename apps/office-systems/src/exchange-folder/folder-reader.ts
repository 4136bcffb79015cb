import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { complain } from '../platform/complaint.js';
import { syncFolder, writeDurably } from '../platform/durable-file.js';
import { USUAL_DELAY_MS } from '../platform/fault-effect.js';
import { REFUSALS, type Fault, type FaultKind, type Faults } from '../platform/fault.js';
import type { Aktenregister } from '../specialist-system/aktenregister.js';
import { isPackage } from '../specialist-system/delivered-package.js';
import { deliver } from '../specialist-system/delivery.js';
import { writeErgebnis, type Ergebnis } from '../specialist-system/ergebnis.js';

/** What an importer that reads a folder can do wrong. */
export const READER_FAULTS = ['down', 'slow', 'answer-lost', ...REFUSALS] as const satisfies FaultKind[];

const MESSAGE = '.xml';
const DIGEST = '.sha512';
const PAUSE_MS = 100;

/**
 * Reads an exchange folder as a vendor's importer does: takes each message of `outbound` whose digest is right, writes
 * its receipt, then moves it to `outbound/done`. Killed in between it takes the message again, which is then `doppelt`.
 */
export class FolderReader {
  readonly #outbound: string;
  readonly #receipts: string;
  readonly #register: Aktenregister;
  readonly #faults: Faults;
  readonly #stopping = new AbortController();
  readonly #said = new Set<string>();
  #looking: Promise<void> = Promise.resolve();

  constructor(directory: string, register: Aktenregister, faults: Faults) {
    this.#outbound = path.join(directory, 'outbound');
    this.#receipts = path.join(directory, 'receipts');
    this.#register = register;
    this.#faults = faults;
  }

  /** Makes the folders where they are missing, and begins to look. */
  async start(): Promise<void> {
    for (const folder of [path.join(this.#outbound, 'done'), this.#receipts]) await mkdir(folder, { recursive: true });
    this.#looking = this.#look();
  }

  /** Ends after the message that is being taken. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#looking;
  }

  async #look(): Promise<void> {
    while (!this.#isStopping()) {
      for (const name of await this.#list()) if (!this.#isStopping()) await this.#takeOrSay(name);
      await this.#wait(PAUSE_MS);
    }
  }

  async #list(): Promise<string[]> {
    try {
      return (await readdir(this.#outbound)).filter((name) => name.endsWith(MESSAGE)).sort();
    } catch (error) {
      this.#sayOnce(this.#outbound, error);
      return [];
    }
  }

  /** One message must not keep the others from being read. */
  async #takeOrSay(name: string): Promise<void> {
    try {
      await this.#take(name);
    } catch (error) {
      this.#sayOnce(name, error);
    }
  }

  async #take(name: string): Promise<void> {
    const file = path.join(this.#outbound, name);
    const message = await readFile(file);
    const digest = await readFile(file + DIGEST, 'utf8');
    if (!digest.startsWith(createHash('sha512').update(message).digest('hex')))
      throw new Error('its digest does not fit and it is left lying');
    const fault = this.#faults.take({ action: 'deliver', changes: true, subjects: [message] });
    if (fault?.kind === 'down') return;
    const ergebnis = await deliver(this.#register, message, refusalOf(fault));
    if (fault?.kind === 'slow') await this.#wait(fault.delayMs ?? USUAL_DELAY_MS);
    if (fault?.kind !== 'answer-lost' && ergebnis !== null)
      await this.#acknowledge(`${answeredName(name, message, ergebnis)}.ergebnis.xml`, writeErgebnis(ergebnis));
    // The message first: a kill in between leaves a digest without a message, which is nobody's.
    for (const each of [name, name + DIGEST])
      await rename(path.join(this.#outbound, each), path.join(this.#outbound, 'done', each));
    await syncFolder(this.#outbound);
  }

  async #acknowledge(name: string, ergebnis: string): Promise<void> {
    const file = path.join(this.#receipts, name);
    await writeDurably(file + DIGEST, `${createHash('sha512').update(ergebnis).digest('hex')}  ${name}\n`);
    await writeDurably(file, ergebnis);
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  #sayOnce(what: string, error: unknown): void {
    if (!this.#said.has(what)) complain(`exchange folder: ${what}`, error);
    this.#said.add(what);
  }

  /** A stop ends the wait, which is nothing to complain about. */
  #wait(ms: number): Promise<unknown> {
    return delay(ms, undefined, { signal: this.#stopping.signal }).catch(() => null);
  }
}

/** The last package is not answered itself: it brings the answer to its message. */
function answeredName(name: string, message: Buffer, { messageUuid }: Ergebnis): string {
  return isPackage(message) ? messageUuid : path.basename(name, MESSAGE);
}

function refusalOf(fault: Fault | null) {
  return REFUSALS.find((refusal) => refusal === fault?.kind) ?? null;
}
