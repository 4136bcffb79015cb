import type { TransferView } from '../api/messages.js';

/** Where the shown fields of a submission stand at the specialist system: `SUMMARY`, or a path of its message. */
export function placesOf(transfers: readonly TransferView[], submissionId: string): ReadonlyMap<string, string> {
  const arrived = transfers.filter((one) => one.submissionId === submissionId && one.state === 'SUCCEEDED');
  const ways = arrived.flatMap((transfer) => transfer.ways);
  return new Map(ways.toReversed().map(({ field, place }) => [field, place]));
}
