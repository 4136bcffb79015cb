import type { TransferView } from '../api/messages.js';

/** Where the values of a submission stand at the specialist system, by their pointer: `SUMMARY`, or path of names. */
export function placesOf(transfers: readonly TransferView[], submissionId: string): ReadonlyMap<string, string> {
  const arrived = transfers.filter((one) => one.submissionId === submissionId && one.state === 'SUCCEEDED');
  return new Map(arrived.flatMap(({ places }) => places.map(({ pointer, place }) => [pointer, place])));
}

/** The names of a path without its root and without the positions: `/OZG.Antrag.130101/antrag[1]/titel` → `antrag, titel`. */
export function placeNames(place: string): string[] {
  return place
    .split('/')
    .slice(2)
    .map((segment) => segment.replace(/\[\d+\]$/, ''));
}
