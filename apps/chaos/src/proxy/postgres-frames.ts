/** One message of the PostgreSQL protocol; the first of a client has no type. */
export type Frame = { type: string; bytes: Buffer };

const STARTUP_HEAD = 4;
const HEAD = 5;

/** Cuts a stream of bytes into messages of the PostgreSQL protocol, version 3. */
export class PostgresFrames {
  private rest: Buffer = Buffer.alloc(0);

  constructor(private awaitsStartup: boolean) {}

  /** @returns the messages that are complete now */
  push(chunk: Buffer): Frame[] {
    this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const frames: Frame[] = [];
    for (let frame = this.next(); frame !== null; frame = this.next()) frames.push(frame);
    return frames;
  }

  private next(): Frame | null {
    const head = this.awaitsStartup ? STARTUP_HEAD : HEAD;
    if (this.rest.length < head) return null;
    // The length counts itself, not the type.
    const length = this.rest.readUInt32BE(head - 4) + head - 4;
    if (this.rest.length < length) return null;
    const bytes = this.rest.subarray(0, length);
    this.rest = this.rest.subarray(length);
    const type = this.awaitsStartup ? '' : String.fromCharCode(bytes[0] ?? 0);
    this.awaitsStartup = false;
    return { type, bytes };
  }
}

/** The statement that a client's message carries: a simple query, or one to be prepared. Null for every other message. */
export function statementIn({ type, bytes }: Frame): { prepared: string | null; sql: string } | null {
  if (type === 'Q') return { prepared: null, sql: textAt(bytes, HEAD) };
  if (type !== 'P') return null;
  const prepared = textAt(bytes, HEAD);
  return { prepared, sql: textAt(bytes, HEAD + Buffer.byteLength(prepared) + 1) };
}

/** The name of the prepared statement that a message binds, or null. */
export function boundStatement({ type, bytes }: Frame): string | null {
  if (type !== 'B') return null;
  return textAt(bytes, HEAD + Buffer.byteLength(textAt(bytes, HEAD)) + 1);
}

function textAt(bytes: Buffer, start: number): string {
  const end = bytes.indexOf(0, start);
  return bytes.toString('utf8', start, end === -1 ? bytes.length : end);
}
