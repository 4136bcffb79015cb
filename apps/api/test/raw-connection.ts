import net from 'node:net';

export type RawAnswer = { status: number; headers: Record<string, string>; body: string };

/** A TCP connection on which a test writes its requests by hand and reads one answer after the other. */
export async function openConnection(url: string) {
  const { port, hostname } = new URL(url);
  const socket = net.connect({ port: Number(port), host: hostname, noDelay: true });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let received = Buffer.alloc(0);
  let ended = false;
  let wake = () => {};
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    wake();
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    ended = true;
    wake();
  });

  const next = async (): Promise<RawAnswer> => {
    for (;;) {
      const answer = takeAnswer(received);
      if (answer) {
        received = received.subarray(answer.length);
        return answer;
      }
      if (ended) throw new Error(`the connection ended; last received: ${received.toString().slice(0, 200)}`);
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  return {
    socket,
    write: (...pieces: (string | Uint8Array)[]) => {
      for (const piece of pieces) socket.write(piece);
    },
    next,
    ended: () => ended,
    /** As when a cable is pulled: no goodbye. */
    cut: () => socket.resetAndDestroy(),
    close: () => socket.end(),
  };
}

function takeAnswer(received: Buffer): (RawAnswer & { length: number }) | null {
  const headEnd = received.indexOf('\r\n\r\n');
  if (headEnd === -1) return null;
  const [statusLine = '', ...lines] = received.toString('latin1', 0, headEnd).split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const length = headEnd + 4 + Number(headers['content-length'] ?? 0);
  if (received.length < length) return null;
  return {
    status: Number(statusLine.split(' ')[1]),
    headers,
    body: received.toString('utf8', headEnd + 4, length),
    length,
  };
}

/** The head of a request to receive a submission. */
export function requestHead(headers: Record<string, string | number>): string {
  const lines = Object.entries({ Host: 'einkanal.test', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST /api/v1/submissions HTTP/1.1\r\n${lines.join('')}\r\n`;
}
