import fc from 'fast-check';
import { readHouseNumber } from './house-number.js';

describe('jurisdiction-03: house numbers as they are', () => {
  test.each<[string, string, string | null]>([
    ['12', '12', null],
    ['12 1/2', '12', '1/2'],
    ['5/1', '5', '/1'],
    ['12a', '12', 'a'],
    ['12 A', '12', 'A'],
    [' 7 b/2 ', '7', 'b/2'],
    ['0012', '0012', null],
  ])('%j is %j and %j', (sent, number, addition) => {
    expect(readHouseNumber(sent)).toEqual({ kind: 'split', number, addition, changed: null });
  });

  test('13½ says the same in letters that the target has', () => {
    expect(readHouseNumber('13½')).toEqual({
      kind: 'split',
      number: '13',
      addition: '1/2',
      changed: 'fraction-written-out',
    });
  });

  test.each(['', ' ', 'o. Nr.', 'o.Nr.', 'oNr', 'ohne', 'ohne Hausnummer', '-', 's/n'])(
    '%j says that there is none',
    (sent) => {
      expect(readHouseNumber(sent)).toEqual({ kind: 'none' });
    },
  );

  test.each([
    ['7 a-c', 'addition-not-possible'],
    ['12-14', 'addition-not-possible'],
    ['3 Hinterhaus', 'addition-not-possible'],
    ['½', 'no-number'],
    ['A 12', 'no-number'],
    ['12345', 'number-too-long'],
  ])('%j stays as it is: %s', (sent, reason) => {
    expect(readHouseNumber(sent)).toEqual({ kind: 'unchanged', reason });
  });
});

test('what is split says what was sent, and fits its fields', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0123456789aAb/. -½')), maxLength: 9 }), (sent) => {
      const reading = readHouseNumber(sent);
      if (reading.kind !== 'split') return;
      expect(reading.number).toMatch(/^\d{1,4}$/);
      expect(reading.addition ?? 'a').toMatch(/^[\p{L}\d./ ]{1,4}$/u);
      const together = `${reading.number}${reading.addition ?? ''}`.replace(/\s/g, '');
      expect(together).toBe(sent.replaceAll('½', '1/2').replace(/\s/g, ''));
    }),
  );
});
