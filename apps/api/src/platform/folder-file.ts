import { createHash, randomUUID, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from './sync-folder.js';
import { systemCodeOf } from './system-code.js';

const DIGEST = '.sha512';
const TEMPORARY = '.tmp';
/** In the form of `sha512sum`: the digest, then the name. */
const LONGEST_DIGEST_BYTES = 1_024;
const NO_PLAIN_FILE = new Set<string | null>(['ENOENT', 'ELOOP', 'EMLINK', 'EISDIR', 'ENXIO']);

/**
 * Puts a file into a folder that somebody else reads, with its digest beside it: under its own name it is whole or not
 * there, whenever anybody looks and whatever dies meanwhile.
 */
export async function putFile(file: string, content: Buffer | AsyncIterable<Uint8Array>): Promise<void> {
  await removeLeftovers(file);
  const sha512 = createHash('sha512');
  await putWhole(file, hashed(content, sha512), () =>
    putWhole(file + DIGEST, [Buffer.from(`${sha512.digest('hex')}  ${path.basename(file)}\n`)]),
  );
}

/** What is known of a file, or null where it is not there. */
export async function statIfThere(file: string) {
  return stat(file).catch(nullIfMissing);
}

/** The bytes of a file, or null where it is not there. */
export async function readIfThere(file: string): Promise<Buffer | null> {
  return readFile(file).catch(nullIfMissing);
}

/**
 * Opens a file that somebody else has put into a folder: a link is not followed, and no pipe or device is waited for.
 * @returns null where nothing lies there, or no plain file
 */
export async function openPlainFile(file: string): Promise<FileHandle | null> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  try {
    const handle = await open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
    return null;
  } catch (error) {
    if (NO_PLAIN_FILE.has(systemCodeOf(error))) return null;
    throw error;
  }
}

/** The digest beside a file, in hex; null where none lies there. */
export async function readDigest(file: string): Promise<string | null> {
  const handle = await openPlainFile(file + DIGEST);
  if (handle === null) return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_DIGEST_BYTES), 0, LONGEST_DIGEST_BYTES, 0);
    return digestIn(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** Whether the digest beside a file, if there is one, is that of its content. */
export async function fitsDigest(file: string, content: Buffer): Promise<boolean> {
  const digest = await readIfThere(file + DIGEST);
  return digest === null || digestIn(digest) === sha512Of(content);
}

/**
 * To be asked before a folder is worked on into which somebody else writes.
 * @param base set by the operator, and trusted: it may be a link itself
 * @throws Error where one of the `names` below it is a link, or not there
 */
export async function expectNoLink(base: string, names: readonly string[]): Promise<void> {
  const place = path.join(await realpath(base), ...names);
  if ((await realpath(place)) !== place) throw new Error('a folder is a link that leads elsewhere');
}

/**
 * Makes a folder where it is missing, and never the one above it: one of ours in the place of a share that is away would
 * swallow what is written to it.
 */
export async function makeBelow(folder: string): Promise<void> {
  await mkdir(folder).catch((error: unknown) => {
    if (systemCodeOf(error) !== 'EEXIST') throw error;
  });
}

/** Moves a file and its digest to another place of the same share; what lay there before is replaced. */
export async function moveFile(from: string, to: string): Promise<void> {
  await rename(from, to);
  await rename(from + DIGEST, to + DIGEST).catch(nullIfMissing);
  await syncFolder(path.dirname(to));
  await syncFolder(path.dirname(from));
}

type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * Puts a file without a digest: it is whole or not there.
 * @param beforehand what is done when all bytes are safe, before the file has its name
 */
export async function putWhole(file: string, content: Chunks, beforehand?: () => Promise<void>): Promise<void> {
  // A worker that lost its lease may still be writing the same message.
  const temporary = `${file}.${randomUUID()}${TEMPORARY}`;
  try {
    const handle = await open(temporary, 'wx', 0o660);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await beforehand?.();
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(file));
}

async function* hashed(content: Buffer | AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of Buffer.isBuffer(content) ? [content] : content) {
    hash.update(chunk);
    yield chunk;
  }
}

/** What an attempt left that was killed while it wrote. */
async function removeLeftovers(file: string): Promise<void> {
  const folder = path.dirname(file);
  const names = await readdir(folder);
  const leftovers = names.filter((name) => name.startsWith(path.basename(file)) && name.endsWith(TEMPORARY));
  for (const name of leftovers) await rm(path.join(folder, name), { force: true });
}

const sha512Of = (content: Buffer): string => createHash('sha512').update(content).digest('hex');

const digestIn = (content: Buffer): string => content.toString('utf8').trim().split(/\s/)[0]?.toLowerCase() ?? '';

function nullIfMissing(error: unknown): null {
  if (systemCodeOf(error) === 'ENOENT') return null;
  throw error;
}
