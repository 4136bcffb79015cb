import { certificateWarning } from './certificate-warning.js';

test.each([
  ['2026-11-07', null],
  ['2026-11-08', 21],
  ['2026-11-21', 21],
  ['2026-11-22', 7],
  ['2026-11-25', 7],
  ['2026-11-26', 3],
  ['2026-11-29', 3],
  ['2026-11-30', 'expired'],
] as const)('a certificate that ends on 29 November 2026, a Sunday, is on %s: %s (import-11)', (today, warning) => {
  expect(certificateWarning('2026-11-29', today)).toBe(warning);
});

test('a target without a certificate needs no warning', () => {
  expect(certificateWarning(null, '2026-11-25')).toBeNull();
});
