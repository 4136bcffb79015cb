/** Lets one piece of work after the other into what they share. */
export class Turn {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `work` when all that came before is done, however it ended. */
  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#last.then(work, work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
