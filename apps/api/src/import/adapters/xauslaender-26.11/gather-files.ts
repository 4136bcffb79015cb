import { createHash } from 'node:crypto';
import { isEmbeddedOnly } from '@einkanal/domain/import/mapping/map-documents';
import type { DocumentToMap } from '@einkanal/domain/import/mapping/mapping-input';
import { passesUnchanged, toTransferable } from '../../document/transferable-file.js';
import type { StoredDocument } from './prepared-message.js';

/** The documents as the mapping takes them, and the files that go into the message by their SHA-512. */
export type GatheredFiles = { documents: DocumentToMap[]; contents: Map<string, Buffer> };

/**
 * Reads and converts the files of an application, one after the other, as long as they fit into the message together;
 * a file that does not fit is not read, and later smaller ones still are. Those that can come in the message only go
 * first.
 * @param room bytes of the message, base64 included
 * @param withhold documents that are to stay out although they fit by themselves
 */
export async function gatherFiles(
  stored: readonly StoredDocument[],
  room: number,
  withhold: ReadonlySet<string>,
  at: Date,
): Promise<GatheredFiles> {
  const contents = new Map<string, Buffer>();
  const documents = new Map<StoredDocument, DocumentToMap>();
  let left = room;
  for (const document of [...stored].sort((a, b) => turnOf(a) - turnOf(b))) {
    const { id, slot, purpose, title, fileName } = document;
    const gathered = withhold.has(id) ? 'too-large' : await gather(document, left, at);
    let file: DocumentToMap['file'];
    if (typeof gathered === 'string') file = gathered;
    else {
      const sha512 = createHash('sha512').update(gathered.bytes).digest('hex');
      contents.set(sha512, gathered.bytes);
      left -= base64Size(gathered.bytes.length);
      file = { sha512, format: gathered.format };
    }
    documents.set(document, { id, slot, purpose, title, fileName, file });
  }
  return { documents: stored.flatMap((document) => documents.get(document) ?? []), contents };
}

function turnOf({ slot }: StoredDocument): number {
  return isEmbeddedOnly(slot) ? 0 : 1;
}

async function gather(document: StoredDocument, left: number, at: Date) {
  if (document.scanStatus === 'PENDING') throw new Error('A file that is not scanned yet cannot go into a message.');
  if (document.scanStatus === 'INFECTED') return 'infected';
  if (passesUnchanged(document.mediaType) && base64Size(document.sizeBytes) > left) return 'too-large';
  const file = await toTransferable(document, at);
  return typeof file !== 'string' && base64Size(file.bytes.length) > left ? 'too-large' : file;
}

/** What a file takes in a message. */
export function base64Size(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}
