import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { DeliveryProblemCode } from '@einkanal/domain/intake/message/document-delivery';
import { LIMITS } from './intake-limits.js';

/** An archive that is not taken. */
export class UnusableArchive extends Error {
  constructor(
    readonly code: DeliveryProblemCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** A file of the archive: named by an id and an ending, in no folder. */
const NAME = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[a-z0-9]{1,5}$/i;

type Limits = Pick<typeof LIMITS, 'files' | 'fileBytes' | 'submissionBytes'>;

/**
 * Gives the wanted files of an archive one after the other, each as it is unpacked. Names are compared, never used as
 * paths; what an archive says of its sizes is not believed, only what comes out of it is counted.
 * @throws UnusableArchive above the limits, and where it is none or damaged
 */
export async function unpackArchive(
  path: string,
  wanted: ReadonlySet<string>,
  take: (id: string, content: AsyncIterable<Uint8Array>) => Promise<void>,
  limits: Limits = LIMITS,
): Promise<void> {
  const zip = await orUnreadable(openPromise(path, { autoClose: false }));
  try {
    if (zip.entryCount > limits.files) throw new UnusableArchive('archive-too-large');
    const room = { bytes: limits.submissionBytes };
    const given = new Set<string>();
    for await (const entry of entriesOf(zip)) {
      const id = NAME.exec(entry.fileName)?.[1]?.toLowerCase();
      if (id === undefined || !wanted.has(id) || given.has(id)) continue;
      given.add(id);
      await take(id, contentOf(zip, entry, limits.fileBytes, room));
    }
  } finally {
    zip.close();
  }
}

async function* entriesOf(zip: ZipFile): AsyncIterable<Entry> {
  const entries = zip.eachEntry();
  for (;;) {
    const next = await orUnreadable(entries.next());
    if (next.done) return;
    yield next.value;
  }
}

async function* contentOf(
  zip: ZipFile,
  entry: Entry,
  mostBytes: number,
  room: { bytes: number },
): AsyncIterable<Uint8Array> {
  let sizeBytes = 0;
  let checksum = 0;
  const chunks = (await orUnreadable(zip.openReadStreamPromise(entry))).iterator() as AsyncIterator<Buffer, undefined>;
  for (;;) {
    const next = await orUnreadable(chunks.next());
    if (next.done) break;
    sizeBytes += next.value.length;
    room.bytes -= next.value.length;
    if (sizeBytes > mostBytes || room.bytes < 0) throw new UnusableArchive('archive-too-large');
    checksum = crc32(next.value, checksum);
    yield next.value;
  }
  if (checksum !== entry.crc32) throw new UnusableArchive('archive-unreadable');
}

/** What the library says of an archive is never about us: the archive itself lies on our disk, whole. */
async function orUnreadable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new UnusableArchive('archive-unreadable', { cause: error });
  }
}
