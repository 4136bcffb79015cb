import { readReason } from './reason.js';

test.each([
  [undefined, null],
  ['', null],
  ['  ok  ', null],
  ['%20%20%20%20%20%20', null],
  ['Beschwerde vom 3. Mai', 'Beschwerde vom 3. Mai'],
  ['R%C3%BCckfrage%20der%20Amtsleitung', 'Rückfrage der Amtsleitung'],
  ['I%C5%9F%C4%B1k%0AYilmaz%E2%80%AE', 'Işık Yilmaz'],
  ['100 % sicher', '100 % sicher'],
  ['x'.repeat(900), 'x'.repeat(500)],
])('the reason %j is kept as %j', (header, kept) => {
  expect(readReason(header)).toBe(kept);
});
