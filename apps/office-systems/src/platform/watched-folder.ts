import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { complain } from './complaint.js';
import { syncFolder, writeDurably } from './durable-file.js';

const DIGEST = '.sha512';
const PAUSE_MS = 100;

/** An importer of files: which of them are its own, and what it does with one. @returns false: it is left lying */
export type FileImporter = {
  /** As it is called in complaints. */
  what: string;
  isOurs: (name: string) => boolean;
  take: (file: string, name: string) => Promise<boolean>;
};

/**
 * An exchange folder as an importer sees it: takes each file of `outbound` whose digest is right, and moves it to
 * `outbound/done`. Killed in between it takes the file again. One file keeps no other from being taken.
 */
export class WatchedFolder {
  readonly #outbound: string;
  readonly #receipts: string;
  readonly #stopping = new AbortController();
  readonly #said = new Set<string>();
  #looking: Promise<void> = Promise.resolve();

  constructor(
    directory: string,
    private readonly importer: FileImporter,
  ) {
    this.#outbound = path.join(directory, 'outbound');
    this.#receipts = path.join(directory, 'receipts');
  }

  /** Makes the folders where they are missing, and begins to look. */
  async start(): Promise<void> {
    for (const folder of [path.join(this.#outbound, 'done'), this.#receipts]) await mkdir(folder, { recursive: true });
    this.#looking = this.#look();
  }

  /** Ends after the file that is being taken. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#looking;
  }

  /** Waits, unless it is stopped, which is nothing to complain about. */
  wait(ms: number): Promise<unknown> {
    return delay(ms, undefined, { signal: this.#stopping.signal }).catch(() => null);
  }

  /** Writes a receipt, its digest before it. */
  async acknowledge(name: string, receipt: string | Uint8Array): Promise<void> {
    const file = path.join(this.#receipts, name);
    await writeDurably(file + DIGEST, `${createHash('sha512').update(receipt).digest('hex')}  ${name}\n`);
    await writeDurably(file, receipt);
  }

  async #look(): Promise<void> {
    while (!this.#isStopping()) {
      for (const name of await this.#list()) if (!this.#isStopping()) await this.#takeOrSay(name);
      await this.wait(PAUSE_MS);
    }
  }

  async #list(): Promise<string[]> {
    try {
      return (await readdir(this.#outbound)).filter((name) => this.importer.isOurs(name)).sort();
    } catch (error) {
      this.#sayOnce(this.#outbound, error);
      return [];
    }
  }

  async #takeOrSay(name: string): Promise<void> {
    const file = path.join(this.#outbound, name);
    try {
      await checkDigest(file);
      if (!(await this.importer.take(file, name))) return;
      // The file first: a kill in between leaves a digest without a file, which is nobody's.
      for (const each of [name, name + DIGEST])
        await rename(path.join(this.#outbound, each), path.join(this.#outbound, 'done', each));
      await syncFolder(this.#outbound);
    } catch (error) {
      this.#sayOnce(name, error);
    }
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  #sayOnce(about: string, error: unknown): void {
    if (!this.#said.has(about)) complain(`${this.importer.what}: ${about}`, error);
    this.#said.add(about);
  }
}

async function checkDigest(file: string): Promise<void> {
  const told = await readFile(file + DIGEST, 'utf8');
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (!told.startsWith(hash.digest('hex'))) throw new Error('its digest does not fit and it is left lying');
}
