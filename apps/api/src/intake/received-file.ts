import { displayedFileName, fileTypeOf } from '@einkanal/domain/intake/attachment';
import { isNoFile, pointerOfPart, type ReceivedPart } from '@einkanal/domain/intake/file-check';
import type { Fault } from '@einkanal/domain/intake/finding';
import type { AttachmentEntry } from '@einkanal/domain/intake/submission';
import type { FileStore, IncomingFile } from '../platform/file-store.js';
import type { Arrival } from './arrival.js';
import { detectMediaType } from './media-type.js';

/** A file part after its last byte. `mediaType` is what the content shows, null where nobody knows it. */
export type ReceivedFile = ReceivedPart & { file: IncomingFile; mediaType: string | null };

/**
 * Streams the files to disk, one after the other.
 * @param received is filled as they arrive, so that the caller can discard them whatever happens
 */
export async function receiveFiles(arrival: Arrival, store: FileStore, received: ReceivedFile[]): Promise<void> {
  for await (const { name, fileName, content } of arrival.files()) {
    const file = await store.receive(content);
    const { sizeBytes, sha512 } = file;
    // A field without a file name is kept as a file too, under the name of the field: nothing that was sent is lost.
    const part = {
      name,
      fileName: sizeBytes > 0 ? fileName || name : fileName,
      sizeBytes,
      sha512,
      file,
      mediaType: null,
    };
    received.push(part);
    if (isNoFile(part)) await store.discard(file);
    else Object.assign(part, { mediaType: await detectMediaType(file) });
  }
}

/** The files of which the content is of no kind that we take. */
export function typeFaults(received: readonly ReceivedFile[], entries: readonly AttachmentEntry[]): Fault[] {
  return received
    .filter(({ sizeBytes, mediaType }) => sizeBytes > 0 && (mediaType === null || fileTypeOf(mediaType) === null))
    .map(({ name, fileName }) => ({
      code: 'file-type-not-allowed',
      pointer: pointerOfPart(name, entries),
      details: { part: name, fileName: displayedFileName(fileName) },
    }));
}
