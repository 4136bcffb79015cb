import type { FastifyReply } from 'fastify';

/** A listener that does not take what is sent is given up, before what waits for it fills the memory. */
const MOST_WAITING_BYTES = 1_000_000;

/** One open stream of server-sent events. */
export class LiveConnection {
  constructor(private readonly reply: FastifyReply) {
    reply.headers({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Tells proxies to pass everything on at once.
      'x-accel-buffering': 'no',
    });
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    reply.raw.flushHeaders();
  }

  send(message: string): void {
    const { raw } = this.reply;
    if (raw.writableEnded || raw.destroyed) return;
    raw.write(message);
    if (raw.writableLength > MOST_WAITING_BYTES) raw.destroy();
  }

  end(): void {
    this.reply.raw.end();
  }

  onClosed(listener: () => void): void {
    if (this.reply.raw.destroyed) listener();
    else this.reply.raw.once('close', listener);
  }
}
