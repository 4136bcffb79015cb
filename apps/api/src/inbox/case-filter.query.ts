import { receivedOnRangeOf } from '@einkanal/domain/inbox/age-bucket';
import type { CaseFilter, CaseView } from '@einkanal/domain/inbox/case-filter';
import { readSearchTerm } from '@einkanal/domain/inbox/search-term';
import { hiddenBy } from '@einkanal/domain/office/field-group';
import { startOfDay } from '@einkanal/domain/time/berlin-clock';
import { periodOfWeek } from '@einkanal/domain/time/iso-week';
import { addDays, berlinDay, type Day, type Holidays } from '@einkanal/domain/time/working-day';
import { factsSql, type FactKind } from '../case-file/case-fact.query.js';
import { putInto, type Put } from '../platform/placeholder.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';

/** Who asks, and when: what a filter means beside its own members. */
export type FilterContext = {
  userId: string;
  today: Day;
  holidays: Holidays;
  /** Who may not see protected people does not find them by name either. */
  findsProtected: boolean;
};

/** @param holidays those of the person's office */
export function filterContextOf(
  { userId, roles }: Pick<SignedInPerson, 'userId' | 'roles'>,
  now: Date,
  holidays: Holidays,
): FilterContext {
  return { userId, today: berlinDay(now), holidays, findsProtected: hiddenBy('IDENTITY', roles).length === 0 };
}

const OPEN = 'closed_at IS NULL';
/** An emergency, confirmed or suspected. */
export const EMERGENCY = `urgency IN ('EMERGENCY_SUSPECTED', 'EMERGENCY')`;
const NEEDS_TRANSFER = `id IN (SELECT case_id FROM import_job WHERE state = 'NEEDS_ATTENTION')`;

/** What is in a view; `team` says the rest by itself. Most have a partial index with the same condition. */
const VIEWS: Record<CaseView, readonly string[]> = {
  inbox: [OPEN, `stage IN ('RECEIVED', 'TRIAGE')`, `waiting_for <> 'SNOOZED'`, `jurisdiction <> 'HANDOVER_SENT'`],
  emergencies: [OPEN, EMERGENCY],
  jurisdiction: [OPEN, `jurisdiction IN ('SUSPECTED_OTHER', 'CONFIRMED_OTHER', 'HANDOVER_SENT', 'HANDOVER_RETURNED')`],
  'second-look': [OPEN, `stage = 'SECOND_LOOK'`],
  'follow-up': [OPEN, `waiting_for <> 'NONE'`],
  attention: [NEEDS_TRANSFER],
  mine: [OPEN],
  team: [OPEN],
  open: [OPEN],
  all: [],
  tests: ['is_test'],
};
/** A test message is found in its own view and counts nowhere else. */
const NO_TEST = 'NOT is_test';

/**
 * The condition over `case_file` that a filter is. Lists, counts, bulk commands and Steuerung all use it.
 * @param put shares the values of a statement that has more in it than this condition
 */
export function caseCondition(filter: CaseFilter, context: FilterContext, put: Put): string {
  const conditions = [
    ...VIEWS[filter.view],
    ...(filter.view === 'tests' ? [] : [NO_TEST]),
    ...whose(filter, context, put),
    ...dimensions(filter, put),
    ...times(filter, context, put),
    ...searched(filter, context, put),
  ];
  return conditions.length === 0 ? 'true' : conditions.join(' AND ');
}

/** The same as a statement of its own needs it. */
export function caseFilterSql(filter: CaseFilter, context: FilterContext): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  return { where: caseCondition(filter, context, putInto(values)), values };
}

function whose({ view, team, owner }: CaseFilter, { userId }: FilterContext, put: Put): string[] {
  const conditions: string[] = [];
  const inTeam = team ?? (view === 'team' ? 'mine' : undefined);
  if (inTeam === 'none') conditions.push('team_id IS NULL');
  else if (inTeam === 'mine')
    conditions.push(`team_id IN (SELECT team_id FROM team_member WHERE user_id = ${put(userId)}::uuid)`);
  else if (inTeam !== undefined) conditions.push(`team_id = ${put(inTeam)}::uuid`);
  if (view === 'mine') conditions.push(`owner_id = ${put(userId)}::uuid`);
  if (owner === 'none') conditions.push('owner_id IS NULL');
  else if (owner !== undefined) conditions.push(`owner_id = ${put(owner === 'me' ? userId : owner)}::uuid`);
  return conditions;
}

function dimensions(filter: CaseFilter, put: Put): string[] {
  const conditions: string[] = [];
  if (filter.stage) conditions.push(`stage = ${put(filter.stage)}`);
  if (filter.waitingFor) conditions.push(`waiting_for = ${put(filter.waitingFor)}`);
  if (filter.jurisdiction) conditions.push(`jurisdiction = ${put(filter.jurisdiction)}`);
  if (filter.untouched) conditions.push('touched_at IS NULL');
  if (filter.emergency) conditions.push(EMERGENCY);
  if (filter.needsTransfer) conditions.push(NEEDS_TRANSFER);
  return conditions;
}

const FACTS = [
  ['arrivedIn', 'arrived'],
  ['decidedIn', 'decided'],
  ['finishedIn', 'finished'],
] as const satisfies readonly (readonly [keyof CaseFilter, FactKind])[];

function times(filter: CaseFilter, { today, holidays }: FilterContext, put: Put): string[] {
  const conditions: string[] = [];
  if (filter.overdue) conditions.push(`due_on < ${put(today)}::date`);
  const receivedFrom = (day: Day) => conditions.push(`received_at >= ${put(startOfDay(day))}::timestamptz`);
  const receivedBefore = (day: Day) => conditions.push(`received_at < ${put(startOfDay(day))}::timestamptz`);
  if (filter.age) {
    const { first, last } = receivedOnRangeOf(filter.age, today, holidays);
    if (first !== null) receivedFrom(first);
    if (last !== null) receivedBefore(addDays(last, 1));
  }
  if (filter.receivedOn) {
    receivedFrom(filter.receivedOn);
    receivedBefore(addDays(filter.receivedOn, 1));
  }
  for (const [name, kind] of FACTS) {
    const week = filter[name];
    if (week) conditions.push(`id IN (SELECT e.case_id FROM ${factsSql(kind, periodOfWeek(week), put)})`);
  }
  return conditions;
}

// Above every letter, so that a prefix is a range: comparisons are leakproof, LIKE is not, and only leakproof
// conditions may use an index behind a row-level policy.
const ABOVE_ALL = '\u{10FFFF}';

function searched({ search }: CaseFilter, { today, findsProtected }: FilterContext, put: Put): string[] {
  if (search === undefined || search.trim() === '') return [];
  const term = readSearchTerm(search.trim(), Number(today.slice(0, 4)));
  switch (term.kind) {
    case 'nothing':
      return ['false'];
    case 'number':
      return [`number = ANY (${put(term.numbers)}::text[])`];
    case 'name': {
      const range = `folded_family_name >= ${put(term.prefix)} AND folded_family_name < ${put(term.prefix + ABOVE_ALL)}`;
      const named =
        term.names.length > 0 ? `(${range} OR folded_family_name = ANY (${put(term.names)}::text[]))` : range;
      return findsProtected ? [named] : [named, `protection <> 'IDENTITY'`];
    }
  }
}
