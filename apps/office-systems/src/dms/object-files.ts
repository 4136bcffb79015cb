import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { removeLeftovers, syncFolder, writeDurably } from '../platform/durable-file.js';
import type { StoredObject } from './stored-object.js';

const ENDING = '.json';

/** The objects on disk, one file each. What is written here has happened. */
export class ObjectFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = path.join(folder, 'objects');
  }

  async load(): Promise<StoredObject[]> {
    await mkdir(this.#folder, { recursive: true });
    await removeLeftovers(this.#folder);
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith(ENDING));
    return Promise.all(
      names.map(async (name) => JSON.parse(await readFile(path.join(this.#folder, name), 'utf8')) as StoredObject),
    );
  }

  save(object: StoredObject): Promise<void> {
    return writeDurably(this.#file(object.id), JSON.stringify(object));
  }

  async remove(id: string): Promise<void> {
    await rm(this.#file(id));
    await syncFolder(this.#folder);
  }

  #file(id: string): string {
    return path.join(this.#folder, id + ENDING);
  }
}
