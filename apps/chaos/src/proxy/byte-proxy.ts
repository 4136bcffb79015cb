import net, { type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { delayMs, type Leg } from './leg.js';

/** What a client sends at once and then waits for; without a name it is no fault point. */
export type Trip = { name: string | null; bytes: Buffer };

/** How a protocol is read: the client's bytes as round trips, and whether the server's bytes complete an answer. */
export type ByteProtocol = () => { trips: (chunk: Buffer) => Trip[]; completesAnswer: (chunk: Buffer) => boolean };

/**
 * Passes bytes on in both directions and breaks connections at round trips: before the server hears of it, or after it
 * has done what was asked and before its answer is heard.
 */
export function startByteProxy(leg: Leg, protocol: ByteProtocol): Server {
  return net.createServer((client) => new Connection(leg, client, protocol())).listen(leg.listenPort, '127.0.0.1');
}

class Connection {
  private readonly server: Socket;
  private turn: Promise<void> = Promise.resolve();
  private isWithheld = false;

  constructor(
    private readonly leg: Leg,
    private readonly client: Socket,
    private readonly protocol: ReturnType<ByteProtocol>,
  ) {
    this.server = net.connect(Number(leg.target.port), leg.target.hostname);
    for (const socket of [client, this.server]) {
      socket.setNoDelay(true);
      socket.on('error', () => this.cut());
      socket.on('close', () => this.cut());
    }
    client.on('data', (chunk) => {
      for (const trip of protocol.trips(chunk)) this.turn = this.turn.then(() => this.pass(trip));
    });
    this.server.on('data', (chunk) => this.answer(chunk));
  }

  private async pass({ name, bytes }: Trip): Promise<void> {
    const kind = name === null ? null : this.leg.points.draw(name);
    if (kind === 'cut-before') {
      this.cut();
      return;
    }
    if (kind === 'delay') await wait(delayMs(this.leg.chance));
    if (kind === 'cut-after') this.isWithheld = true;
    if (!this.server.destroyed) this.server.write(bytes);
  }

  private answer(chunk: Buffer): void {
    const isComplete = this.protocol.completesAnswer(chunk);
    if (!this.isWithheld) this.client.write(chunk);
    else if (isComplete) this.cut();
  }

  private cut(): void {
    this.client.destroy();
    this.server.destroy();
  }
}
