import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from './clock.js';
import { CONFIG, type Config } from './config.js';
import { problem } from './problem-catalogue.js';
import { takePack } from './token-pack.query.js';

const PACK = 50;

type Pack = { minute: number; left: number; isEmpty: boolean; fetching: Promise<void> | null };

/**
 * How many requests a client may make in a minute, over all processes: each takes them in packs from the database and
 * spends them in memory.
 */
@Injectable()
export class ClientLimits {
  private readonly packs = new Map<string, Pack>();

  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Spends one request of the client.
   * @returns nothing at once, or a promise where a new pack has to be fetched first
   * @throws Problem `too-many-requests` with the seconds until the next minute
   */
  spend(clientId: string): void | Promise<void> {
    const pack = this.packOf(clientId);
    if (pack.left > 0) pack.left -= 1;
    else return this.fetchAndSpend(clientId, pack);
  }

  private async fetchAndSpend(clientId: string, pack: Pack): Promise<void> {
    while (pack.left < 1) {
      if (pack.isEmpty) throw this.tooMany();
      await (pack.fetching ??= this.fetchPack(clientId, pack).finally(() => (pack.fetching = null)));
    }
    pack.left -= 1;
  }

  private async fetchPack(clientId: string, pack: Pack): Promise<void> {
    const { CLIENT_REQUESTS_PER_MINUTE } = this.config;
    const taken = await takePack(this.db, clientId, new Date(pack.minute), PACK, CLIENT_REQUESTS_PER_MINUTE);
    pack.left += taken;
    pack.isEmpty = taken === 0;
  }

  private tooMany() {
    const secondsLeft = Math.ceil(60 - (this.clock().getTime() % 60_000) / 1000);
    return problem('too-many-requests', { headers: { 'retry-after': String(secondsLeft) } });
  }

  private packOf(clientId: string): Pack {
    const now = this.clock().getTime();
    const minute = now - (now % 60_000);
    const known = this.packs.get(clientId);
    if (known?.minute === minute) return known;
    const fresh = { minute, left: 0, isEmpty: false, fetching: null };
    this.packs.set(clientId, fresh);
    return fresh;
  }
}
