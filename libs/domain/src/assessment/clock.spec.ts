import { BW_HOLIDAYS } from '../testing/holidays.js';
import { clocksOf, type ClockFacts } from './clock.js';

const facts: ClockFacts = {
  receivedOn: '2026-11-25',
  title: { kind: 'TITLE', until: '2026-12-03' },
  certificate: null,
};
const clock = (kind: string, patch: Partial<ClockFacts> = {}, today = '2026-11-25') =>
  clocksOf({ ...facts, ...patch }, today, BW_HOLIDAYS).find((one) => one.kind === kind);

test('a case shows the title, the receipt, the certificate and three months, each with its paragraph', () => {
  expect(clocksOf(facts, '2026-11-25', BW_HOLIDAYS).map(({ kind, paragraph }) => [kind, paragraph])).toEqual([
    ['TITLE', '§ 81 Abs. 4 AufenthG'],
    ['RECEIPT', '§ 81 Abs. 4 AufenthG'],
    ['INTERIM_CERTIFICATE', '§ 81 Abs. 5 AufenthG'],
    ['INACTION', '§ 75 VwGO'],
  ]);
});

test.each([
  ['2026-12-03', 'IN_TIME', 'Antrag eingegangen am 25.11.2026 (vor Ablauf)'],
  ['2026-11-25', 'IN_TIME', 'Antrag eingegangen am 25.11.2026 (vor Ablauf)'],
  ['2026-11-24', 'LATE', 'Antrag eingegangen am 25.11.2026 (nach Ablauf)'],
])('with a title until %s the application is %s', (until, state, sentence) => {
  expect(clock('RECEIPT', { title: { kind: 'TITLE', until } })).toMatchObject({ state, sentence: { de: sentence } });
});

test.each([
  ['2026-11-25', '2026-12-31', 36, 'RUNNING'],
  ['2026-12-01', '2026-12-31', 30, 'SOON'],
  ['2026-12-31', '2026-12-31', 0, 'SOON'],
  ['2027-01-01', '2026-12-31', -1, 'ENDED'],
])('dashboard-02: on %s a title until %s has %i days left', (today, until, days, state) => {
  expect(clock('TITLE', { title: { kind: 'TITLE', until } }, today)).toMatchObject({ on: until, days, state });
});

test.each([
  ['2026-11-30', '2027-02-28'],
  ['2026-11-25', '2027-02-25'],
  ['2026-12-01', '2027-03-01'],
])('three calendar months after %s is %s (§ 75 VwGO, § 188 BGB)', (receivedOn, on) => {
  expect(clock('INACTION', { receivedOn })).toMatchObject({ on });
});

test.each([
  [null, 'NOT_ISSUED', 'Nicht ausgestellt'],
  [{ issuedOn: '2026-11-26', validUntil: '2027-02-26', collectedOn: null }, 'ISSUED', 'Ausgestellt am 26.11.2026'],
  [
    { issuedOn: '2026-11-26', validUntil: '2027-02-26', collectedOn: '2026-11-30' },
    'COLLECTED',
    'Abgeholt am 30.11.2026',
  ],
])('the certificate %j is %s', (certificate, state, sentence) => {
  expect(clock('INTERIM_CERTIFICATE', { certificate })).toMatchObject({ state, sentence: { de: sentence } });
});

test('without a title that the application could continue no certificate is due', () => {
  expect(clock('INTERIM_CERTIFICATE', { title: { kind: 'NONE', until: null } })).toMatchObject({ state: 'NOT_NEEDED' });
});

test('no sentence concludes anything', () => {
  for (const { sentence } of clocksOf(facts, '2027-06-01', BW_HOLIDAYS))
    expect(sentence.de).not.toMatch(/erlaubt|illegal|rechtswidrig|gilt als/);
});
