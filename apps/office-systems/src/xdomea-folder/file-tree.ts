import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, type ReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { removeLeftovers, syncFolder, writeDurably } from '../platform/durable-file.js';
import { Rejection } from './rejection.js';
import type { AnnouncedDocument } from './xdomea-message.js';

/** A document as it is kept: in the folder of its case, under its name. */
export type KeptDocument = AnnouncedDocument & {
  processId: string;
  /** The id that this e-file gave it. */
  reference: string;
  name: string;
  sizeBytes: number;
  keptAt: string;
  /** The process that brought the version before, which now lies among the older ones. */
  follows: string | null;
};

const RECORD = '.json';
const FORBIDDEN = /[\\/:*?"<>|]|[. ]$/;

/**
 * Documents as a tree `<Vorgang>/<name>` of files, with an index of records. A document is there when its record is;
 * what a killed process left between the record and the last rename is finished when it is opened.
 */
export class FileTree {
  readonly #folder: string;
  readonly #documents = new Map<string, KeptDocument>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(folder: string): Promise<FileTree> {
    const tree = new FileTree(folder);
    for (const part of ['akten', 'index', 'eingang', 'versionen'])
      await mkdir(path.join(folder, part), { recursive: true });
    await removeLeftovers(path.join(folder, 'index'));
    for (const name of await readdir(path.join(folder, 'index'))) {
      const document = JSON.parse(await readFile(path.join(folder, 'index', name), 'utf8')) as KeptDocument;
      tree.#documents.set(document.processId, document);
    }
    for (const document of tree.#documents.values()) await tree.#finish(document);
    return tree;
  }

  /** What a process brought, if it came before. */
  find(processId: string): KeptDocument | null {
    return this.#documents.get(processId) ?? null;
  }

  /** The latest version of each document, the newest first. */
  list(): KeptDocument[] {
    const followed = new Set([...this.#documents.values()].map(({ follows }) => follows));
    return [...this.#documents.values()]
      .filter(({ processId }) => !followed.has(processId))
      .sort((one, other) => other.keptAt.localeCompare(one.keptAt));
  }

  read({ caseNumber, name }: KeptDocument): ReadStream {
    return createReadStream(this.#place(caseNumber, name));
  }

  /**
   * Keeps a document. One that this e-file has already, in the same case, gets a new version; another of the same name
   * stays beside it.
   */
  async keep(processId: string, announced: AnnouncedDocument, content: Readable): Promise<KeptDocument> {
    const wanted = announced.fileName.replace(/^.{36}_?/, '') || announced.fileName;
    if (FORBIDDEN.test(wanted)) throw new Rejection('0605007', `„${wanted}“ enthält unzulässige Zeichen.`);
    if (!/^[\w.-]+$/.test(announced.caseNumber)) throw new Rejection('0605001', 'Der Vorgang ist nicht bekannt.');
    const sizeBytes = await this.#receive(processId, announced, content);
    const before = announced.version > 1 ? this.#latest(announced) : null;
    const document: KeptDocument = {
      ...{ ...announced, processId, sizeBytes, keptAt: new Date().toISOString() },
      reference: before?.reference ?? referenceOf(processId),
      name: before?.name ?? this.#freeName(announced.caseNumber, wanted),
      follows: before?.processId ?? null,
    };
    await writeDurably(path.join(this.#folder, 'index', processId + RECORD), JSON.stringify(document));
    this.#documents.set(processId, document);
    await this.#finish(document);
    return document;
  }

  async #receive(processId: string, { sha512 }: AnnouncedDocument, content: Readable): Promise<number> {
    const file = path.join(this.#folder, 'eingang', processId);
    const hash = createHash('sha512');
    content.on('data', (chunk: Buffer) => hash.update(chunk));
    await pipeline(content, createWriteStream(file, { flush: true }));
    if (sha512 !== null && hash.digest('hex') !== sha512) {
      await rm(file);
      throw new Rejection('0000015', 'Der Inhalt der Datei ist nicht der angekündigte.');
    }
    return (await stat(file)).size;
  }

  /** Brings a document that has its record to its place; that of its version before moves away first. */
  async #finish({ processId, caseNumber, name, follows }: KeptDocument): Promise<void> {
    const received = path.join(this.#folder, 'eingang', processId);
    if (!existsSync(received)) return;
    const place = this.#place(caseNumber, name);
    await mkdir(path.dirname(place), { recursive: true });
    if (follows !== null && existsSync(place)) await rename(place, path.join(this.#folder, 'versionen', follows));
    await rename(received, place);
    await syncFolder(path.dirname(place));
  }

  #latest({ id, caseNumber }: AnnouncedDocument): KeptDocument | null {
    return this.list().find((document) => document.id === id && document.caseNumber === caseNumber) ?? null;
  }

  #freeName(caseNumber: string, wanted: string): string {
    const { name, ext } = path.parse(wanted);
    const taken = new Set(
      [...this.#documents.values()].filter((one) => one.caseNumber === caseNumber).map((one) => one.name.toLowerCase()),
    );
    for (let count = 1; ; count++) {
      const free = count === 1 ? wanted : `${name} (${count})${ext}`;
      if (!taken.has(free.toLowerCase())) return free;
    }
  }

  #place(caseNumber: string, name: string): string {
    return path.join(this.#folder, 'akten', caseNumber, name);
  }
}

/** An id of our own, as the standard asks, the same if the process is taken again. */
function referenceOf(processId: string): string {
  const hex = createHash('sha256').update(`einkanal e-file ${processId}`).digest('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
