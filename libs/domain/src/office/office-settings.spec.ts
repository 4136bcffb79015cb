import { toOfficeSettings, USUAL_SETTINGS } from './office-settings.js';

const usual = { ...USUAL_SETTINGS, territory: ['08221000'] };

test('an office that has set nothing works with the usual values and its own territory', () => {
  expect(toOfficeSettings({}, ['08221000'])).toEqual(usual);
});

test('what an office has set holds', () => {
  const set = {
    territory: ['08226', '08221000'],
    undoSeconds: 300,
    importPolicy: 'AFTER_TRIAGE',
    ending: 'WITH_TRANSFER',
    officeHours: { from: '07:30', to: '18:00', days: [1, 2, 4] },
    gateway: { place: 'BESIDE', receiptFrom: 'SPECIALIST_SYSTEM', folder: 'osci' },
  };
  expect(toOfficeSettings(set, ['08221000'])).toEqual(set);
});

test.each([
  ['undoSeconds', 45],
  ['undoSeconds', '60'],
  ['territory', ['8']],
  ['territory', ['082210001']],
  ['territory', '08221000'],
  ['importPolicy', 'NEVER'],
  ['ending', null],
  ['officeHours', { from: '16:00', to: '08:00', days: [1] }],
  ['officeHours', { from: '08:00', to: '16:00', days: [] }],
  ['officeHours', { from: '08:00', to: '16:00', days: [5, 1] }],
  ['officeHours', { from: '8:00', to: '16:00', days: [1] }],
  ['gateway', { place: 'IN_FRONT', receiptFrom: 'EINKANAL', folder: '../004900' }],
])('%s set to %j by an older version falls back alone', (name, value) => {
  const stored = { undoSeconds: 60, importPolicy: 'AT_ONCE', [name]: value };
  const expected = { ...usual, undoSeconds: 60, importPolicy: 'AT_ONCE' };
  expect(toOfficeSettings(stored, ['08221000'])).toEqual({
    ...expected,
    [name]: usual[name as keyof typeof usual],
  });
});
