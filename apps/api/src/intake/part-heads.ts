/** Longer than any head with a name that is taken. */
const MOST_HEAD_BYTES = 16_384;

/**
 * Reads the heads of the parts of a multipart body from its bytes. Parsers skip a part whose head they cannot read, and
 * have ended early on re-used connections; with this nothing that was sent is lost without anybody noticing.
 */
export class PartHeads {
  /** The head of each part that has begun, one byte a character, as far as it has come. */
  readonly heads: string[] = [];
  private isHeadOpen = false;
  private readonly delimiter: Buffer;
  /** The delimiter and the two bytes that say what it is. */
  private readonly span: number;
  // The first delimiter stands at the beginning, without the line break that belongs to all others.
  private rest: Buffer = Buffer.from('\r\n');
  private closed = false;

  constructor(boundary: string) {
    this.delimiter = Buffer.from(`\r\n--${boundary}`);
    this.span = this.delimiter.length + 2;
  }

  add(chunk: Buffer): void {
    if (this.closed) return;
    if (this.isHeadOpen) this.readHead(chunk);
    const seam = Buffer.concat([this.rest, chunk.subarray(0, this.span)]);
    this.find(seam, this.rest.length, (end) => chunk.subarray(end - this.rest.length));
    this.find(chunk, chunk.length, (end) => chunk.subarray(end));
    const end = chunk.length < this.span ? seam : chunk;
    // Too short to hold a whole one, so none is counted twice.
    this.rest = Buffer.from(end.subarray(Math.max(0, end.length - this.span + 1)));
  }

  /** Finds the delimiters that begin before `until` and are there to their end. */
  private find(bytes: Buffer, until: number, after: (end: number) => Buffer): void {
    for (let at = bytes.indexOf(this.delimiter); at !== -1 && at < until; at = bytes.indexOf(this.delimiter, at + 1)) {
      if (this.closed || at + this.span > bytes.length) return;
      const next = bytes.toString('latin1', at + this.delimiter.length, at + this.span);
      if (next === '\r\n') {
        this.heads.push('');
        this.readHead(after(at + this.span));
      }
      if (next === '--') this.closed = true;
    }
  }
  /** Goes on with the head of the part that has begun last. */
  private readHead(bytes: Buffer): void {
    const begun = this.heads.pop() ?? '';
    const head = begun + bytes.toString('latin1', 0, MOST_HEAD_BYTES - begun.length);
    const end = head.indexOf('\r\n\r\n');
    this.isHeadOpen = end === -1 && head.length < MOST_HEAD_BYTES;
    this.heads.push(end === -1 ? head : head.slice(0, end));
  }
}

/** The boundary that a `Content-Type` states, or null. */
export function boundaryOf(contentType: string | undefined): string | null {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType ?? '') ?? [];
  return quoted ?? plain ?? null;
}
