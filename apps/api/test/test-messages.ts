import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readMessage, type MessageReading, type ReadMessage } from '../src/message/xauslaender-26.11/message-reader.js';
import { readCodeListFiles } from '../src/office/code-list-files.js';

export const shippedCodeLists = new Map(readCodeListFiles().map((list) => [list.urn, list]));

const PIECE_BYTES = 997;

async function* piecesOf(xml: Buffer) {
  for (let at = 0; at < xml.length; at += PIECE_BYTES) yield await Promise.resolve(xml.subarray(at, at + PIECE_BYTES));
}

/** What the reader says of a message that arrives piece by piece; with the files that it put down, by SHA-512. */
export async function readingOf(xml: Buffer | string): Promise<MessageReading & { contents: Map<string, Buffer> }> {
  const directory = await mkdtemp(path.join(tmpdir(), 'einkanal-message-'));
  try {
    const reading = await readMessage(piecesOf(Buffer.from(xml)), directory, shippedCodeLists);
    const files = reading.kind === 'read' ? [...reading.message.files] : [];
    const contents = files.map(async ([sha512, file]) => [sha512, await readFile(file.path)] as const);
    return { ...reading, contents: new Map(await Promise.all(contents)) };
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** An application that must be right. @throws Error with its faults where it is not */
export async function readApplicationMessage(xml: Buffer | string) {
  const reading = await readingOf(xml);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.faults));
  const { type, attributes, head, body } = asApplication(reading.message);
  return { type, attributes, head, body, contents: reading.contents, findings: reading.findings };
}

function asApplication(message: ReadMessage) {
  if (message.type !== '130101') throw new Error(`It is ${message.type}.`);
  return message;
}
