/** Lets work that shares a name run one after the other in this process, in the order of arrival. */
export class OneAtATime {
  private readonly last = new Map<string, Promise<unknown>>();

  /**
   * Runs `work` when all earlier work under any of the names has ended.
   * @returns its result, or null if its turn did not come within `waitMs`; then it never runs
   */
  async run<T>(names: readonly string[], waitMs: number, work: () => Promise<T>): Promise<T | null> {
    const earlier = names.flatMap((name) => this.last.get(name) ?? []);
    const ended = earlier.length === 0 ? work() : inTurn(Promise.all(earlier), waitMs, work);
    // Who comes later waits for everything before, whatever became of it.
    const settled = earlier.length === 0 ? ended.then(forget, forget) : Promise.allSettled([...earlier, ended]);
    for (const name of names) this.last.set(name, settled);
    try {
      return await ended;
    } finally {
      void settled.then(() => {
        for (const name of names) if (this.last.get(name) === settled) this.last.delete(name);
      });
    }
  }
}

const forget = () => undefined;

async function inTurn<T>(earlier: Promise<unknown>, waitMs: number, work: () => Promise<T>): Promise<T | null> {
  return (await within(earlier, waitMs)) ? work() : null;
}

async function within(promise: Promise<unknown>, waitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, waitMs);
  });
  const came = await Promise.race([promise.then(() => true), limit]);
  clearTimeout(timer);
  return came;
}
