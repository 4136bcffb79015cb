/**
 * Counts the parts of a multipart body from its bytes. Parsers skip a part whose head they cannot read, and have ended
 * early on re-used connections; with this nothing that was sent is lost without anybody noticing.
 */
export class PartCount {
  /** How many parts have begun. */
  parts = 0;
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
    const seam = Buffer.concat([this.rest, chunk.subarray(0, this.span)]);
    this.count(seam, this.rest.length);
    this.count(chunk, chunk.length);
    const end = chunk.length < this.span ? seam : chunk;
    // Too short to hold a whole one, so none is counted twice.
    this.rest = Buffer.from(end.subarray(Math.max(0, end.length - this.span + 1)));
  }

  /** Counts the delimiters that begin before `until` and are there to their end. */
  private count(bytes: Buffer, until: number): void {
    for (let at = bytes.indexOf(this.delimiter); at !== -1 && at < until; at = bytes.indexOf(this.delimiter, at + 1)) {
      if (this.closed || at + this.span > bytes.length) return;
      const next = bytes.toString('latin1', at + this.delimiter.length, at + this.span);
      if (next === '\r\n') this.parts += 1;
      if (next === '--') this.closed = true;
    }
  }
}

/** The boundary that a `Content-Type` states, or null. */
export function boundaryOf(contentType: string | undefined): string | null {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType ?? '') ?? [];
  return quoted ?? plain ?? null;
}
