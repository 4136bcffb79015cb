import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** A receipt is a handful of lines, also when it is unpacked. */
const LONGEST_BYTES = 1_000_000;

/** One file of a small package; null where it is not in it, or the package is not whole. */
export async function readFromPackage(bytes: Buffer, name: string): Promise<Buffer | null> {
  try {
    const zip = await fromBufferPromise(bytes, { autoClose: false });
    for await (const entry of zip.eachEntry())
      if (entry.fileName === name && entry.uncompressedSize <= LONGEST_BYTES)
        return await buffer(await zip.openReadStreamPromise(entry));
    return null;
  } catch {
    return null;
  }
}
