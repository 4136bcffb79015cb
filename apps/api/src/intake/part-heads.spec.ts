import fc from 'fast-check';
import { multipart, type Part } from '../../test/multipart.js';
import { PartHeads, boundaryOf } from './part-heads.js';

function headsIn(chunks: readonly Buffer[], boundary: string): readonly string[] {
  const parts = new PartHeads(boundary);
  for (const chunk of chunks) parts.add(chunk);
  return parts.heads;
}

test('the head of every part is read, however the network cuts the body into pieces', () => {
  const parts = fc.array(fc.record({ name: fc.stringMatching(/^[a-z]*$/), body: fc.uint8Array({ maxLength: 300 }) }));
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 90 }), (sent: Part[], size) => {
      const { body } = multipart(sent, 'grenze');
      const chunks = Array.from({ length: Math.ceil(body.length / size) }, (_, at) =>
        body.subarray(at * size, (at + 1) * size),
      );
      const heads = sent.map(({ name }) => `Content-Disposition: form-data; name="${name}"`);
      expect(headsIn(chunks, 'grenze')).toEqual(heads);
    }),
  );
});

test('what only looks like a boundary, and what follows the last one, is no part', () => {
  const { body } = multipart([{ name: 'file', body: '\r\n--grenzenlos\r\n--grenze mit Text' }], 'grenze');
  expect(headsIn([body, Buffer.from('\r\n--grenze\r\nepilogue')], 'grenze')).toHaveLength(1);
});

test.each([
  ['multipart/form-data; boundary=abc', 'abc'],
  ['multipart/form-data; charset=utf-8; boundary="a b"', 'a b'],
  ['multipart/form-data', null],
  [undefined, null],
])('%s has the boundary %s', (contentType, boundary) => {
  expect(boundaryOf(contentType)).toBe(boundary);
});
