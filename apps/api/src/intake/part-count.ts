/**
 * Counts the parts of a multipart body from its bytes. Parsers skip a part whose head they cannot read, and have ended
 * early on re-used connections; with this nothing that was sent is lost without anybody noticing.
 */
export class PartCount {
  /** How many parts have begun. */
  parts = 0;
  private readonly delimiter: Buffer;
  // The first delimiter stands at the beginning, without the line break that belongs to all others.
  private rest: Buffer = Buffer.from('\r\n');
  private closed = false;

  constructor(boundary: string) {
    this.delimiter = Buffer.from(`\r\n--${boundary}`);
  }

  add(chunk: Buffer): void {
    if (this.closed) return;
    const bytes = Buffer.concat([this.rest, chunk]);
    let at = bytes.indexOf(this.delimiter);
    let seen = 0;
    while (at !== -1 && at + this.delimiter.length + 2 <= bytes.length) {
      seen = at + this.delimiter.length;
      const next = bytes.toString('latin1', seen, seen + 2);
      if (next === '\r\n') this.parts += 1;
      if (next === '--') this.closed = true;
      at = bytes.indexOf(this.delimiter, seen);
    }
    this.rest = bytes.subarray(Math.max(seen, bytes.length - this.delimiter.length - 1));
  }
}

/** The boundary that a `Content-Type` states, or null. */
export function boundaryOf(contentType: string | undefined): string | null {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType ?? '') ?? [];
  return quoted ?? plain ?? null;
}
