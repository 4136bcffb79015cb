import { createServer } from 'node:http';
import type { Log } from './log.js';

type Place = { port: number; host: string; log: Log };
type Answer = { type: string; body: Record<string, unknown> };

/**
 * Starts a process and answers from the first moment on: alive, and `notReady` to everything else, until `begin`, which
 * may have to wait for the database, is through. What keeps it from starting at all ends it with one line in the log.
 */
export async function startProcess<T>(
  { port, host, log }: Place,
  notReady: Answer,
  begin: () => Promise<T>,
): Promise<T> {
  const waiting = createServer((request, response) => {
    const isLive = request.url === '/health/live';
    const { type, body } = isLive ? { type: 'application/json', body: { status: 'alive' } } : notReady;
    const headers = { 'content-type': type, 'retry-after': '10', connection: 'close' };
    response.writeHead(isLive ? 200 : 503, headers).end(JSON.stringify(body));
  });
  waiting.listen(port, host);
  try {
    return await begin();
  } catch (error) {
    log.fatal({ err: error }, 'the process cannot start');
    process.exit(1);
  } finally {
    const closed = new Promise((resolve) => waiting.close(resolve));
    waiting.closeAllConnections();
    await closed;
  }
}
