import type { StreamPosition, StreamedFact } from '../case-file/case-event-stream.query.js';

/** Where the facts come from; the database in the end. */
export type FactSource = (after: StreamPosition, most: number) => Promise<StreamedFact[]>;

export type FactListener = (fact: StreamedFact) => void;

const AT_ONCE = 500;

/**
 * The facts of one office, read once for everybody who listens in this process. Listeners hear each fact once and in
 * order, from the place where they come in.
 */
export class OfficeFeed {
  private readonly listeners = new Set<FactListener>();
  private reading: Promise<void> | undefined;
  private again = false;

  constructor(
    private position: StreamPosition,
    private readonly read: FactSource,
  ) {}

  get presentPosition(): StreamPosition {
    return this.position;
  }

  /** @returns a function that ends the listening */
  listen(listener: FactListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Reads what is new. Several calls at once read once more at most. */
  async pump(): Promise<void> {
    this.again = true;
    this.reading ??= this.readAll().finally(() => (this.reading = undefined));
    await this.reading;
  }

  private async readAll(): Promise<void> {
    while (this.again) {
      this.again = false;
      const facts = await this.read(this.position, AT_ONCE);
      for (const fact of facts) {
        this.position = { xid: fact.xid, seq: fact.seq };
        for (const listener of this.listeners) listener(fact);
      }
      if (facts.length === AT_ONCE) this.again = true;
    }
  }
}

/** Whether a fact stands after a place. */
export function isAfter(fact: StreamPosition, place: StreamPosition): boolean {
  const [xid, other] = [BigInt(fact.xid), BigInt(place.xid)];
  return xid > other || (xid === other && BigInt(fact.seq) > BigInt(place.seq));
}
