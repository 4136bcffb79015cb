import { readIdempotencyKey } from './idempotency-key.js';

test.each([
  ['antrag-1', 'antrag-1'],
  ['"antrag-1"', 'antrag-1'],
  ['  antrag-1 ', 'antrag-1'],
  ['ANTRAG-1', 'ANTRAG-1'],
  ['"', '"'],
  ['x'.repeat(255), 'x'.repeat(255)],
])('the header %j names the key %j', (header, key) => {
  expect(readIdempotencyKey(header)).toEqual({ key });
});

test.each([
  [undefined, 'idempotency-key-missing'],
  ['', 'idempotency-key-invalid'],
  ['""', 'idempotency-key-invalid'],
  ['two words', 'idempotency-key-invalid'],
  ['antrag-1, antrag-2', 'idempotency-key-invalid'],
  ['schlüssel', 'idempotency-key-invalid'],
  ['x'.repeat(256), 'idempotency-key-invalid'],
])('the header %j is refused as %s', (header, code) => {
  expect(readIdempotencyKey(header)).toEqual({ fault: { code, pointer: '' } });
});
