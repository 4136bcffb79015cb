import type { Readable } from 'node:stream';

const utf16 = new TextDecoder('utf-16le');
const western = new TextDecoder('windows-1252');

/** A text file as UTF-8: older programs write umlauts in one byte, which would show as question marks. */
export async function toReadableText(content: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk as Buffer);
  return Buffer.from(decode(Buffer.concat(chunks)));
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16.decode(bytes);
  try {
    // As if more would come: the end may lie in the middle of a letter.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return western.decode(bytes);
  }
}
