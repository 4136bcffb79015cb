import type { TransferView } from '../api/messages.js';
import { placesOf } from './places.js';

const transfer = (submissionId: string, state: TransferView['state'], ...places: string[]) =>
  ({ submissionId, state, ways: places.map((place) => ({ field: '/applicant/address', place })) }) as TransferView;

test('a value stands where the message that arrived has it, not where a failed one would have', () => {
  const transfers = [
    transfer('one', 'NEEDS_ATTENTION', '/root/failed'),
    transfer('one', 'SUCCEEDED', '/root/address/street', '/root/address/city'),
    transfer('two', 'SUCCEEDED', '/root/other'),
  ];
  expect([...placesOf(transfers, 'one')]).toEqual([['/applicant/address', '/root/address/street']]);
});
