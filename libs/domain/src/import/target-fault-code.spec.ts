import { stopsTarget } from './target-fault-code.js';

describe('how soon a fault stops its target', () => {
  test.each(['target-answers-with-page', 'target-moved', 'target-certificate-expired'] as const)(
    '%s is true for every case: it stops at once (import-05, import-10, import-11)',
    (code) => {
      expect(stopsTarget(code, 0)).toBe('at-once');
    },
  );

  test('busy may be a hiccup, unless the target says until when', () => {
    expect([stopsTarget('target-busy', 0), stopsTarget('target-busy', 1_000)]).toEqual(['when-repeated', 'at-once']);
  });

  test('a receipt that has not come yet is no fault of the target', () => {
    expect(stopsTarget('receipt-awaited', 0)).toBe('never');
  });

  test('a file that waits for its scan is no fault of the target (files-11)', () => {
    expect(stopsTarget('files-not-checked-yet', 0)).toBe('never');
  });
});
