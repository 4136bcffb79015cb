import { isViewShown } from './view-list.js';

test.each([
  ['/eingang', '/eingang', '', true],
  ['/eingang', '/eingang/abc', '?suche=x', true],
  ['/eingang', '/eingang', '?view=mine', false],
  ['/eingang?view=team', '/eingang/abc', '?view=team&overdue=true', true],
  ['/eingang?view=team', '/eingang', '', false],
  ['/mine', '/mine/abc', '', true],
  ['/abgewiesen', '/abgewiesen/abc', '', true],
  ['/heute', '/heute', '', true],
])('the link %s is current at %s%s: %s', (to, pathname, search, expected) => {
  expect(isViewShown({ to }, { pathname, search })).toBe(expected);
});
