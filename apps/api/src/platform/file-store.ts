import { createHash, randomUUIDv7 } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from './config.js';
import { syncFolder } from './sync-folder.js';

/** A file that has arrived and belongs to nothing yet. `sha512` in hex; `head` is its beginning, for its type. */
export type IncomingFile = { path: string; sizeBytes: number; sha512: string; head: Buffer };

const HEAD_BYTES = 65_536;
const KEY = /^[0-9a-f-]{36}\/\d{4}\/\d{2}\/[0-9a-f-]{36}$/;

/** The folder of files that still stream in. */
export const INCOMING = 'incoming';

/**
 * Files on disk, `<office>/<yyyy>/<mm>/<uuid>`; what the sender called them is data, never a path. A file arrives in
 * `incoming/` and is moved when its submission is known to be accepted.
 */
@Injectable()
export class FileStore implements OnModuleInit {
  readonly folder: string;
  private readonly knownFolders = new Set<string>();

  constructor(@Inject(CONFIG) { FILES_DIR }: Config) {
    this.folder = path.resolve(FILES_DIR);
  }

  async onModuleInit(): Promise<void> {
    await mkdir(path.join(this.folder, INCOMING), { recursive: true });
  }

  /**
   * Streams a file to disk and hashes it on the way; it is on the disk itself when this returns.
   * @throws whatever the stream or the disk says; nothing stays behind then
   */
  async receive(content: AsyncIterable<Uint8Array>): Promise<IncomingFile> {
    const target = path.join(this.folder, INCOMING, randomUUIDv7());
    const digest = createHash('sha512');
    const head: Uint8Array[] = [];
    let sizeBytes = 0;
    const handle = await open(target, 'wx', 0o640);
    try {
      for await (const chunk of content) {
        if (sizeBytes < HEAD_BYTES) head.push(chunk.subarray(0, HEAD_BYTES - sizeBytes));
        sizeBytes += chunk.length;
        digest.update(chunk);
        await handle.writeFile(chunk);
      }
      await handle.sync();
    } catch (error) {
      await rm(target, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    return { path: target, sizeBytes, sha512: digest.digest('hex'), head: Buffer.concat(head) };
  }

  /** Moves an arrived file to its place, durably. @returns its key */
  async keep(file: IncomingFile, officeId: string, at: Date): Promise<string> {
    const [year = '', month = ''] = at.toISOString().split('-');
    const key = [officeId, year, month, randomUUIDv7()].join('/');
    const folder = path.dirname(this.pathOf(key));
    await this.makeFolder(folder);
    await rename(file.path, this.pathOf(key));
    await syncFolder(folder);
    return key;
  }

  /** Forgets a file that arrived for nothing. */
  async discard(file: IncomingFile): Promise<void> {
    await rm(file.path, { force: true });
  }

  /** Deletes a kept file. */
  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  /** The bytes, or those from `start` to `end`, both counted in. */
  open(key: string, range?: { start: number; end: number }): Readable {
    return createReadStream(this.pathOf(key), range);
  }

  /** The whole file in memory: only for files that are known to be small enough. */
  read(key: string): Promise<Buffer> {
    return readFile(this.pathOf(key));
  }

  /**
   * Where a kept file lies, for programs that must jump about in it.
   * @throws Error for what is no key of this store, so that no path is ever made of foreign text
   */
  pathOf(key: string): string {
    if (!KEY.test(key)) throw new Error('not a key of the file store');
    return path.join(this.folder, key);
  }

  // A folder is safe only once the folder above it has been written too.
  private async makeFolder(folder: string): Promise<void> {
    if (this.knownFolders.has(folder)) return;
    await mkdir(folder, { recursive: true });
    for (let at = folder; at !== this.folder; at = path.dirname(at)) await syncFolder(path.dirname(at));
    this.knownFolders.add(folder);
  }
}
