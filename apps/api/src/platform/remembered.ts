import type { Clock } from './clock.js';

/** A value that is read again when it is older than `trustedMs`; a failed reading is not remembered. */
export class Remembered<T> {
  private last: { readAt: number; value: Promise<T> } | null = null;

  constructor(
    private readonly read: () => Promise<T>,
    private readonly clock: Clock,
    private readonly trustedMs: number,
  ) {}

  get(): Promise<T> {
    const now = this.clock().getTime();
    if (this.last && now - this.last.readAt < this.trustedMs) return this.last.value;
    const reading = { readAt: now, value: this.read() };
    this.last = reading;
    reading.value.catch(() => {
      if (this.last === reading) this.last = null;
    });
    return reading.value;
  }
}
