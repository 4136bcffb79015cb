import { owesReceipt } from './application-receipt.js';

test.each([
  ['EINKANAL', true, true],
  ['EINKANAL', false, false],
  ['SPECIALIST_SYSTEM', true, false],
  ['SPECIALIST_SYSTEM', false, false],
] as const)('receipts from %s, a way back: %s: we owe one: %s', (receiptFrom, rueckkanalVorhanden, owed) => {
  expect(owesReceipt({ receiptFrom }, { rueckkanalVorhanden })).toBe(owed);
});
