import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../platform/config.js';

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._ -]*(?:\/[\p{L}\p{N}][\p{L}\p{N}._ -]*)*$/u;

/** The folder below which everything lies that an office exchanges with its targets; null where there is none. */
export function officeFolder({ EXCHANGE_DIR }: Pick<Config, 'EXCHANGE_DIR'>, abhKennung: string): string | null {
  return EXCHANGE_DIR === undefined ? null : path.resolve(EXCHANGE_DIR, abhKennung);
}

/**
 * The folder of this name below another one. A name that leads out of it names none, be it by its dots or by a link
 * that lies there.
 */
export async function folderBelow(base: string, name: string): Promise<string | null> {
  if (!NAME.test(name)) return null;
  const folder = path.join(base, name);
  if (!isBelow(base, folder)) return null;
  return isBelow(await realPath(base), await realPath(folder)) ? folder : null;
}

/** The name of a folder below another one; as it is where it lies elsewhere. */
export function nameBelow(base: string | null, folder: string): string {
  return base !== null && isBelow(base, folder) ? path.relative(base, folder) : folder;
}

function isBelow(base: string, folder: string): boolean {
  const name = path.relative(base, folder);
  return name !== '' && name.split(path.sep)[0] !== '..' && !path.isAbsolute(name);
}

/** Where a path leads; what is not there yet counts by its name below what is. */
async function realPath(at: string): Promise<string> {
  try {
    return await realpath(at);
  } catch {
    const parent = path.dirname(at);
    return parent === at ? at : path.join(await realPath(parent), path.basename(at));
  }
}
