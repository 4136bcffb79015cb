import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from './clock.js';
import type { QueueName } from './queues.js';

/** Below the minute within which a probe has to turn red, so that its own pause still fits. */
const STUCK_AFTER_MS = 45_000;

type Consumer = { slots: number; running: number; waitingSince: Date | null };

/**
 * Whether what is handed on is also taken, for each queue by itself: a consumer that has died is not excused by the
 * others. One whose hands are full is at work; what it calls has time limits of its own.
 */
@Injectable()
export class WorkerProgress {
  private readonly consumers = new Map<QueueName, Consumer>();
  private lookedAt: Date;

  constructor(@Inject(CLOCK) private readonly now: Clock) {
    this.lookedAt = now();
  }

  /** From now on this process takes from the queue, so many things at once. */
  consumes(queue: QueueName, slots: number): void {
    this.consumers.set(queue, { slots, running: 0, waitingSince: null });
  }

  /** The relay has looked for what is due, and could read it. */
  relayHasLooked(): void {
    this.lookedAt = this.now();
  }

  /** The relay hands work to the queue, or tries to. */
  workIsDue(queue: QueueName): void {
    const consumer = this.consumers.get(queue);
    if (consumer) consumer.waitingSince ??= this.now();
  }

  workBegins(queue: QueueName): void {
    const consumer = this.consumers.get(queue);
    if (!consumer) return;
    consumer.running += 1;
    consumer.waitingSince = null;
  }

  workEnds(queue: QueueName): void {
    const consumer = this.consumers.get(queue);
    if (!consumer) return;
    consumer.running -= 1;
    // What has waited for this hand has the whole time again to be taken by it.
    if (consumer.waitingSince) consumer.waitingSince = this.now();
  }

  /** The queue was asked and holds nothing: another worker took it, or the queue was emptied. */
  nothingWaits(queue: QueueName): void {
    const consumer = this.consumers.get(queue);
    if (consumer) consumer.waitingSince = null;
  }

  /** Queues with a free hand here and work that nobody has taken from them for too long. */
  stuckQueues(): QueueName[] {
    return [...this.consumers]
      .filter(([, { running, slots, waitingSince }]) => running < slots && waitingSince && this.isLongAgo(waitingSince))
      .map(([queue]) => queue);
  }

  /** Whether nobody has looked for a while into what is due. */
  isRelayStuck(): boolean {
    return this.isLongAgo(this.lookedAt);
  }

  private isLongAgo(then: Date): boolean {
    return this.now().getTime() - then.getTime() > STUCK_AFTER_MS;
  }
}
