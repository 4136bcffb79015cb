import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Redis } from 'ioredis';
import { CONFIG, type Config } from './config.js';
import { LOG, type Log } from './log.js';
import { within } from './time-limit.js';

const TIME_LIMIT_MS = 5_000;

/**
 * A Redis that throws keys away when its memory is short loses queued work and locks: late, because the database knows
 * what is due, but never what an operator wants. Asked once at the start; nobody is kept from starting by it, as many
 * providers hide the setting.
 */
@Injectable()
export class RedisPolicy implements OnApplicationBootstrap {
  /** What is wrong, in one sentence; null where all is well or nobody may know. */
  warning: string | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.REDIS_URL !== undefined) void this.check(this.config.REDIS_URL);
  }

  private async check(url: string): Promise<void> {
    const redis = new Redis(url, { lazyConnect: true, retryStrategy: null });
    redis.on('error', (error) => this.log.warn({ err: error }, 'Redis could not be asked for its policy'));
    try {
      const policy = await within(TIME_LIMIT_MS, this.read(redis));
      if (policy === null || policy === 'noeviction') return;
      this.warning = `Redis throws keys away when its memory is short (maxmemory-policy ${policy}); set noeviction.`;
      this.log.warn({ policy }, this.warning);
    } catch (error) {
      this.log.info({ err: error }, 'Redis does not tell its maxmemory-policy; it must be noeviction');
    } finally {
      redis.disconnect();
    }
  }

  private async read(redis: Redis): Promise<string | null> {
    await redis.connect();
    const [, policy] = (await redis.config('GET', 'maxmemory-policy')) as string[];
    return policy ?? null;
  }
}
