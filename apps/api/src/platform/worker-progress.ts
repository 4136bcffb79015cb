import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from './clock.js';

const STUCK_AFTER_MS = 60_000;

/** Whether what is handed on is also taken: work that waits in a queue while nothing begins means a stuck worker. */
@Injectable()
export class WorkerProgress {
  private waitingSince: Date | null = null;

  constructor(@Inject(CLOCK) private readonly now: Clock) {}

  /** The relay handed work on, or could not. */
  workIsDue(): void {
    this.waitingSince ??= this.now();
  }

  /** A worker began with something. */
  workIsTaken(): void {
    this.waitingSince = null;
  }

  isStuck(): boolean {
    return this.waitingSince !== null && this.now().getTime() - this.waitingSince.getTime() > STUCK_AFTER_MS;
  }
}
