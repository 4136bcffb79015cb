import { USUAL_DELAY_MS } from '../platform/fault-effect.js';
import type { Fault, FaultKind, Faults } from '../platform/fault.js';
import { WatchedFolder } from '../platform/watched-folder.js';
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

/**
 * Reads an exchange folder as the import of an e-file does, and writes a receipt for each package. Killed before it
 * moves the package away it takes it again, and says so.
 */
export class PackageReader {
  readonly #folder: WatchedFolder;

  constructor(
    directory: string,
    private readonly tree: FileTree,
    private readonly faults: Faults,
  ) {
    const isOurs = (name: string) => readPackageName(name) !== null;
    const take = (file: string, name: string) => this.#take(file, name);
    this.#folder = new WatchedFolder(directory, { what: 'e-file folder', isOurs, take });
  }

  start(): Promise<void> {
    return this.#folder.start();
  }

  stop(): Promise<void> {
    return this.#folder.stop();
  }

  async #take(file: string, fileName: string): Promise<boolean> {
    const name = readPackageName(fileName);
    const fault = this.faults.take({ action: 'import', changes: true, subjects: [fileName] });
    if (name === null || fault?.kind === 'down') return false;
    const result = await this.#resultOf(file, name, fault);
    if (fault?.kind === 'slow') await this.#folder.wait(fault.delayMs ?? USUAL_DELAY_MS);
    if (fault?.kind !== 'answer-lost') await this.#acknowledge(name, result);
    if (fault?.kind === 'duplicate') await this.#acknowledge(name, await importPackage(this.tree, file, name));
    return true;
  }

  async #resultOf(file: string, name: PackageName, fault: Fault | null): Promise<ImportResult> {
    const rejection = ANSWERED.get(fault?.kind);
    return rejection ? { kind: 'rejected', rejection } : importPackage(this.tree, file, name);
  }

  #acknowledge(name: PackageName, result: ImportResult): Promise<void> {
    return this.#folder.acknowledge(receiptName(name), writeReceipt(name, result, new Date()));
  }
}
