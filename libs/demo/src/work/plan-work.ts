import type { Holidays } from '@einkanal/domain/time/working-day';
import { berlin } from '../arrivals.js';
import type { DemoApplication } from '../demo-application.js';
import { chance } from '../random.js';
import { work } from './casework.js';
import { Course } from './course.js';
import { DEMO_STAFF, type Staff } from './staff.js';
import type { Step } from './step.js';
import { teamOfMatter } from './team-of-matter.js';
import { triage } from './triage.js';

export type WorkWish = {
  seed: string;
  arrivals: readonly Arrived[];
  until: Date;
  holidays: Holidays;
  /** How many of the newest cases nobody has looked at yet; emergencies are seen to all the same. */
  untouched: number;
};

type Arrived = Pick<
  DemoApplication,
  'idempotencyKey' | 'abhKennung' | 'receivedAt' | 'content' | 'traits' | 'namesCaseOf'
>;

/**
 * What the people of the demo offices have decided about the arrivals up to an instant, in the order of time and within
 * their hours. The same wish gives the same work.
 */
export function planWork({ seed, arrivals, until, holidays, untouched }: WorkWish): Step[] {
  const opening = arrivals
    .filter(({ namesCaseOf, traits }) => namesCaseOf === undefined && !traits.includes('identical-repeat'))
    .toSorted((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime());
  const pressing = opening.filter(isEmergency);
  // The newest one shows what nobody has answered yet.
  const seen = new Set([...opening.slice(0, -untouched || opening.length), ...pressing.slice(0, -1)]);
  const { day: today } = berlin(until);
  return [...seen]
    .flatMap((arrived) => {
      const staff = DEMO_STAFF.find(({ abhKennung }) => abhKennung === arrived.abhKennung);
      return staff ? courseOf(`${seed}/${arrived.idempotencyKey}`, arrived, staff, today, holidays) : [];
    })
    .filter(({ at }) => at < until)
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

function courseOf(seed: string, arrived: Arrived, staff: Staff, today: string, holidays: Holidays): Step[] {
  const own = chance(seed);
  const { kind, matter } = arrived.content;
  const team = teamOfMatter(matter);
  const caseworker = own.pick(staff.caseworkers[team]);
  const about = { team, isEmergency: isEmergency(arrived), today };
  const course = new Course(arrived.idempotencyKey, arrived.receivedAt, holidays);
  if (triage(own.branch('triage'), course, staff, { ...about, owner: caseworker }))
    work(own.branch('work'), course, caseworker, { ...about, isApplication: kind === 'APPLICATION' });
  return course.steps;
}

function isEmergency({ traits }: Arrived): boolean {
  return traits.some((trait) => trait.startsWith('emergency-'));
}
