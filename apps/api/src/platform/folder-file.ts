import { createHash, randomUUID, type Hash } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from './sync-folder.js';
import { systemCodeOf } from './system-code.js';

const DIGEST = '.sha512';
const TEMPORARY = '.tmp';

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

/** Whether the digest beside a file, if there is one, is that of its content. */
export async function fitsDigest(file: string, content: Buffer): Promise<boolean> {
  const digest = await readIfThere(file + DIGEST);
  return digest === null || digest.toString('utf8').trim().split(/\s/)[0]?.toLowerCase() === sha512Of(content);
}

/** Moves a file and its digest to another place of the same share; what lay there before is replaced. */
export async function moveFile(from: string, to: string): Promise<void> {
  await rename(from, to);
  await rename(from + DIGEST, to + DIGEST).catch(nullIfMissing);
  await syncFolder(path.dirname(to));
  await syncFolder(path.dirname(from));
}

type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** @param beforehand what is done when all bytes are safe, before the file has its name */
async function putWhole(file: string, content: Chunks, beforehand?: () => Promise<void>): Promise<void> {
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

function nullIfMissing(error: unknown): null {
  if (systemCodeOf(error) === 'ENOENT') return null;
  throw error;
}
