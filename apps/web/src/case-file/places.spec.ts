import type { TransferView } from '../api/messages.js';
import { placeNames, placesOf } from './places.js';

const transfer = (submissionId: string, state: TransferView['state'], place: string) =>
  ({ submissionId, state, places: [{ pointer: '/applicant/familyName', place }] }) as TransferView;

test('a value stands where the message that arrived has it, not where a failed one would have', () => {
  const transfers = [
    transfer('one', 'NEEDS_ATTENTION', '/root/failed'),
    transfer('one', 'SUCCEEDED', '/root/person/name'),
    transfer('two', 'SUCCEEDED', '/root/other'),
  ];
  expect([...placesOf(transfers, 'one')]).toEqual([['/applicant/familyName', '/root/person/name']]);
});

test('a place is told by names, without root and positions', () => {
  expect(placeNames('/OZG.Antrag.130101/person/anschrift[2]/strasse')).toEqual(['person', 'anschrift', 'strasse']);
});
