import fc from 'fast-check';
import { instantAt } from '../time/berlin-clock.js';
import { targetStateOf } from './target-health.js';
import { LONGEST_WINDOW_DAYS, restsUntil, windowFaults, windowInWords, type TargetWindow } from './target-window.js';

const NOW = new Date('2026-12-01T09:00:00Z');
const HOUR = 3_600_000;
/** A window so many hours from now. */
const hours = (from: number, to: number): TargetWindow => ({
  beginsAt: new Date(NOW.getTime() + from * HOUR),
  endsAt: new Date(NOW.getTime() + to * HOUR),
});
const berlin = (begins: string, ends: string): TargetWindow => {
  const [[day = '', time = ''], [lastDay = '', lastTime = '']] = [begins.split(' '), ends.split(' ')];
  return { beginsAt: instantAt(day, time, 'earlier'), endsAt: instantAt(lastDay, lastTime, 'later') };
};
const faultsOf = (asked: TargetWindow, planned: TargetWindow[] = []) =>
  windowFaults(asked, planned, NOW).map(({ code, pointer }) => `${pointer} ${code}`);

test('a window ahead can be planned, also right after another, and one that begins while it is typed', () => {
  expect(faultsOf(hours(5, 9))).toEqual([]);
  expect(faultsOf(hours(5, 9), [hours(1, 5), hours(9, 10)])).toEqual([]);
  expect(faultsOf(hours(-0.05, 2))).toEqual([]);
  expect(faultsOf(hours(1, 1 + LONGEST_WINDOW_DAYS * 24))).toEqual([]);
});

test.each<[string, TargetWindow, string[]]>([
  ['one that begins in the past', hours(-1, 2), ['/beginsAt window-begins-in-the-past']],
  ['one that ends before it begins', hours(5, 4), ['/endsAt window-ends-too-early']],
  ['one that lasts no time', hours(5, 5), ['/endsAt window-ends-too-early']],
  ['one that is over while it is typed', hours(-0.05, -0.02), ['/endsAt window-ends-too-early']],
  ['one of last week', hours(-170, -168), ['/beginsAt window-begins-in-the-past', '/endsAt window-ends-too-early']],
  ['one of which the year is mistyped', hours(5, 9_000), ['/endsAt window-lasts-too-long']],
])('%s is refused at its place', (_, asked, faults) => {
  expect(faultsOf(asked)).toEqual(faults);
});

test.each([
  ['around', hours(1, 20)],
  ['within', hours(6, 7)],
  ['over its beginning', hours(4, 6)],
  ['over its end', hours(8, 10)],
  ['the same', hours(5, 9)],
])('a window that lies %s of a planned one is refused, and that one is named', (_, asked) => {
  const [fault] = windowFaults(asked, [hours(30, 31), hours(5, 9)], NOW);
  expect(fault).toMatchObject({ code: 'window-overlaps', pointer: '/beginsAt' });
  expect(fault?.de).toContain('Di 01.12. 15:00–19:00');
  expect(fault?.en).toContain('Tue 1 Dec 15:00–19:00');
});

test.each<[TargetWindow, string, string]>([
  [berlin('2026-12-04 18:00', '2026-12-04 22:00'), 'Fr 04.12. 18:00–22:00', 'Fri 4 Dec 18:00–22:00'],
  [
    berlin('2026-12-04 22:00', '2026-12-05 06:00'),
    'Fr 04.12. 22:00 – Sa 05.12. 06:00',
    'Fri 4 Dec 22:00 – Sat 5 Dec 06:00',
  ],
  [berlin('2027-01-04 18:00', '2027-01-04 22:00'), 'Mo 04.01.2027 18:00–22:00', 'Mon 4 Jan 2027 18:00–22:00'],
  [
    berlin('2026-10-24 22:00', '2026-10-25 06:00'),
    'Sa 24.10. 22:00 – So 25.10. 06:00',
    'Sat 24 Oct 22:00 – Sun 25 Oct 06:00',
  ],
  [berlin('2026-10-25 02:30', '2026-10-25 02:30'), 'So 25.10. 02A:30–02B:30', 'Sun 25 Oct 02A:30–02B:30'],
])('a window is said in Berlin’s time', (window, de, en) => {
  expect(windowInWords(window, '2026-12-01')).toEqual({ de, en });
});

test('the night in which summer time ends is nine hours long from ten to six, that in which it begins seven', () => {
  const lasts = ({ beginsAt, endsAt }: TargetWindow) => (endsAt.getTime() - beginsAt.getTime()) / HOUR;
  expect(lasts(berlin('2026-10-24 22:00', '2026-10-25 06:00'))).toBe(9);
  expect(lasts(berlin('2026-03-28 22:00', '2026-03-29 06:00'))).toBe(7);
});

test('a target takes again when the last of several windows without a gap is over', () => {
  expect(restsUntil([hours(-1, 2)], NOW)).toEqual(hours(0, 2).endsAt);
  expect(restsUntil([hours(2, 3), hours(-1, 2), hours(4, 5)], NOW)).toEqual(hours(0, 3).endsAt);
  expect(restsUntil([hours(1, 2)], NOW)).toBeNull();
  expect(restsUntil([hours(-2, 0)], NOW)).toBeNull();
});

const window = fc
  .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 30 }))
  .map(([from, length]) => hours(from, from + length));

test('until its rest is over a target is in maintenance, and then it takes', () => {
  const calm = { pausedAt: null, downSince: null };
  fc.assert(
    fc.property(fc.array(window, { maxLength: 6 }), (windows) => {
      const end = restsUntil(windows, NOW);
      expect(targetStateOf(calm, windows, NOW)).toBe(end ? 'MAINTENANCE' : 'TAKES');
      if (!end) return;
      expect(targetStateOf(calm, windows, end)).toBe('TAKES');
      for (let at = NOW.getTime(); at < end.getTime(); at += HOUR)
        expect(targetStateOf(calm, windows, new Date(at))).toBe('MAINTENANCE');
    }),
  );
});

test('of windows planned one after the other no two ever last at once', () => {
  fc.assert(
    fc.property(fc.array(window, { maxLength: 12 }), (asked) => {
      const planned: TargetWindow[] = [];
      for (const one of asked) if (windowFaults(one, planned, NOW).length === 0) planned.push(one);
      for (const one of planned)
        for (const other of planned)
          if (one !== other) expect(one.endsAt <= other.beginsAt || other.endsAt <= one.beginsAt).toBe(true);
    }),
  );
});
