import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { removeLeftovers, writeDurably } from '../platform/durable-file.js';

const MESSAGE = 'nachricht.xml';
const PART = '.teil';

/**
 * Messages that wait for their packages, and packages that wait for the others or for their message. Each is kept once,
 * under the message's id; a kill at any moment leaves every one of them whole or absent.
 */
export class PackageShelf {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async keepMessage(messageUuid: string, message: Uint8Array): Promise<void> {
    await writeDurably(path.join(await this.#make(messageUuid), MESSAGE), message);
  }

  async keepPart(messageUuid: string, number: number, part: Uint8Array): Promise<void> {
    await writeDurably(path.join(await this.#make(messageUuid), `${number}${PART}`), part);
  }

  /** The message that waits, or null where only packages do. */
  async message(messageUuid: string): Promise<Buffer | null> {
    return readFile(path.join(this.#of(messageUuid), MESSAGE)).catch(() => null);
  }

  /** The archive, or null while one of its parts is missing. */
  async archive(messageUuid: string, parts: number): Promise<Buffer | null> {
    const folder = this.#of(messageUuid);
    const names = new Set(await readdir(folder).catch(() => []));
    const wanted = Array.from({ length: parts }, (_, at) => `${at + 1}${PART}`);
    if (!wanted.every((name) => names.has(name))) return null;
    return Buffer.concat(await Promise.all(wanted.map((name) => readFile(path.join(folder, name)))));
  }

  /** Makes room: the message is taken over, or refused and to be sent again with all that belongs to it. */
  async clear(messageUuid: string): Promise<void> {
    await rm(this.#of(messageUuid), { recursive: true, force: true });
  }

  async #make(messageUuid: string): Promise<string> {
    const folder = this.#of(messageUuid);
    await mkdir(folder, { recursive: true });
    await removeLeftovers(folder);
    return folder;
  }

  // The schema lets nothing but a UUID be here.
  #of(messageUuid: string): string {
    return path.join(this.#folder, messageUuid.toLowerCase());
  }
}
