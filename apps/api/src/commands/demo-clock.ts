import { AsyncLocalStorage } from 'node:async_hooks';

/** A clock that shows, to whatever is done within `at`, the instant it was set to: several pasts go side by side. */
export class DemoClock {
  private readonly time = new AsyncLocalStorage<Date>();

  readonly now = (): Date => this.time.getStore() ?? new Date();

  at<Result>(instant: Date, act: () => Promise<Result>): Promise<Result> {
    return this.time.run(instant, act);
  }
}
