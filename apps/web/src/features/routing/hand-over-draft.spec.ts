import { faultsOf, orderOf, type HandOverDraft } from './hand-over-draft.js';

const TODAY = '2026-11-25';
const complete: HandOverDraft = {
  to: { officeId: 'mannheim', name: 'Stadt Mannheim' },
  basis: 'CONSENT',
  how: 'schriftlich',
  on: '2026-11-24',
  paragraph: '',
  reason: 'Wohnt in Mannheim',
  withNotes: false,
};

test('with the consent of the applicant, how and when, a case can be offered', () => {
  expect(faultsOf(complete, TODAY)).toEqual([]);
  expect(orderOf(complete)).toEqual({
    to: { officeId: 'mannheim' },
    basis: 'CONSENT',
    consent: { how: 'schriftlich', on: '2026-11-24' },
    reason: 'Wohnt in Mannheim',
    withNotes: false,
  });
});

test.each<[string, Partial<HandOverDraft>, string[]]>([
  ['without a ground', { basis: null }, ['basis']],
  ['without an office', { to: null }, ['to']],
  ['to an office without a name', { to: { officeId: null, name: ' ' } }, ['to']],
  ['with consent that nobody knows of', { how: '', on: '' }, ['how', 'on']],
  ['with consent given tomorrow', { on: '2026-11-26' }, ['on']],
  ['by law without its paragraph', { basis: 'STATUTORY' }, ['paragraph']],
  ['without a reason', { reason: ' ' }, ['reason']],
])('%s it cannot', (_how, patch, faults) => {
  expect(faultsOf({ ...complete, ...patch }, TODAY)).toEqual(faults);
});

test('without either ground it is no handover at all', () => {
  expect(faultsOf({ ...complete, basis: 'NEITHER', to: null, reason: '' }, TODAY)).toEqual([]);
  expect(orderOf({ ...complete, basis: 'NEITHER' })).toBeNull();
});

test('an office that is on no list goes by its name', () => {
  expect(orderOf({ ...complete, to: { officeId: null, name: ' Stadt Ulm ' } })).toMatchObject({
    to: { name: 'Stadt Ulm' },
  });
});
