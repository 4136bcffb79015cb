import { crc32 } from 'node:zlib';
import { isEmbeddedOnly } from '@einkanal/domain/import/mapping/map-documents';
import { JPG, type DocumentToMap, type FileFormat } from '@einkanal/domain/import/mapping/mapping-input';
import { passesUnchanged, toTransferable } from '../../document/transferable-file.js';
import type { StoredDocument } from './prepared-message.js';
import { StoredArchive, type ArchivedFile } from './stored-archive.js';

type PackagedFile = ArchivedFile & { documentId: string; format: FileFormat };

/** The files of a message that travel beside it: as one archive, cut into parts. */
export type Delivery = { archive: StoredArchive; parts: { start: number; end: number }[] };

/**
 * Puts what does not fit into a message into an archive, cut into parts of at most `partBytes`. Documents that went in
 * are told with the numbers of their parts; pages and scans, which the standard has in the message only, stay out.
 * Holds one converted file at a time; a file that needs no conversion is never whole in memory.
 */
export async function packageFiles(
  stored: readonly StoredDocument[],
  documents: readonly DocumentToMap[],
  partBytes: number,
  at: Date,
): Promise<{ documents: DocumentToMap[]; delivery: Delivery | null }> {
  const files = new Map<string, PackagedFile>();
  for (const document of stored) {
    const { file } = documents.find(({ id }) => id === document.id) ?? {};
    if (file !== 'too-large' || isEmbeddedOnly(document.slot)) continue;
    const packaged = await packageOne(document, at);
    if (packaged !== null) files.set(document.id, packaged);
  }
  if (files.size === 0) return { documents: [...documents], delivery: null };
  const archive = new StoredArchive([...files.values()]);
  const numberAt = (byte: number) => Math.floor(byte / partBytes) + 1;
  const packagedDocuments = documents.map((document): DocumentToMap => {
    const file = files.get(document.id);
    if (file === undefined) return document;
    const { start, end } = archive.spanOf(file);
    return {
      ...document,
      file: { format: file.format, packages: { first: numberAt(start), last: numberAt(end - 1) } },
    };
  });
  const parts = Array.from({ length: numberAt(archive.sizeBytes - 1) }, (_, number) => ({
    start: number * partBytes,
    end: Math.min((number + 1) * partBytes, archive.sizeBytes),
  }));
  return { documents: packagedDocuments, delivery: { archive, parts } };
}

async function packageOne(document: StoredDocument, at: Date): Promise<PackagedFile | null> {
  return passesUnchanged(document.mediaType) ? packageUnchanged(document) : packageConverted(document, at);
}

async function packageUnchanged({ id, mediaType, open }: StoredDocument): Promise<PackagedFile> {
  let checksum = 0;
  let sizeBytes = 0;
  for await (const chunk of open()) {
    checksum = crc32(chunk, checksum);
    sizeBytes += chunk.length;
  }
  const slice = async (start: number, end: number) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of open({ start, end: end - 1 })) chunks.push(chunk);
    return Buffer.concat(chunks);
  };
  const format = mediaType === 'image/jpeg' ? JPG : '1';
  return { documentId: id, name: nameOf(id, format), format, sizeBytes, crc32: checksum, slice };
}

/** Converted once to know it, and once more for every part that holds some of it: the same both times. */
async function packageConverted(document: StoredDocument, at: Date): Promise<PackagedFile | null> {
  const converted = await toTransferable(document, at);
  if (typeof converted === 'string') return null;
  const { format, bytes } = converted;
  const checksum = crc32(bytes);
  const slice = async (start: number, end: number) => {
    const again = await toTransferable(document, at);
    if (typeof again === 'string' || crc32(again.bytes) !== checksum)
      throw new Error('A file was converted to something else than before.');
    return again.bytes.subarray(start, end);
  };
  const name = nameOf(document.id, format);
  return { documentId: document.id, name, format, sizeBytes: bytes.length, crc32: checksum, slice };
}

function nameOf(documentId: string, format: FileFormat): string {
  return `${documentId}.${format === JPG ? 'jpg' : 'pdf'}`;
}
