import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { MessageFaultCode } from '@einkanal/domain/intake/message/message-fault';
import { DocumentWriter, type Document } from './lifted-document.js';
import { UnreadableMessage } from './unreadable-message.js';

const MEGABYTE = 1_000_000;
/** The standard allows no message above it. */
export const LARGEST_MESSAGE_BYTES = 50 * MEGABYTE;
/** What the message may have besides its documents; a real one has a hundredth of it. */
const MOST_TEXT_BYTES = 4 * MEGABYTE;
/** Each costs time, in the tree and on the disk; a real message has some hundred tags and some ten documents. */
const MOST_TAGS = 100_000;
const MOST_DOCUMENTS = 1_000;
/** A start tag longer than this is none of ours. */
const LONGEST_TAG = 1_024;
const TAG_START = 0x3c;
const TAG_END = 0x3e;

/** A message without its documents, each of which has left a mark in its place. */
export type LiftedMessage = { xml: Buffer; documents: ReadonlyMap<string, Document> };

const DOCUMENT_TAG = /<(?:[^\s<>/:]+:)?dokument(?:container)?(?:\s[^<>]*)?(?<!\/)>$/;

/**
 * Takes the documents out of a message while it arrives: what stands in an element `dokument` or `dokumentcontainer` goes
 * decoded into a file of `directory`, and a mark takes its place. What is left is small, whatever the message weighs.
 *
 * No XML is judged here: base64 has no sign of markup, so that taking it out changes no structure, wherever it stands.
 * @throws UnreadableMessage above the limits
 */
export async function liftDocuments(source: AsyncIterable<Uint8Array>, directory: string): Promise<LiftedMessage> {
  const lift = new Lift(directory);
  let size = 0;
  try {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > LARGEST_MESSAGE_BYTES) throw tooLarge('message-too-large', LARGEST_MESSAGE_BYTES);
      await lift.take(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    }
    if (size === 0) throw new UnreadableMessage('message-empty');
    return await lift.end();
  } finally {
    await lift.close();
  }
}

class Lift {
  private readonly pieces: Buffer[] = [];
  private readonly documents = new Map<string, Document>();
  /** Nobody who writes a message can know it; of the letters of base64, so that the schema takes a mark for a file. */
  private readonly secret = randomBytes(16).toString('hex');
  private textBytes = 0;
  private tags = 0;
  /** What earlier chunks have of the tag that is open; null outside a tag. */
  private tag: string | null = null;
  private writer: DocumentWriter | null = null;

  constructor(private readonly directory: string) {}

  async take(chunk: Buffer): Promise<void> {
    for (let at = 0; at < chunk.length;)
      at = this.writer === null ? this.keepUntilDocument(chunk, at) : await this.writeUntilTag(chunk, at, this.writer);
  }

  async end(): Promise<LiftedMessage> {
    if (this.writer !== null) await this.endDocument(this.writer);
    return { xml: Buffer.concat(this.pieces), documents: this.documents };
  }

  /** Lets go of the file of a document that has no end. */
  async close(): Promise<void> {
    await this.writer?.close();
  }

  /** @returns where to go on */
  private keepUntilDocument(chunk: Buffer, from: number): number {
    let start = from;
    for (let at = from; at < chunk.length; at++) {
      if (chunk[at] === TAG_START) {
        if (++this.tags > MOST_TAGS) throw tooMany('too-many-elements', MOST_TAGS);
        this.tag = '';
        start = at;
      } else if (chunk[at] === TAG_END && this.tag !== null) {
        const tag = this.tag + latin(chunk.subarray(start, at + 1));
        this.tag = null;
        if (tag.length > LONGEST_TAG || !DOCUMENT_TAG.test(tag)) continue;
        if (this.documents.size === MOST_DOCUMENTS) throw tooMany('too-many-documents', MOST_DOCUMENTS);
        this.keep(chunk.subarray(from, at + 1));
        this.writer = new DocumentWriter(path.join(this.directory, `${String(this.documents.size)}.document`));
        return at + 1;
      }
    }
    if (this.tag !== null) this.tag += latin(chunk.subarray(start, start + LONGEST_TAG));
    this.keep(chunk.subarray(from));
    return chunk.length;
  }

  private async writeUntilTag(chunk: Buffer, from: number, writer: DocumentWriter): Promise<number> {
    const end = chunk.indexOf(TAG_START, from);
    await writer.write(chunk.subarray(from, end === -1 ? chunk.length : end));
    if (end === -1) return chunk.length;
    await this.endDocument(writer);
    return end;
  }

  private async endDocument(writer: DocumentWriter): Promise<void> {
    this.writer = null;
    const document = await writer.end();
    const mark = document === null ? '' : this.secret + String(this.documents.size).padStart(8, '0');
    if (document !== null) this.documents.set(mark, document);
    this.keep(Buffer.from(mark + '\n'.repeat(writer.lines)));
  }

  private keep(piece: Buffer): void {
    this.textBytes += piece.length;
    if (this.textBytes > MOST_TEXT_BYTES) throw tooLarge('texts-too-large', MOST_TEXT_BYTES);
    this.pieces.push(Buffer.from(piece));
  }
}

function latin(bytes: Buffer): string {
  return bytes.toString('latin1');
}

function tooMany(code: MessageFaultCode, limit: number): UnreadableMessage {
  return new UnreadableMessage(code, { limit: String(limit) });
}

function tooLarge(code: MessageFaultCode, limit: number): UnreadableMessage {
  return new UnreadableMessage(code, { limit: String(limit / MEGABYTE) });
}
