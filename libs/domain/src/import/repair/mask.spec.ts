import { anApplication } from '../../testing/builders.js';
import { leavesOf } from '../mapping/leaves.js';
import { mask, maskDocument, maskPointer } from './mask.js';

test.each<[unknown, object]>([
  ['Yılmaz', { type: 'text', length: 6 }],
  ['𝒜b', { type: 'text', length: 2 }],
  [172, { type: 'number', length: 3 }],
  [true, { type: 'boolean', length: null }],
  [null, { type: 'nothing', length: null }],
  [['a', 'b'], { type: 'list', length: 2 }],
])('%j is told by type and length alone', (value, expected) => {
  expect(mask(value)).toEqual(expected);
});

test('the structure of an application stays, and none of its values', () => {
  const content = anApplication();
  const masked = maskDocument(content);
  const places = new Set(leavesOf(masked).map(({ pointer }) => pointer.replace(/\/(?:type|length)$/, '')));
  for (const { pointer } of leavesOf(content)) expect(places).toContain(pointer);
  const texts = leavesOf(masked).map(({ value }) => value);
  for (const { value } of leavesOf(content)) if (typeof value === 'string') expect(texts).not.toContain(value);
});

test('a key that the contract does not know may hold anything, and is not told', () => {
  expect(maskDocument({ applicant: { 'Anna Yılmaz': 'x' } })).toEqual({
    applicant: { 'unknown-1': { type: 'text', length: 1 } },
  });
  expect(maskPointer('/family/0/Anna Yılmaz')).toBe('/family/0/unknown');
  expect(maskPointer('/applicant/identityDocument/number')).toBe('/applicant/identityDocument/number');
  expect(maskPointer('/plannedAddress/postalCode')).toBe('/plannedAddress/postalCode');
});
