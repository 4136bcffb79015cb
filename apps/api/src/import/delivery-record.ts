import type { Delivery } from './import.query.js';

/** So old a delivery becomes at most before it is recorded; small files together cost one transaction. */
const RECORD_AFTER_MS = 500;

/** Gathers what has been filed, so that many small files are recorded at once and a large one is not long unknown. */
export class DeliveryRecord {
  private pending: Delivery[] = [];
  private recordedAt: number;

  constructor(
    private readonly write: (deliveries: readonly Delivery[]) => Promise<void>,
    private readonly nowMs = () => performance.now(),
  ) {
    this.recordedAt = nowMs();
  }

  async add(deliveries: readonly Delivery[]): Promise<void> {
    this.pending.push(...deliveries);
    if (this.nowMs() - this.recordedAt > RECORD_AFTER_MS) await this.flush();
  }

  /** What is filed before the work fails is recorded too. */
  async keepWhile(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } finally {
      await this.flush();
    }
  }

  private async flush(): Promise<void> {
    const deliveries = this.pending;
    this.pending = [];
    if (deliveries.length > 0) await this.write(deliveries);
    this.recordedAt = this.nowMs();
  }
}
