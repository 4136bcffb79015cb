import { Injectable } from '@nestjs/common';
import { checkFiles } from '@einkanal/domain/intake/file-check';
import type { MessageFile } from '@einkanal/domain/intake/message/read-files';
import type { AttachmentEntry } from '@einkanal/domain/intake/submission';
import type { Document } from '../message/xauslaender-26.11/lifted-document.js';
import { MessageReception } from '../message/message-reception.js';
import { FileStore } from '../platform/file-store.js';
import { detectMediaType } from './media-type.js';
import { typeFaults, type ReceivedFile } from './received-file.js';

/** The documents of a message on their way from its reading to `incoming/`, or out again. */
@Injectable()
export class MessageFiles {
  constructor(
    private readonly reception: MessageReception,
    private readonly store: FileStore,
  ) {}

  /** @param lifted is filled as they arrive, so that the caller can discard them whatever happens */
  async lift(
    documents: ReadonlyMap<string, Document>,
    named: readonly MessageFile[],
    lifted: ReceivedFile[],
  ): Promise<void> {
    for (const { part, fileName, sha512 } of named) {
      const document = documents.get(sha512 ?? '');
      if (document === undefined) continue;
      const file = await this.reception.lift(document);
      const { sizeBytes } = file;
      const received = { name: part, fileName, sizeBytes, sha512: file.sha512, file, mediaType: null };
      lifted.push(received);
      Object.assign(received, { mediaType: await detectMediaType(file) });
    }
  }

  /** Forgets the documents of a message that is not kept. */
  async discard(files: readonly ReceivedFile[]): Promise<void> {
    await Promise.all(files.map(({ file }) => this.store.discard(file)));
  }
}

/** Documents in the places that the message gives them; those that travel in packages leave theirs free. */
export function placeFiles(
  entries: readonly AttachmentEntry[],
  named: readonly MessageFile[],
  lifted: readonly ReceivedFile[],
) {
  const { faults, findings, documents } = checkFiles(entries, lifted);
  const inPackages = new Set(named.flatMap(({ part, sha512 }) => (sha512 === null ? [part] : [])));
  const positionOf = (part: string) => named.findIndex((file) => file.part === part);
  return {
    faults: faults.filter(
      ({ code, details }) => code !== 'attachment-without-file' || !inPackages.has(details?.part ?? ''),
    ),
    wrongTypes: typeFaults(lifted, entries),
    findings,
    documents: documents.map((document) => ({ ...document, position: positionOf(document.part.name) })),
  };
}
