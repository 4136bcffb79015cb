import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { complain } from '../platform/complaint.js';
import { syncFolder, writeDurably } from '../platform/durable-file.js';
import { USUAL_DELAY_MS } from '../platform/fault-effect.js';
import type { Fault, FaultKind, Faults } from '../platform/fault.js';
import type { FileTree } from './file-tree.js';
import { importPackage } from './import-package.js';
import { readPackageName, type PackageName } from './message-names.js';
import { Rejection } from './rejection.js';
import { receiptName, writeReceipt, type ImportResult } from './xdomea-receipt.js';

/** What an e-file that reads a folder can do wrong; `duplicate` imports a package twice and answers both times. */
export const PACKAGE_FAULTS = [
  'down',
  'slow',
  'answer-lost',
  'duplicate',
  'error-500',
  'error-503',
  'html-login-page',
  'reject',
] as const satisfies FaultKind[];

/** Faults that are an answer, by the code of the standard. */
const ANSWERED = new Map<FaultKind | undefined, Rejection>([
  ['error-500', new Rejection('0000499', 'Unbekannter Fehler.')],
  ['error-503', new Rejection('0000001', 'Das DMS ist nicht verfügbar.')],
  ['html-login-page', new Rejection('0000004', 'Die Rechte fehlen.')],
  ['reject', new Rejection('0605005', 'Die Datei kann nicht abgelegt werden.')],
]);

const DIGEST = '.sha512';
const PAUSE_MS = 100;

/**
 * Reads an exchange folder as the import of an e-file does: takes each package of `outbound` whose digest is right,
 * writes its receipt, then moves it to `outbound/done`. Killed in between it takes the package again and says so.
 */
export class PackageReader {
  readonly #outbound: string;
  readonly #receipts: string;
  readonly #stopping = new AbortController();
  readonly #said = new Set<string>();
  #looking: Promise<void> = Promise.resolve();

  constructor(
    directory: string,
    private readonly tree: FileTree,
    private readonly faults: Faults,
  ) {
    this.#outbound = path.join(directory, 'outbound');
    this.#receipts = path.join(directory, 'receipts');
  }

  /** Makes the folders where they are missing, and begins to look. */
  async start(): Promise<void> {
    for (const folder of [path.join(this.#outbound, 'done'), this.#receipts]) await mkdir(folder, { recursive: true });
    this.#looking = this.#look();
  }

  /** Ends after the package that is being taken. */
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
      return (await readdir(this.#outbound)).sort();
    } catch (error) {
      this.#sayOnce(this.#outbound, error);
      return [];
    }
  }

  /** One package must not keep the others from being read. */
  async #takeOrSay(fileName: string): Promise<void> {
    const name = readPackageName(fileName);
    if (name === null) return;
    try {
      await this.#take(fileName, name);
    } catch (error) {
      this.#sayOnce(fileName, error);
    }
  }

  async #take(fileName: string, name: PackageName): Promise<void> {
    const file = path.join(this.#outbound, fileName);
    await checkDigest(file);
    const fault = this.faults.take({ action: 'import', changes: true, subjects: [fileName] });
    if (fault?.kind === 'down') return;
    const result = await this.#resultOf(file, name, fault);
    if (fault?.kind === 'slow') await this.#wait(fault.delayMs ?? USUAL_DELAY_MS);
    if (fault?.kind !== 'answer-lost') await this.#acknowledge(name, result);
    if (fault?.kind === 'duplicate') await this.#acknowledge(name, await importPackage(this.tree, file, name));
    // The package first: a kill in between leaves a digest without a package, which is nobody's.
    for (const each of [fileName, fileName + DIGEST])
      await rename(path.join(this.#outbound, each), path.join(this.#outbound, 'done', each));
    await syncFolder(this.#outbound);
  }

  async #resultOf(file: string, name: PackageName, fault: Fault | null): Promise<ImportResult> {
    const rejection = ANSWERED.get(fault?.kind);
    return rejection ? { kind: 'rejected', rejection } : importPackage(this.tree, file, name);
  }

  async #acknowledge(name: PackageName, result: ImportResult): Promise<void> {
    const receipt = writeReceipt(name, result, new Date());
    const file = path.join(this.#receipts, receiptName(name));
    const digest = createHash('sha512').update(receipt).digest('hex');
    await writeDurably(file + DIGEST, `${digest}  ${path.basename(file)}\n`);
    await writeDurably(file, receipt);
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  #sayOnce(what: string, error: unknown): void {
    if (!this.#said.has(what)) complain(`e-file folder: ${what}`, error);
    this.#said.add(what);
  }

  /** A stop ends the wait, which is nothing to complain about. */
  #wait(ms: number): Promise<unknown> {
    return delay(ms, undefined, { signal: this.#stopping.signal }).catch(() => null);
  }
}

async function checkDigest(file: string): Promise<void> {
  const told = await readFile(file + DIGEST, 'utf8');
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (!told.startsWith(hash.digest('hex'))) throw new Error('its digest does not fit and it is left lying');
}
