import pg from 'pg';
import type { Config } from './config.js';
import type { Log } from './log.js';
import { OutageLine } from './outage-line.js';
import { forgetHandedOn, lockDueRows, nextDueInMs, type DueRow } from './outbox.query.js';
import { carriedCorrelation, openSpan, withCarried } from './tracing.js';
import type { WorkerMetrics } from './worker-metrics.js';
import type { WorkerProgress } from './worker-progress.js';
import { QUEUE_NAMES, QUEUE_OF, handOn, openQueue, type QueueName, type WorkQueue } from './queues.js';

const PER_OFFICE_AND_TYPE = 50;
const POLL_MS = 500;
/** What ends at nearly the same time is one reason to look. */
const GATHERED_MS = 20;
/** Nothing due and notifications arrive: the next look is a net only. */
const QUIET_MS = 5_000;
/** A relay whose process stands still must not keep the others from looking. */
const STALLED_MS = 15_000;

/**
 * Turns due outbox rows into queued jobs. Any number of relays may run: rows are locked and skipped. A crash between
 * handing on and forgetting hands a row on twice under the same job id; the consumer's own start guard bears that.
 */
export class OutboxRelay {
  private readonly pool: pg.Pool;
  private readonly queues: Map<QueueName, WorkQueue>;
  private readonly outage: OutageLine;
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<unknown> = Promise.resolve();
  private isWoken = false;
  private closed = false;

  constructor(
    config: Config,
    private readonly log: Log,
    private readonly progress: WorkerProgress,
    private readonly metrics: WorkerMetrics,
    private readonly mayMissNews: () => boolean = () => true,
  ) {
    this.pool = new pg.Pool({
      ...{ connectionString: config.DATABASE_RELAY_URL, max: 2 },
      idle_in_transaction_session_timeout: STALLED_MS,
    });
    this.pool.on('error', (error) => this.log.warn({ err: error }, 'relay lost a database connection'));
    this.outage = new OutageLine(log, 'relay could not hand on, the rows stay in the outbox');
    const onError = (error: Error) => this.log.warn({ err: error }, 'queue reports an error');
    this.queues = new Map(QUEUE_NAMES.map((name) => [name, openQueue(name, config, onError)]));
  }

  /** Polls as a net; `wake` makes it look soon. */
  start(): void {
    this.schedule(0);
  }

  /** Looks for due rows soon, for example because a notification came or an attempt ended. */
  wake(): void {
    if (this.isWoken) return;
    this.isWoken = true;
    this.schedule(GATHERED_MS);
  }

  /** Whether the queue holds something that nobody has taken yet. */
  async holdsWork(name: QueueName): Promise<boolean> {
    return ((await this.queues.get(name)?.waiting()) ?? 0) > 0;
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.round;
    await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
    await this.pool.end();
  }

  private schedule(waitMs: number): void {
    if (this.closed) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.isWoken = false;
      const round = this.round.then(() => this.relayAll());
      this.round = round;
      void round.then((pauseMs) => this.schedule(this.isWoken ? 0 : pauseMs));
    }, waitMs);
  }

  /** @returns after how long to look again, milliseconds */
  private async relayAll(): Promise<number> {
    try {
      // Fewer than that are all that may go now; more become so when something ends, which wakes.
      while (!this.closed && (await this.relayOnce()) >= PER_OFFICE_AND_TYPE);
      this.outage.worked();
      if (this.closed || this.mayMissNews()) return POLL_MS;
      return Math.min(Math.max(await nextDueInMs(this.pool), POLL_MS), QUIET_MS);
    } catch (error) {
      this.outage.failed(error);
      return POLL_MS;
    }
  }

  /** @returns how many rows were handed on */
  private async relayOnce(): Promise<number> {
    const client = await this.pool.connect();
    // Between two statements nobody else would hear that the connection broke.
    let broken: Error | undefined;
    const onBroken = (error: Error) => {
      broken = error;
    };
    client.on('error', onBroken);
    try {
      await client.query('BEGIN');
      const rows = await lockDueRows(client, PER_OFFICE_AND_TYPE);
      this.progress.relayHasLooked();
      for (const [name, queue] of this.queues) {
        const due = rows.filter(({ type }) => QUEUE_OF[type] === name);
        if (due.length === 0) continue;
        this.progress.workIsDue(name);
        const relayed = due.map((row) => openRelay(name, row));
        await handOn(queue, relayed);
        for (const { end } of relayed) this.metrics.handedOn(name, end());
      }
      if (rows.length > 0) await forgetHandedOn(client, rows);
      await client.query('COMMIT');
      return rows.length;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.off('error', onBroken);
      client.release(broken);
    }
  }
}

/** The way of a row into its queue, from the time it was due: what follows stands below it in the trace. */
function openRelay(queue: QueueName, { id, officeId, subjectId, correlationId, dueAt }: DueRow) {
  return withCarried(correlationId ?? subjectId, () => {
    const span = openSpan('relay', { queue, office: officeId }, dueAt);
    const work = { officeId, subjectId, correlationId: span.run(carriedCorrelation) };
    const end = () => {
      span.end();
      return Date.now() - dueAt.getTime();
    };
    return { id, work, end };
  });
}
