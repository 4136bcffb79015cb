import fc from 'fast-check';
import { knownParts, possibleDays, readPartialDate } from './partial-date.js';

test.each([
  ['1980', 'year', '1980'],
  ['1980-00', 'year', '1980'],
  ['1980-00-00', 'year', '1980'],
  ['1980-05', 'month', '1980-05'],
  ['1980-05-00', 'month', '1980-05'],
  ['1980-05-17', 'day', '1980-05-17'],
  [' 1984-02-29 ', 'day', '1984-02-29'],
  ['2000-02-29', 'day', '2000-02-29'],
])('people-01: %j is known to the %s', (original, precision, value) => {
  expect(readPartialDate(original)).toEqual({ precision, value, original });
});

test.each(['unknown', '0000', '0000-00', '0000-00-00'])('%s says that nothing is known', (original) => {
  expect(readPartialDate(original)).toEqual({ precision: 'unknown', original });
});

test.each(['1985-02-29', '1900-02-29', '2026-13-01', '2026-04-31', '1980-00-17', '0000-05-17', '2026-01-32'])(
  'receive-03: %s is in no calendar',
  (original) => {
    expect(readPartialDate(original)).toBe('impossible');
  },
);

test.each(['', '17.05.1980', '1980-5-1', '80', '1980/05/17', '1980-05-17T00:00:00Z', '١٩٨٠'])(
  '%j is no date',
  (original) => {
    expect(readPartialDate(original)).toBe('unreadable');
    expect(knownParts(original)).toBe('unknown');
  },
);

test('every day of a calendar is read as itself, whatever zone the machine is in (dashboard-02)', () => {
  const day = fc.date({ min: new Date('1890-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const text = date.toISOString().slice(0, 10);
      expect(knownParts(text)).toBe(text);
      expect(possibleDays({ precision: 'day', value: text, original: text })).toEqual({ first: text, last: text });
    }),
  );
});

test.each([
  ['1980', '1980-01-01', '1980-12-31'],
  ['1980-02', '1980-02-01', '1980-02-29'],
  ['1981-02', '1981-02-01', '1981-02-28'],
  ['1980-04', '1980-04-01', '1980-04-30'],
])('%s can be any day from %s to %s', (original, first, last) => {
  const date = readPartialDate(original);
  expect(typeof date === 'string' ? null : possibleDays(date)).toEqual({ first, last });
});

test('what nobody knows can be no day', () => {
  expect(possibleDays({ precision: 'unknown', original: 'unknown' })).toBeNull();
  expect(knownParts(null)).toBe('unknown');
});
