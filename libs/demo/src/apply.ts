import { tellStory, writeApplication, type Draft, type Sent } from './application.js';
import { berlin, clockChange, drawArrival } from './arrivals.js';
import { everyday, type Role } from './cast.js';
import type { DemoOffice } from './demo-application.js';
import type { Asker } from './later/status-inquiries.js';
import { matterOf } from './matters/catalogue.js';
import { chance, type Chance } from './random.js';
import type { Trait } from './traits/trait.js';

/** Later post comes at least `gapMs` after what it belongs to. */
export type Span = { from: Date; until: Date; gapMs: number };

/** Somebody applies within the span. */
export function apply(seed: string, role: Role, office: DemoOffice, span: Span): Sent {
  return writeApplication(draftOf(seed, role, office, span));
}

/** Somebody whose application came before our time. */
export function meetStranger(seed: string, office: DemoOffice, span: Span): Asker {
  const draft = draftOf(seed, everyday(chance(`${seed}/role`), true), office, span);
  return { story: tellStory(draft), office, service: draft.matter.service, matter: draft.matter.code };
}

function draftOf(seed: string, role: Role, office: DemoOffice, span: Span): Draft {
  const receivedAt = arrivalOf(chance(seed), role.traits.find(({ arrival }) => arrival)?.arrival, span);
  return { seed, role, matter: matterOf(...role.matter), office, receivedAt, today: berlin(span.until).day };
}

function arrivalOf(own: Chance, arrival: Trait['arrival'], { from, until }: Span): Date {
  const change = arrival === 'CLOCK_CHANGE' ? clockChange(from, until) : null;
  if (change) return new Date(change.getTime() + 1_740_000);
  const lateFrom = new Date(Math.max(from.getTime(), until.getTime() - 172_800_000));
  const middle = new Date((from.getTime() + until.getTime()) / 2);
  return drawArrival(own, arrival === 'LATE' ? lateFrom : from, arrival === 'EARLY' ? middle : until);
}
