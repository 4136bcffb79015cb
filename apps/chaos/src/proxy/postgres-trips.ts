import type { ByteProtocol, Trip } from './byte-proxy.js';
import { boundStatement, PostgresFrames, statementIn, type Frame } from './postgres-frames.js';
import { statementName } from './statement-name.js';

// Simple query, sync, flush, function call, password: what a client sends when it waits for an answer.
const WAITS_FOR_ANSWER = new Set(['', 'Q', 'S', 'H', 'F', 'p']);

/** Groups what one connection's client sends into round trips and names each after its statement. */
export class PostgresTrips {
  private readonly frames = new PostgresFrames(true);
  private readonly prepared = new Map<string, string>();
  private waiting: Buffer[] = [];
  private name: string | null = null;
  private before = '';

  push(chunk: Buffer): Trip[] {
    const trips: Trip[] = [];
    for (const frame of this.frames.push(chunk)) {
      this.waiting.push(frame.bytes);
      this.name = this.nameOf(frame) ?? this.name;
      // X ends the connection and is not answered.
      if (!WAITS_FOR_ANSWER.has(frame.type) && frame.type !== 'X') continue;
      trips.push({ name: this.name, bytes: Buffer.concat(this.waiting) });
      this.waiting = [];
      this.name = null;
    }
    return trips;
  }

  private nameOf(frame: Frame): string | null {
    const statement = statementIn(frame);
    if (statement?.prepared) this.prepared.set(statement.prepared, statement.sql);
    const bound = boundStatement(frame);
    const sql = statement?.sql ?? (bound ? this.prepared.get(bound) : undefined);
    if (sql === undefined) return null;
    const name = statementName(sql);
    // A commit is known by what it makes lasting.
    if (/^COMMIT\b/i.test(name)) return `COMMIT of ${this.before}`;
    this.before = name;
    return name;
  }
}

/** PostgreSQL: an answer is complete when the server is ready for the next query. */
export const postgresProtocol: ByteProtocol = () => {
  const trips = new PostgresTrips();
  const answers = new PostgresFrames(false);
  return {
    trips: (chunk) => trips.push(chunk),
    completesAnswer: (chunk) => answers.push(chunk).some(({ type }) => type === 'Z'),
  };
};
