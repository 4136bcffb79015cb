import { numberEqual } from './number-equal.js';

test('two passports are told apart by their number, in the order that they were sent', () => {
  expect(numberEqual(['Pass', 'Mietvertrag', 'Pass'])).toEqual(['Pass 1', 'Mietvertrag', 'Pass 2']);
});
