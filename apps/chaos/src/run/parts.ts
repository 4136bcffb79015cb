type Part = { stop: () => Promise<void> | void };

/** What runs, in the order of its start: the latest is stopped first, however far the start has come. */
export class Parts {
  private readonly running: Part[] = [];

  add<T extends Part>(part: T): T {
    this.running.push(part);
    return part;
  }

  async stop(): Promise<void> {
    for (let part = this.running.pop(); part; part = this.running.pop()) await part.stop();
  }
}
