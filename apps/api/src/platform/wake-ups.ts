import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { onFactsCommitted } from './committed-facts.js';
import { CONFIG, type Config } from './config.js';
import { LOG, type Log } from './log.js';
import type { Channel } from './notifications.js';

const GATHERED_MS = 50;

/**
 * Tells other processes that something was committed: never inside the transaction, where it halves the throughput,
 * but after it, once in 50 ms and channel, on a connection of its own. It only wakes; what is lost is found by looking.
 */
@Injectable()
export class WakeUps implements OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private readonly due = new Map<string, { channel: Channel; payload: string }>();
  private timer: NodeJS.Timeout | undefined;
  private sending: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(LOG) private readonly log: Log,
    db: DataSource,
  ) {
    onFactsCommitted(db, (officeId) => {
      this.wake('einkanal_events', officeId);
    });
    this.pool = new pg.Pool({ connectionString: config.DATABASE_LISTEN_URL ?? config.DATABASE_URL, max: 1 });
    this.pool.on('error', (error) => {
      this.log.warn({ err: error }, 'the waking connection was lost and is made anew');
    });
  }

  /**
   * Call it after the commit. `payload` is the office for `einkanal_events`, nothing for `einkanal_outbox`, and for
   * `einkanal_presence` who is on which case.
   */
  wake(channel: Channel, payload = ''): void {
    const notice = `${channel} ${payload}`;
    // What is said again is told last: of who came, went and came back within the time, the end counts.
    this.due.delete(notice);
    this.due.set(notice, { channel, payload });
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.sending = this.sending.then(() => this.send());
    }, GATHERED_MS);
  }

  // Last, because what still runs while the process ends has something to tell too.
  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    await this.sending;
    await this.send();
    await this.pool.end();
  }

  private async send(): Promise<void> {
    if (this.due.size === 0) return;
    const notices = [...this.due.values()];
    this.due.clear();
    try {
      await this.pool.query(
        'SELECT pg_notify(channel, payload) FROM unnest($1::text[], $2::text[]) AS n (channel, payload)',
        [notices.map(({ channel }) => channel), notices.map(({ payload }) => payload)],
      );
    } catch (error) {
      this.log.warn({ err: error }, 'nobody could be woken, everybody looks by itself');
    }
  }
}
