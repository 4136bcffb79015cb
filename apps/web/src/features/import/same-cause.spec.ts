import type { RepairFault } from '../../api/messages.js';
import { fitsBySuggestion, suggestedValues } from './same-cause.js';

const fault = (change: Partial<RepairFault> = {}): RepairFault => ({
  code: 'value-not-allowed',
  pointer: '/applicant/address/postalCode',
  label: null,
  sentence: { de: '', en: '' },
  text: null,
  original: '69 115',
  current: '69 115',
  isCorrected: false,
  isCorrectable: true,
  isWithheld: false,
  limit: null,
  suggestion: { value: '69115', sentence: { de: 'Leerzeichen entfernt', en: 'Blanks removed' } },
  isIdentity: false,
  documentId: null,
  ...change,
});

test('a format rule may put others of the same cause right, each with its own value', () => {
  expect(fitsBySuggestion({ faults: [fault()] })).toBe(true);
  expect(suggestedValues([fault()])).toEqual([{ pointer: '/applicant/address/postalCode', value: '69115' }]);
});

test.each([
  ['a value that says who somebody is', [fault({ isIdentity: true })]],
  ['a value without a suggestion', [fault(), fault({ suggestion: null })]],
  ['a value that the reader may not correct', [fault({ isCorrectable: false })]],
  ['a transfer without a known fault', []],
])('nobody corrects %s unseen', (_what, faults) => {
  expect(fitsBySuggestion({ faults })).toBe(false);
});
