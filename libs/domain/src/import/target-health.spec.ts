import fc from 'fast-check';
import { TARGET_FAULTS, type TargetFaultCode } from './target-fault-code.js';
import {
  FAULTS_THAT_STOP,
  HEALTHY,
  afterAnswer,
  afterFault,
  targetStateOf,
  type TargetHealth,
} from './target-health.js';

const POLICY = { firstMs: 15_000, longestMs: 5 * 60_000 };
const T0 = new Date('2026-11-28T22:00:00Z');
const at = (seconds: number) => new Date(T0.getTime() + seconds * 1000);
const CODES = Object.keys(TARGET_FAULTS) as TargetFaultCode[];

let jobs = 0;
type Given = { code: TargetFaultCode; jobId?: string; retryAfterMs?: number; now?: Date };
const met = (health: TargetHealth, { code, jobId = `job-${String(++jobs)}`, retryAfterMs = 0, now = T0 }: Given) =>
  afterFault(health, { jobId, code, retryAfterMs, detail: {} }, POLICY, now);
const metAll = (faults: Given[]) => faults.reduce(met, HEALTHY);
const secondsToProbe = ({ down }: TargetHealth, now: Date) => down && (down.probeAt.getTime() - now.getTime()) / 1000;

test.each(CODES)('%s stops the target as its row says', (code) => {
  const { stops } = TARGET_FAULTS[code];
  expect(met(HEALTHY, { code }).down !== null).toBe(stops === 'at-once');
  const four = metAll(Array.from({ length: FAULTS_THAT_STOP - 1 }, () => ({ code })));
  expect(met(four, { code }).down !== null).toBe(stops !== 'never');
  if (stops === 'when-repeated') expect(four.down).toBeNull();
});

test('one transfer that makes its target fail again and again does not stop it for the others', () => {
  const poison = { code: 'target-answers-with-error', jobId: 'poison' } as const;
  const health = metAll(Array.from({ length: 50 }, () => poison));
  expect(health).toMatchObject({ faultsInRow: 1, down: null });
});

test('that nobody is at the address is no transfer’s fault: one alone finds out', () => {
  const lonely = { code: 'target-unreachable', jobId: 'lonely' } as const;
  expect(metAll(Array.from({ length: FAULTS_THAT_STOP }, () => lonely)).down).toMatchObject({
    code: 'target-unreachable',
    since: T0,
  });
});

test('an answer between them begins the count anew', () => {
  const four = metAll(Array.from({ length: 4 }, () => ({ code: 'target-timed-out' as const })));
  expect(met(afterAnswer(four, T0), { code: 'target-timed-out' })).toMatchObject({ faultsInRow: 1, down: null });
});

test('a target that is down is tried after 15 seconds, then after twice as long each time, at most after 5 minutes', () => {
  let health = met(HEALTHY, { code: 'target-answers-with-page' });
  let now = T0;
  const waits = Array.from({ length: 7 }, () => {
    const wait = secondsToProbe(health, now) ?? 0;
    now = new Date(now.getTime() + wait * 1000);
    health = met(health, { code: 'target-answers-with-page', now });
    return wait;
  });
  expect(waits).toEqual([15, 30, 60, 120, 240, 300, 300]);
  expect(health.down?.since).toEqual(T0);
});

test('what ended late, but began before the target went down, delays no probe and is none', () => {
  const down = met(HEALTHY, { code: 'target-moved' });
  const late = met(down, { code: 'target-timed-out', now: at(14) });
  expect(late.down).toEqual(down.down);
  expect(afterAnswer(late, at(14)).down).toEqual(down.down);
  expect(afterAnswer(late, at(15))).toEqual(HEALTHY);
});

test('a target that says until when it is busy is left alone as long, also when it says so once more', () => {
  const busy = met(HEALTHY, { code: 'target-busy', retryAfterMs: 90_000 });
  expect(secondsToProbe(busy, T0)).toBe(90);
  const longer = met(busy, { code: 'target-busy', retryAfterMs: 120_000, now: at(60) });
  expect(secondsToProbe(longer, at(60))).toBe(120);
  const shorter = met(busy, { code: 'target-busy', retryAfterMs: 1_000, now: at(60) });
  expect(secondsToProbe(shorter, at(60))).toBe(30);
});

test('what is wrong now is what is said: a failed probe brings its own cause', () => {
  const down = met(HEALTHY, { code: 'target-refuses-sign-in' });
  expect(met(down, { code: 'target-unreachable', now: at(15) }).down).toMatchObject({ code: 'target-unreachable' });
});

test('whatever comes, Retry-After is never undercut, and an answer at the time of the probe heals', () => {
  const step = fc.record({
    code: fc.constantFrom(...CODES),
    jobId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    retryAfterMs: fc.constantFrom(0, 1_000, 400_000),
    seconds: fc.nat(600),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let health: TargetHealth = HEALTHY;
      let now = T0;
      for (const { seconds, ...fault } of steps) {
        now = new Date(now.getTime() + seconds * 1000);
        health = met(health, { ...fault, now });
        if (health.down && TARGET_FAULTS[fault.code].stops !== 'never')
          expect(health.down.probeAt.getTime()).toBeGreaterThanOrEqual(now.getTime() + fault.retryAfterMs);
      }
      expect(afterAnswer(health, health.down?.probeAt ?? now)).toEqual(HEALTHY);
    }),
  );
});

describe('whether a target takes anything', () => {
  const takes = { pausedAt: null, downSince: null };
  const window = { beginsAt: at(0), endsAt: at(60) };
  test.each([
    ['nothing is known against it', takes, [], 'TAKES'],
    ['it is down', { ...takes, downSince: T0 }, [], 'DOWN'],
    ['it is paused and down', { pausedAt: T0, downSince: T0 }, [window], 'PAUSED'],
    ['its maintenance was planned', { ...takes, downSince: T0 }, [window], 'MAINTENANCE'],
  ] as const)('%s', (_, target, windows, expected) => {
    expect(targetStateOf(target, windows, T0)).toBe(expected);
  });

  test('a window begins with its first instant and is over with its last', () => {
    expect(targetStateOf(takes, [window], at(-1))).toBe('TAKES');
    expect(targetStateOf(takes, [window], at(59))).toBe('MAINTENANCE');
    expect(targetStateOf(takes, [window], at(60))).toBe('TAKES');
  });
});
