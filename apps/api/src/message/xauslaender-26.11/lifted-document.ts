import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

/** A document taken out of a message: its bytes lie in a file. */
export type Document = {
  path: string;
  sizeBytes: number;
  sha512: string;
  /** False: what stood there was no complete base64, and the file holds none of it that counts. */
  isBase64: boolean;
  /** The first bytes, which tell a format. */
  start: Buffer;
};

/** Blanks written as references: some libraries write the line breaks of base64 so. */
const BLANK_REFERENCE = /&#(?:x0*(?:9|a|d|20)|0*(?:9|10|13|32));/gi;
const BLANKS = /[\t\n\r ]+/g;
const START_BYTES = 8;

/** Decodes base64 into a file, piece by piece; holds one piece at a time. */
export class DocumentWriter {
  private readonly hash = createHash('sha512');
  private handle: FileHandle | null = null;
  private rest = '';
  private sizeBytes = 0;
  private isBase64 = true;
  private start = Buffer.alloc(0);
  /** Line breaks of what was taken: the places of later faults are counted with them. */
  lines = 0;
  private hasContent = false;

  constructor(private readonly path: string) {}

  /** Takes the next piece of the text of the element. */
  async write(piece: Uint8Array): Promise<void> {
    const sent = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
    this.lines += sent.split('\n').length - 1;
    const text = this.rest + sent;
    // A reference that the end of the piece cuts in two waits for the next piece.
    const cut = /&[^;]{0,8}$/.exec(text)?.index ?? text.length;
    const letters = text.slice(0, cut).replace(BLANK_REFERENCE, '').replace(BLANKS, '');
    this.hasContent ||= letters !== '';
    const whole = letters.length - (letters.length % 4);
    this.rest = letters.slice(whole) + text.slice(cut);
    await this.decode(letters.slice(0, whole));
  }

  /** @returns the document, or null where nothing but blanks stood there */
  async end(): Promise<Document | null> {
    await this.close();
    if (!this.hasContent && this.rest === '') return null;
    const { path, sizeBytes, start } = this;
    return { path, sizeBytes, start, sha512: this.hash.digest('hex'), isBase64: this.isBase64 && this.rest === '' };
  }

  async close(): Promise<void> {
    await this.handle?.close();
    this.handle = null;
  }

  private async decode(letters: string): Promise<void> {
    if (letters === '') return;
    const isEnded = this.sizeBytes % 3 !== 0;
    this.isBase64 &&= !isEnded && /^[A-Za-z0-9+/]*={0,2}$/.test(letters);
    if (!this.isBase64) return;
    const bytes = Buffer.from(letters, 'base64');
    this.handle ??= await open(this.path, 'wx', 0o600);
    await this.handle.writeFile(bytes);
    this.hash.update(bytes);
    this.sizeBytes += bytes.length;
    if (this.start.length < START_BYTES) this.start = Buffer.concat([this.start, bytes.subarray(0, START_BYTES)]);
  }
}
