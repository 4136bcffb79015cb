import fc from 'fast-check';
import { multipart, type Part } from '../../test/multipart.js';
import { PartCount, boundaryOf } from './part-count.js';

function countIn(chunks: readonly Buffer[], boundary: string): number {
  const count = new PartCount(boundary);
  for (const chunk of chunks) count.add(chunk);
  return count.parts;
}

test('every part is counted, however the network cuts the body into pieces', () => {
  const parts = fc.array(fc.record({ name: fc.constant('file'), body: fc.uint8Array({ maxLength: 300 }) }));
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 90 }), (sent: Part[], size) => {
      const { body } = multipart(sent, 'grenze');
      const chunks = Array.from({ length: Math.ceil(body.length / size) }, (_, at) =>
        body.subarray(at * size, (at + 1) * size),
      );
      expect(countIn(chunks, 'grenze')).toBe(sent.length);
    }),
  );
});

test('what only looks like a boundary, and what follows the last one, is no part', () => {
  const { body } = multipart([{ name: 'file', body: '\r\n--grenzenlos\r\n--grenze mit Text' }], 'grenze');
  expect(countIn([body, Buffer.from('\r\n--grenze\r\nepilogue')], 'grenze')).toBe(1);
});

test.each([
  ['multipart/form-data; boundary=abc', 'abc'],
  ['multipart/form-data; charset=utf-8; boundary="a b"', 'a b'],
  ['multipart/form-data', null],
  [undefined, null],
])('%s has the boundary %s', (contentType, boundary) => {
  expect(boundaryOf(contentType)).toBe(boundary);
});
