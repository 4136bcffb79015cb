import type { IncomingMessage, Server, ServerResponse } from 'node:http';

const waiting = new WeakSet<IncomingMessage>();
const DRAINED_FOR_MS = 5_000;

/**
 * Lets a sender with `Expect: 100-continue` wait until the door has looked at its headers; Node would answer *100*
 * before any hook runs.
 */
export function holdContinue(server: Server): void {
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    waiting.add(request);
    server.emit('request', request, response);
  });
}

/** Asks for the body, if the sender waits to be asked. */
export function sendContinue(request: IncomingMessage, response: ServerResponse): void {
  if (waiting.delete(request)) response.writeContinue();
}

/**
 * After an answer that came before the body was read: a sender who waits to be asked is not asked, another's body is
 * read away for a moment, because a closed connection could take the answer with it.
 */
export function letGo(request: IncomingMessage, response: ServerResponse): void {
  if (request.complete) return;
  if (waiting.has(request)) {
    response.setHeader('connection', 'close');
    return;
  }
  response.once('finish', () => {
    if (request.complete) return;
    const limit = setTimeout(() => request.socket.destroy(), DRAINED_FOR_MS).unref();
    request.once('close', () => {
      clearTimeout(limit);
    });
    request.unpipe();
    request.resume();
  });
}
