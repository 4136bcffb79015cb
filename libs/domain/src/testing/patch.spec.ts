import { applyPatch, valueAt } from './patch.js';

const document = { a: { 'b/c': [1, 2], '~': 0 }, d: null };

test('a patch changes its places and nothing else', () => {
  const patched = applyPatch(document, { '/a/b~1c/1': 3, '/a/b~1c/-': 4, '/a/~0': undefined, '/e/f': 'new' });
  expect(patched).toEqual({ a: { 'b/c': [1, 3, 4] }, d: null, e: { f: 'new' } });
  expect(document).toEqual({ a: { 'b/c': [1, 2], '~': 0 }, d: null });
});

test('values are found at their pointers', () => {
  expect(valueAt(document, '/a/b~1c/1')).toBe(2);
  expect(valueAt(document, '')).toBe(document);
  expect(valueAt(document, '/x/y')).toBeUndefined();
});
