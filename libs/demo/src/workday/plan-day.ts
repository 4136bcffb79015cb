import type { DemoApplication } from '../demo-application.js';
import { chance, type Chance } from '../random.js';
import type { DayEvent, DeskWay, Happening, TeamWay } from './day-event.js';

/** From eight to four. */
export const DAY_MINUTES = 480;
const OPENS_AT = 8 * 60;
// Nobody decides about an arrival of the last minutes any more.
const LAST_ARRIVAL = 450;

const DESK = ['jana.brandt', 'mehmet.kaya'] as const;
const TEAM = ['tobias.weiss', 'aylin.sommer'] as const;

/** What goes wrong at the targets, and when it is over again. */
const TROUBLE: readonly DayEvent[] = [
  { minute: 110, kind: 'fault', target: 'DMS', fault: { kind: 'slow', times: 500, delayMs: 3_000 } },
  { minute: 190, kind: 'healing', target: 'DMS' },
  { minute: 230, kind: 'fault', target: 'SPECIALIST_SYSTEM', fault: { kind: 'down', times: 500 } },
  { minute: 310, kind: 'healing', target: 'SPECIALIST_SYSTEM' },
  { minute: 360, kind: 'fault', target: 'SPECIALIST_SYSTEM', fault: { kind: 'reject', times: 1 } },
  { minute: DAY_MINUTES, kind: 'healing', target: 'SPECIALIST_SYSTEM' },
  { minute: DAY_MINUTES, kind: 'healing', target: 'DMS' },
];

/**
 * A working day of the demo office in the order of its events: the applications arrive over the day, support staff and
 * caseworkers decide in between, the targets fail for a while each. The same seed gives the same day.
 */
export function planDay(seed: string, applications: readonly DemoApplication[]): DayEvent[] {
  const own = chance(seed);
  const arrivals = applications.map((application, at): DayEvent => {
    const minute = Math.floor(((at + own.unit()) / applications.length) * LAST_ARRIVAL);
    return { minute, kind: 'arrival', application };
  });
  const desk: (readonly [DeskWay, number])[] = [
    ['ACCEPT', 18],
    ['EMERGENCY', 2],
    ['SECOND_LOOK', 2],
    ['FOLLOW_UP', 2],
  ];
  const team: (readonly [TeamWay, number])[] = [
    ['START', 9],
    ['CLOSE', 6],
    ['WAIT', 2],
    ['NOTE', 2],
  ];
  const events = [
    ...arrivals,
    ...spread(own.branch('desk'), desk, (way, nth) => ({ kind: 'desk', who: DESK[nth % 2] ?? DESK[0], way })),
    ...spread(own.branch('team'), team, (way, nth) => ({ kind: 'team', who: TEAM[nth % 2] ?? TEAM[0], way })),
    ...TROUBLE,
  ];
  return events.toSorted((one, other) => one.minute - other.minute);
}

/** `08:35`: the time of day at a minute of the working day. */
export function timeOfDay(minute: number): string {
  const clock = OPENS_AT + minute;
  return `${String(Math.floor(clock / 60)).padStart(2, '0')}:${String(clock % 60).padStart(2, '0')}`;
}

/** So many of each, evenly over the day in an order of chance. */
function spread<Way>(
  own: Chance,
  shares: readonly (readonly [Way, number])[],
  toHappening: (way: Way, nth: number) => Happening,
): DayEvent[] {
  const ways = own.shuffle(shares.flatMap(([way, count]) => Array.from({ length: count }, () => way)));
  return ways.map((way, nth) => {
    const minute = Math.floor(((nth + 0.2 + own.unit() * 0.6) / ways.length) * DAY_MINUTES);
    return { minute, ...toHappening(way, nth) };
  });
}
