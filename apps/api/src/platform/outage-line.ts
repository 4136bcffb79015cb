import type { Log } from './log.js';
import { isOutage } from './outage.js';

/**
 * What is tried again and again says an outage once, and once that it is over: an outage must not fill the log. Every
 * other failure is said each time.
 */
export class OutageLine {
  private isOut = false;

  constructor(
    private readonly log: Log,
    private readonly sentence: string,
  ) {}

  failed(error: unknown): void {
    const isNews = !this.isOut || !isOutage(error);
    this.isOut ||= isOutage(error);
    if (isNews) this.log.warn({ err: error }, this.sentence);
  }

  worked(): void {
    if (this.isOut) this.log.info({ after: this.sentence }, 'the outage is over');
    this.isOut = false;
  }
}
