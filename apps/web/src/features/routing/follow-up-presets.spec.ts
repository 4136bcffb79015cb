import { followUpOf, onWorkday, type Preset } from './follow-up-presets.js';

// 2026-11-25 is a Wednesday, the 27th a Friday, the 28th a Saturday.
test.each<[Preset, string, string]>([
  ['m', '2026-11-25', '2026-11-26'],
  ['m', '2026-11-27', '2026-11-30'],
  ['f', '2026-11-25', '2026-11-27'],
  ['f', '2026-11-27', '2026-12-04'],
  ['w', '2026-11-25', '2026-11-30'],
  ['w', '2026-11-30', '2026-12-07'],
])('%s on %s means %s', (preset, today, on) => {
  expect(followUpOf(preset, today, null)).toEqual({ on, event: null });
});

test('U waits for documents and T for the appointment, without a day', () => {
  expect(followUpOf('u', '2026-11-25', null)).toEqual({ on: null, event: 'DOCUMENTS' });
  expect(followUpOf('t', '2026-11-25', null)).toEqual({ on: null, event: 'APPOINTMENT' });
});

test('the full stop repeats the last choice: so many days from today, or the same event', () => {
  expect(followUpOf('.', '2026-11-25', { days: 9 })).toEqual({ on: '2026-12-04', event: null });
  expect(followUpOf('.', '2026-11-25', { days: 3 })).toEqual({ on: '2026-11-30', event: null });
  expect(followUpOf('.', '2026-11-25', { on: null, event: 'DOCUMENTS' })).toEqual({ on: null, event: 'DOCUMENTS' });
  expect(followUpOf('.', '2026-11-25', null)).toBeNull();
});

test('nothing is followed up on a weekend', () => {
  expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map(onWorkday)).toEqual([
    '2026-11-27',
    '2026-11-30',
    '2026-11-30',
    '2026-11-30',
  ]);
});
