import fc from 'fast-check';
import { caseNumber, readCaseNumber } from './case-number.js';

const year = fc.integer({ min: 2025, max: 2099 });
const random = fc.stringMatching(/^\d{7}$/);
const number = fc.tuple(year, random).map(([receivedIn, digits]) => caseNumber(receivedIn, digits));
const digitsOf = (text: string) => text.replace(/\D/g, '');

test('the number of the letterhead', () => {
  expect(caseNumber(2026, '4819375')).toBe('EK-2026-4819-3755');
});

test.each([
  'EK-2026-4819-3755',
  'ek 2026 48193755',
  'EK20264819375 5',
  '2026-4819-3755',
  '202648193755',
  ' Ek–2026–4819–3755 ',
  'EK-2026/4819.3755',
])('%j is read as people type it', (text) => {
  expect(readCaseNumber(text)).toBe('EK-2026-4819-3755');
});

test.each(['', 'EK-2026-4819-375', 'EK-2026-4819-37555', 'EK-2026-4819-375X', 'AB-2026-4819-3755', '１２３'])(
  '%j is none',
  (text) => {
    expect(readCaseNumber(text)).toBeNull();
  },
);

test('every number given out is read again', () => {
  fc.assert(fc.property(number, (given) => expect(readCaseNumber(given)).toBe(given)));
});

test('one wrong digit is always noticed', () => {
  fc.assert(
    fc.property(number, fc.nat({ max: 11 }), fc.integer({ min: 1, max: 9 }), (given, place, shift) => {
      const digits = Array.from(digitsOf(given), Number);
      digits[place] = (digits[place]! + shift) % 10;
      expect(readCaseNumber(digits.join(''))).toBeNull();
    }),
  );
});

test('two neighbours swapped are noticed, but for one swap in fifty', () => {
  const swaps = fc
    .sample(fc.tuple(number, fc.nat({ max: 10 })), { numRuns: 20_000, seed: 1 })
    .flatMap(([given, place]) => {
      const digits = Array.from(digitsOf(given));
      const [left, right] = [digits[place]!, digits[place + 1]!];
      [digits[place], digits[place + 1]] = [right, left];
      return left === right ? [] : [readCaseNumber(digits.join(''))];
    });
  expect(swaps.filter((read) => read !== null).length / swaps.length).toBeLessThan(0.02);
});

test.each([
  [26, '4819375'],
  [2026, '481937'],
  [2026, '48193751'],
  [2026, '48193a5'],
])('year %d and random part %j make none', (receivedIn, digits) => {
  expect(() => caseNumber(receivedIn, digits)).toThrow(RangeError);
});
