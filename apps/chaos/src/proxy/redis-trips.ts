import type { ByteProtocol, Trip } from './byte-proxy.js';

const LINE_END = '\r\n';
const NAMED_BY_SCRIPT = new Set(['EVALSHA', 'EVAL', 'FCALL']);
const SHORT = 8;

/** Cuts what a client of Redis sends into commands and names each: by its verb, a script by its digest. */
export class RedisTrips {
  private rest: Buffer = Buffer.alloc(0);

  push(chunk: Buffer): Trip[] {
    this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const trips: Trip[] = [];
    for (let trip = this.next(); trip !== null; trip = this.next()) trips.push(trip);
    return trips;
  }

  private next(): Trip | null {
    const head = this.line(0);
    if (head === null) return null;
    // A command without a length stands in one line.
    let [end, words] = [head.end, [head.text]];
    if (head.text.startsWith('*')) {
      words = [];
      for (let left = Number(head.text.slice(1)); left > 0; left--) {
        const size = this.line(end);
        if (size === null) return null;
        const [start, length] = [size.end, Number(size.text.slice(1))];
        end = start + length + LINE_END.length;
        if (this.rest.length < end) return null;
        if (words.length < 2) words.push(this.rest.toString('latin1', start, start + Math.min(length, 60)));
      }
    }
    const bytes = this.rest.subarray(0, end);
    this.rest = this.rest.subarray(end);
    return { name: nameOf(words), bytes };
  }

  private line(start: number): { text: string; end: number } | null {
    const at = this.rest.indexOf(LINE_END, start);
    return at === -1 ? null : { text: this.rest.toString('latin1', start, at), end: at + LINE_END.length };
  }
}

function nameOf([verb = '', second = '']: string[]): string {
  const name = verb.split(' ')[0]?.toUpperCase() ?? '';
  return NAMED_BY_SCRIPT.has(name) ? `${name} ${second.slice(0, SHORT)}` : name;
}

/** Redis: whatever it says after a command shows that the command was done. */
export const redisProtocol: ByteProtocol = () => {
  const trips = new RedisTrips();
  return { trips: (chunk) => trips.push(chunk), completesAnswer: () => true };
};
