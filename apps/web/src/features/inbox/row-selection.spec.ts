import { extendSelection, toggleSelection } from './row-selection.js';

test('X takes a row in, X again takes it out', () => {
  expect([...toggleSelection(new Set(['a']), 'b')]).toEqual(['a', 'b']);
  expect([...toggleSelection(new Set(['a', 'b']), 'a')]).toEqual(['b']);
});

test('Shift+J takes the row and the next along, Shift+K back lets the last one go', () => {
  const down = extendSelection(extendSelection(new Set(), 'a', 'b'), 'b', 'c');
  expect([...down]).toEqual(['a', 'b', 'c']);
  expect([...extendSelection(down, 'c', 'b')]).toEqual(['a', 'b']);
});
