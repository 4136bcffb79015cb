import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { ReferenceData } from '../office/reference-data.service.js';
import { FileStore, INCOMING, type IncomingFile } from '../platform/file-store.js';
import type { Document } from './xauslaender-26.11/lifted-document.js';
import { readMessage, type MessageReading } from './xauslaender-26.11/message-reader.js';

/** A message that has arrived and belongs to nothing yet: its bytes as they came, and what it says. */
export type ReceivedMessage = { file: IncomingFile; reading: MessageReading };

/** Where messages of the standard come in, whichever way they came. */
@Injectable()
export class MessageReception {
  constructor(
    private readonly store: FileStore,
    private readonly reference: ReferenceData,
  ) {}

  /**
   * Keeps the bytes as they come, reads them and lets `use` decide. What `use` has not moved to its place is gone
   * afterwards, whatever happens.
   * @throws whatever the source, the disk or `use` says
   */
  async receive<Result>(
    source: AsyncIterable<Uint8Array>,
    use: (received: ReceivedMessage) => Promise<Result>,
  ): Promise<Result> {
    const { lists } = await this.reference.words();
    const file = await this.store.receive(beginningOf(source));
    const directory = await this.makeFolder();
    try {
      const reading = await readMessage(createReadStream(file.path), directory, lists);
      return await use({ file, reading });
    } finally {
      await rm(directory, { recursive: true, force: true });
      await this.store.discard(file);
    }
  }

  /** Reads a message that is kept once more; what it brought lies there only while `use` looks at it. */
  async readAgain<Result>(fileKey: string, use: (reading: MessageReading) => Promise<Result>): Promise<Result> {
    const { lists } = await this.reference.words();
    const directory = await this.makeFolder();
    try {
      return await use(await readMessage(this.store.open(fileKey), directory, lists));
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }

  /** A document of a message as a file that has arrived, which can be moved to its place. */
  lift(document: Document): Promise<IncomingFile> {
    return this.store.receive(createReadStream(document.path));
  }

  private makeFolder(): Promise<string> {
    return mkdtemp(path.join(this.store.folder, INCOMING, 'message-'));
  }
}

/** Some more than a message may have, so that the reader says so; the rest is not waited for. */
const KEPT_BYTES = 51_000_000;

async function* beginningOf(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let bytesLeft = KEPT_BYTES;
  for await (const chunk of source) {
    yield chunk;
    bytesLeft -= chunk.length;
    if (bytesLeft < 0) return;
  }
}
