import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../platform/config.js';
import { isOutage } from '../platform/outage.js';
import { WakeUps } from '../platform/wake-ups.js';
import { acceptSubmissions, isLockTimeout, type AcceptableSubmission, type Acceptance } from './acceptance.query.js';

// Few connections, so that receipts gather while they are busy: one commit for many costs little more than for one.
const CONNECTIONS = 2;
const MOST_AT_ONCE = 64;
const MOST_BYTES_AT_ONCE = 4 * 1024 * 1024;
const NEIGHBOURS_WAIT_MS = 1_000;

type Waiting = {
  submission: AcceptableSubmission;
  resolve: (acceptance: Acceptance | 'in-flight') => void;
  reject: (error: unknown) => void;
};

/** Accepts submissions, many in one commit where many come at once. One that fails does not fail its neighbours. */
@Injectable()
export class AcceptanceService {
  private readonly waiting = new Map<string, Waiting[]>();
  private busy = 0;

  constructor(
    private readonly db: DataSource,
    private readonly wakeUps: WakeUps,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Everything that a receipt promises is on the disk when this returns `accepted`.
   * @returns `in-flight` where another transaction has held the key for longer than the limit
   */
  accept(submission: AcceptableSubmission): Promise<Acceptance | 'in-flight'> {
    return new Promise((resolve, reject) => {
      const others = this.waiting.get(submission.officeId) ?? [];
      others.push({ submission, resolve, reject });
      this.waiting.set(submission.officeId, others);
      this.start();
    });
  }

  private start(): void {
    while (this.busy < CONNECTIONS) {
      const batch = this.takeBatch();
      if (!batch) return;
      this.busy += 1;
      void this.commit(batch).finally(() => {
        this.busy -= 1;
        this.start();
      });
    }
  }

  // Office after office: what is left of one goes to the end of the line.
  private takeBatch(): Waiting[] | null {
    const [first] = this.waiting;
    if (!first) return null;
    const [officeId, all] = first;
    let bytes = 0;
    const fits = all.findIndex(({ submission }, index) => {
      bytes += submission.original.length;
      return index >= MOST_AT_ONCE || (index > 0 && bytes > MOST_BYTES_AT_ONCE);
    });
    const batch = fits === -1 ? all : all.splice(0, fits);
    this.waiting.delete(officeId);
    if (fits !== -1) this.waiting.set(officeId, all);
    return batch;
  }

  private async commit(batch: Waiting[]): Promise<void> {
    try {
      const acceptances = await this.call(batch, NEIGHBOURS_WAIT_MS);
      batch.forEach(({ resolve, reject }, index) => {
        const acceptance = acceptances[index];
        if (acceptance) resolve(acceptance);
        else reject(new Error('accept_submission left out a submission'));
      });
    } catch {
      await Promise.all(batch.map((one) => this.commitAlone(one)));
    }
  }

  // Safe to repeat even where the first call was committed and only its answer lost: the key is known then.
  private async commitAlone({ submission, resolve, reject }: Waiting, mayRepeat = true): Promise<void> {
    try {
      const [acceptance] = await this.call([{ submission }], this.config.IDEMPOTENCY_WAIT_MS);
      if (acceptance) resolve(acceptance);
    } catch (error) {
      if (isLockTimeout(error)) resolve('in-flight');
      else if (mayRepeat && isOutage(error)) await this.commitAlone({ submission, resolve, reject }, false);
      else reject(error);
    }
  }

  private async call(batch: readonly Pick<Waiting, 'submission'>[], waitMs: number): Promise<Acceptance[]> {
    const submissions = batch.map(({ submission }) => submission);
    const officeId = submissions[0]?.officeId ?? '';
    const acceptances = await acceptSubmissions(this.db, officeId, submissions, waitMs);
    this.wakeUps.wake('einkanal_outbox');
    this.wakeUps.wake('einkanal_events', officeId);
    return acceptances;
  }
}
