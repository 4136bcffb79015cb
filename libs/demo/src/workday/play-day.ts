import { setTimeout as delay } from 'node:timers/promises';
import { berlin } from '../arrivals.js';
import { withCaseNumber, type DemoApplication } from '../demo-application.js';
import type { PersonSession } from '../sending/person-session.js';
import { sendApplication } from '../sending/send-application.js';
import { heal, orderFault, type TargetAddresses } from '../sending/target-faults.js';
import type { DayEvent, Fault, Happening, Target } from './day-event.js';
import { workAtDesk } from './desk-work.js';
import { DAY_MINUTES, timeOfDay } from './plan-day.js';
import { workInTeam } from './team-work.js';

export type Playing = {
  apiUrl: string;
  targets: TargetAddresses;
  token: () => Promise<string>;
  signIn: (username: string) => Promise<PersonSession>;
  /** How long the whole day takes. */
  durationMs: number;
  tell: (line: string) => void;
  stop: AbortSignal;
};

const NAMES: Record<Target, string> = { SPECIALIST_SYSTEM: 'the specialist system', DMS: 'the DMS' };
const TROUBLE: Record<Fault['kind'], string> = { slow: 'is slow', down: 'is down', reject: 'refuses the next case' };

/**
 * Plays the day at its pace and tells of each event in a line. A `stop` ends it early; the targets are healed in any case.
 */
export async function playDay(events: readonly DayEvent[], playing: Playing): Promise<void> {
  const { durationMs, tell, stop, targets } = playing;
  const startedAt = Date.now();
  const sessions = new Map<string, Promise<PersonSession>>();
  const numbers = new Map<string, string>();
  try {
    for (const event of events) {
      const at = startedAt + (event.minute / DAY_MINUTES) * durationMs;
      await delay(Math.max(0, at - Date.now()), undefined, { signal: stop });
      tell(`${timeOfDay(event.minute)}  ${await happen(event, { ...playing, sessions, numbers })}`);
    }
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    await Promise.all((['DMS', 'SPECIALIST_SYSTEM'] as const).map((target) => heal(targets, target)));
  }
}

type Around = Playing & { sessions: Map<string, Promise<PersonSession>>; numbers: Map<string, string> };

async function happen(event: Happening, around: Around): Promise<string> {
  switch (event.kind) {
    case 'arrival':
      return arrive(event.application, around);
    case 'desk':
    case 'team': {
      const session = await sessionOf(event.who, around);
      const { day } = berlin(new Date());
      const done = event.kind === 'desk' ? workAtDesk(session, event.way, day) : workInTeam(session, event.way, day);
      return `${event.who} ${(await done) ?? 'finds nothing to do'}`;
    }
    case 'fault': {
      const { target, fault } = event;
      const complaint = await orderFault(around.targets, target, fault);
      return complaint ?? `${NAMES[target]} ${TROUBLE[fault.kind]}`;
    }
    case 'healing':
      return (await heal(around.targets, event.target)) ?? `${NAMES[event.target]} works again`;
  }
}

async function arrive(application: DemoApplication, { apiUrl, token, numbers }: Around): Promise<string> {
  const { namesCaseOf, idempotencyKey, abhKennung, content } = application;
  const named = namesCaseOf === undefined ? undefined : numbers.get(namesCaseOf);
  const sent = named === undefined ? application : withCaseNumber(application, named);
  const outcome = await sendApplication(apiUrl, await token(), sent);
  const what = [content.kind, content.service, content.matter].filter(Boolean).join(' ');
  if (outcome.status === 'REFUSED') return `${what} for ${abhKennung} is refused: ${outcome.reason}`;
  numbers.set(idempotencyKey, outcome.caseNumber);
  return `${what} arrives at ${abhKennung} as ${outcome.caseNumber}`;
}

function sessionOf(username: string, { sessions, signIn }: Around): Promise<PersonSession> {
  const session = sessions.get(username) ?? signIn(username);
  sessions.set(username, session);
  return session;
}
