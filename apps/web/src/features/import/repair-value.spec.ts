import type { RepairFault } from '../../api/messages.js';
import { changedValues, fromTyped, toTyped } from './repair-value.js';

const NUMBER = '/applicant/identityDocument/number';

const fault = (change: Partial<RepairFault> = {}): RepairFault => ({
  code: 'value-not-allowed',
  pointer: NUMBER,
  label: { de: 'Passnummer', en: 'Passport number' },
  sentence: { de: 'Zu lang.', en: 'Too long.' },
  text: null,
  original: 'P01448729<',
  current: 'P01448729<',
  isCorrected: false,
  isCorrectable: true,
  isWithheld: false,
  limit: null,
  suggestion: null,
  isIdentity: true,
  documentId: null,
  ...change,
});

test('blanks around what is typed do not go along', () => {
  expect(changedValues([fault()], { [NUMBER]: ' P01448729 ' })).toEqual([{ pointer: NUMBER, value: 'P01448729' }]);
});

test.each([
  ['nothing was typed', {}],
  ['the value is the same again', { [NUMBER]: 'P01448729< ' }],
  ['another field was typed', { '/applicant/familyName': 'X' }],
])('nothing is corrected where %s', (_why, typed) => {
  expect(changedValues([fault()], typed)).toEqual([]);
});

test('a value that cannot be corrected here is not sent, whatever was typed before', () => {
  expect(changedValues([fault({ isCorrectable: false })], { [NUMBER]: 'P01448729' })).toEqual([]);
});

test('an emptied field is left out of the transfer', () => {
  expect(changedValues([fault()], { [NUMBER]: '  ' })).toEqual([{ pointer: NUMBER, value: null }]);
});

test('a list has one entry a line, without empty ones', () => {
  expect(fromTyped(' TUN \n\nSYR\n', true)).toEqual(['TUN', 'SYR']);
  expect(fromTyped('\n', true)).toBeNull();
  expect(toTyped(['TUN', 'SYR'])).toBe('TUN\nSYR');
});
