import { backOffMs } from './live-stream.js';

test.each([
  [0, 500, 1_000],
  [1, 1_000, 2_000],
  [4, 8_000, 16_000],
  [5, 15_000, 30_000],
  [50, 15_000, 30_000],
])('try %i to connect again waits between %i and %i ms', (attempt, least, most) => {
  expect(backOffMs(attempt, 0)).toBe(least);
  expect(backOffMs(attempt, 1)).toBe(most);
});
