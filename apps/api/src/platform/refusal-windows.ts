import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { CLOCK, type Clock } from './clock.js';
import { LOG, type Log } from './log.js';

const QUIET_MS = 60_000;

type Window = { status: number; clientId: string; from: Date; until: Date; count: number; timer: NodeJS.Timeout };

/**
 * Logs from when until when senders were turned away without a trace (429, 503), so that an office can prove it: one
 * line when it begins, one when a minute has passed without another.
 */
@Injectable()
export class RefusalWindows implements OnModuleDestroy {
  private readonly open = new Map<string, Window>();

  constructor(
    @Inject(LOG) private readonly log: Log,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Notes that a request was turned away, the cause of the first one with it. */
  note(status: number, clientId = 'unknown', cause?: unknown): void {
    const key = `${status} ${clientId}`;
    const now = this.clock();
    const known = this.open.get(key);
    if (known) {
      known.count += 1;
      known.until = now;
      known.timer.refresh();
      return;
    }
    const timer = setTimeout(() => this.end(key), QUIET_MS).unref();
    this.open.set(key, { status, clientId, from: now, until: now, count: 1, timer });
    this.log.warn(
      { status, clientId, from: now, ...(cause === undefined ? {} : { err: cause }) },
      'window of refusals begins',
    );
  }

  onModuleDestroy(): void {
    for (const key of this.open.keys()) this.end(key);
  }

  private end(key: string): void {
    const window = this.open.get(key);
    if (!window) return;
    clearTimeout(window.timer);
    this.open.delete(key);
    const { status, clientId, from, until, count } = window;
    this.log.warn({ status, clientId, from, until, count }, 'window of refusals ended');
  }
}
