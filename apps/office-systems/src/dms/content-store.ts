import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syncFolder } from '../platform/durable-file.js';
import type { Content, ContentPart } from './stored-object.js';

/** A content that arrived and belongs to no object yet. */
export type SpooledContent = ContentPart & { mimeType: string; fileName: string };

/** Where to read, in bytes; both ends are inside. */
export type ByteRange = { first: number; last: number };

/** The bytes of documents, as files that are written once. */
export class ContentStore {
  readonly #incoming: string;
  readonly #kept: string;

  private constructor(folder: string) {
    this.#incoming = path.join(folder, 'incoming');
    this.#kept = path.join(folder, 'content');
  }

  /** @param isUsed tells which kept files still belong to an object; the others are what a killed process left */
  static async open(folder: string, isUsed: (file: string) => boolean): Promise<ContentStore> {
    const store = new ContentStore(folder);
    await rm(store.#incoming, { recursive: true, force: true });
    await mkdir(store.#incoming, { recursive: true });
    await mkdir(store.#kept, { recursive: true });
    await store.remove((await readdir(store.#kept)).filter((file) => !isUsed(file)).map((file) => ({ file })));
    return store;
  }

  /** Streams to disk and syncs. The caller keeps or discards the result. */
  async spool(source: Readable, mimeType: string, fileName: string): Promise<SpooledContent> {
    const file = randomUUID();
    const target = createWriteStream(path.join(this.#incoming, file), { flush: true });
    try {
      await pipeline(source, target);
    } catch (error) {
      await this.discard({ file });
      throw error;
    }
    return { file, length: target.bytesWritten, mimeType, fileName };
  }

  async keep({ file, length }: SpooledContent): Promise<ContentPart> {
    await rename(path.join(this.#incoming, file), path.join(this.#kept, file));
    await syncFolder(this.#kept);
    return { file, length };
  }

  /** Forgets a spooled content; one that was kept stays. */
  async discard({ file }: Pick<SpooledContent, 'file'>): Promise<void> {
    await rm(path.join(this.#incoming, file), { force: true });
  }

  async remove(parts: Pick<ContentPart, 'file'>[]): Promise<void> {
    await Promise.all(parts.map(({ file }) => rm(path.join(this.#kept, file), { force: true })));
  }

  read(content: Content, range: ByteRange): Readable {
    return Readable.from(this.#chunks(content, range), { objectMode: false });
  }

  async *#chunks({ parts }: Content, { first, last }: ByteRange): AsyncGenerator<Buffer> {
    let offset = 0;
    for (const { file, length } of parts) {
      const start = Math.max(first - offset, 0);
      const end = Math.min(last - offset, length - 1);
      offset += length;
      if (start <= end) yield* createReadStream(path.join(this.#kept, file), { start, end }) as AsyncIterable<Buffer>;
    }
  }
}
