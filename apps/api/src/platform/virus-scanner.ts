import { connect } from 'node:net';
import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

/** What a scanner says of a file; `UNSCANNABLE` where it cannot judge it (too large, broken archive). */
export type ScanVerdict = 'CLEAN' | 'INFECTED' | 'UNSCANNABLE';

const IDLE_LIMIT_MS = 60_000;

/**
 * Has clamd look at a stream (command INSTREAM: each chunk behind its length, an empty one at the end).
 * @throws Error where the scanner cannot be reached or breaks off: the file stays unchecked and is tried again
 */
export async function scanStream(bytes: Readable, clamd: { host: string; port: number }): Promise<ScanVerdict> {
  const socket = connect(clamd);
  socket.setTimeout(IDLE_LIMIT_MS, () => socket.destroy(new Error('the virus scanner does not answer')));
  const answer = readAll(socket);
  // Whoever fails first is told below; the other must not go unhandled.
  const ended = answer.catch(() => undefined);
  socket.write('zINSTREAM\0');
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    // clamd answers and hangs up in the middle of a stream that is too large for it: what it says is read before more
    // is written, because a write to a closed connection would throw the answer away.
    await setImmediate();
    if (!socket.writable) break;
    if (!socket.write(Buffer.concat([length, chunk]))) await Promise.race([drained(socket), ended]);
  }
  if (socket.writable) socket.end(Buffer.alloc(4));
  try {
    return verdictOf(await answer);
  } catch (error) {
    // It hung up before its answer could be read. One that is well does so for one reason only: the file is too large.
    if (isHangUp(error) && (await isWell(clamd))) return 'UNSCANNABLE';
    throw error;
  }
}

function isHangUp(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return error.code === 'EPIPE' || error.code === 'ECONNRESET';
}

/** Whether the scanner answers at all (command PING). */
async function isWell(clamd: { host: string; port: number }): Promise<boolean> {
  const socket = connect(clamd);
  socket.setTimeout(IDLE_LIMIT_MS, () => socket.destroy(new Error('the virus scanner does not answer')));
  socket.write('zPING\0');
  return (await readAll(socket).catch(() => '')).startsWith('PONG');
}

function verdictOf(answer: string): ScanVerdict {
  if (/\bFOUND\b/.test(answer)) return 'INFECTED';
  if (/^stream: OK/.test(answer)) return 'CLEAN';
  if (/size limit exceeded/i.test(answer)) return 'UNSCANNABLE';
  throw new Error('the virus scanner answers with an error');
}

function readAll(socket: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
    socket.once('close', () => {
      resolve(text);
    });
    // A connection that breaks behind the answer takes nothing of it back: it ends with a zero.
    socket.once('error', (error) => {
      if (text.endsWith('\0')) resolve(text);
      else reject(error);
    });
  });
}

function drained(socket: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => socket.once('drain', resolve));
}
