import type { Clock } from '../platform/clock.js';

/** This worker no longer holds the transfer: whatever it still knows of it must go nowhere. */
export class LeaseLost extends Error {
  constructor() {
    super('lease-lost');
    this.name = 'LeaseLost';
  }
}

/**
 * A worker's hold on a transfer. It is renewed in the background; a worker that stood still finds out at `hold`, before
 * its next write.
 */
export class ImportLease {
  /** Rejects with `LeaseLost` as soon as the lease is known to be lost. */
  readonly lost: Promise<never>;
  private lose!: () => void;
  private isLost = false;
  private renewedAt: number;
  private readonly timer: NodeJS.Timeout;

  /**
   * @param renewInDatabase says whether the lease was still ours
   * @param onError hears why a renewal in the background failed; the next one may succeed
   */
  constructor(
    private readonly renewInDatabase: () => Promise<boolean>,
    private readonly leaseMs: number,
    private readonly now: Clock,
    onError: (error: unknown) => void,
  ) {
    this.renewedAt = now().getTime();
    this.lost = new Promise((_resolve, reject) => {
      this.lose = () => {
        this.isLost = true;
        reject(new LeaseLost());
      };
    });
    // Whether anybody waits for it or not, losing a lease is no unhandled failure.
    this.lost.catch(() => undefined);
    this.timer = setInterval(() => void this.renew().catch(onError), leaseMs / 3);
  }

  /** @throws LeaseLost where the transfer is not ours any more */
  readonly hold = async (): Promise<void> => {
    const isFresh = this.now().getTime() - this.renewedAt < this.leaseMs / 2;
    if (!this.isLost && !isFresh) await this.renew();
    if (this.isLost) throw new LeaseLost();
  };

  /** Gives it up: what still runs for it finds it lost. */
  giveUp(): void {
    this.lose();
    this.end();
  }

  end(): void {
    clearInterval(this.timer);
  }

  private async renew(): Promise<void> {
    const at = this.now().getTime();
    if (await this.renewInDatabase()) this.renewedAt = at;
    else this.giveUp();
  }
}
