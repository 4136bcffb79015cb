import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { Rejection } from './rejection.js';

const LONGEST_MESSAGE_BYTES = 10_000_000;

/** An opened package: its message, and the files beside it. To be closed. */
export class XdomeaPackage {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly name: string,
  ) {}

  /** @param name of the package, without its ending: the message in it has the same. */
  static async open(file: string, name: string): Promise<XdomeaPackage> {
    const zip = await openPromise(file, { autoClose: false }).catch((error: unknown) => {
      throw new Rejection('0000014', `Das Paket ist nicht lesbar: ${String(error)}`);
    });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    return new XdomeaPackage(zip, entries, name);
  }

  async readMessage(): Promise<Buffer> {
    const entry = this.entries.get(`${this.name}.xml`);
    if (!entry || entry.uncompressedSize > LONGEST_MESSAGE_BYTES)
      throw new Rejection('0000018', 'Im Paket fehlt die Nachricht.');
    return buffer(await this.zip.openReadStreamPromise(entry));
  }

  /** @throws Rejection where the package has no such file */
  async open(fileName: string): Promise<Readable> {
    const entry = this.entries.get(fileName);
    if (!entry) throw new Rejection('0000018', `Im Paket fehlt die Datei ${fileName}.`);
    return this.zip.openReadStreamPromise(entry);
  }

  close(): void {
    this.zip.close();
  }
}
