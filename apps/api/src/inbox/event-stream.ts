import type { StreamPosition, StreamedFact } from '../case-file/case-event-stream.query.js';

/** The id of an event: a place that the browser names when it comes back. */
export function writeEventId({ xid, seq }: StreamPosition): string {
  return `${xid}-${seq}`;
}

/** The place that a browser names; null for none, `unknown` for one that we never gave. */
export function readEventId(header: string | string[] | undefined): StreamPosition | 'unknown' | null {
  if (header === undefined || header === '') return null;
  const [, xid, seq] = (typeof header === 'string' && /^(\d{1,19})-(\d{1,18})$/.exec(header)) || [];
  return xid !== undefined && seq !== undefined ? { xid, seq } : 'unknown';
}

/**
 * Something about a case has changed: whoever shows it, asks anew. `by` is the name of a colleague, null for the system
 * and for senders; `stage` and `teamName` say where the case lies now, null where the fact does not tell.
 */
export function changeMessage(fact: StreamedFact): string {
  const { caseId, type, at, by, stage, teamName } = fact;
  const data = JSON.stringify({ caseId, type, at: at.toISOString(), by, stage, teamName });
  return `id: ${writeEventId(fact)}\nevent: change\ndata: ${data}\n\n`;
}

/** More was missed than can be told: everything on screen is asked for anew. */
export function reloadMessage(position: StreamPosition): string {
  return `id: ${writeEventId(position)}\nevent: reload\ndata: {}\n\n`;
}

/** Only a place, so that even a browser that has heard nothing can come back to it. */
export function placeMessage(position: StreamPosition): string {
  return `id: ${writeEventId(position)}\n\n`;
}

/** Who is on a case now. Without a place: it is told again by itself, and never replayed. */
export function presenceMessage(caseId: string, people: { id: string; name: string; works: boolean }[]): string {
  return `event: presence\ndata: ${JSON.stringify({ caseId, people })}\n\n`;
}

/** Nothing, so that proxies keep the connection and both sides notice when it is gone. */
export const HEARTBEAT = ': heartbeat\n\n';
