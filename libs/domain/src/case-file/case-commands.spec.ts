import fc from 'fast-check';
import { ROLES } from '../office/role.js';
import { aCaseState, aCommandContext } from '../testing/case-state.js';
import { COMMAND_NAMES, decide, whyNot, type CommandInputs, type CommandName } from './case-commands.js';
import type { CaseState, CommandContext } from './case-state.js';
import { brokenInvariants } from './invariant.js';
import { strayChanges } from './lifecycle.js';

const teams = fc.constantFrom('study', 'work');
const people = fc.constantFrom('tobias', 'aylin', 'petra');
const days = fc.constantFrom('2026-11-24', '2026-11-26', '2027-01-15', '2027-06-01');

/** Any input that the schema of a command would let through, sensible or not. */
const INPUTS: { [Name in CommandName]: fc.Arbitrary<CommandInputs[Name]> } = {
  'accept-suggestion': fc.record({ teamId: teams, ownerId: fc.constant(null) }),
  route: fc.record({ teamId: teams, ownerId: fc.option(people) }),
  claim: fc.constant({}),
  release: fc.constant({}),
  'ask-second-look': fc.constant({ question: 'Ist das eine Duldung?' }),
  'answer-second-look': fc.constant({ answer: 'Ja.' }),
  'follow-up': fc.record({ on: fc.option(days), event: fc.option(fc.constantFrom('DOCUMENTS', 'APPOINTMENT')) }),
  wait: fc.record({ waitingFor: fc.constantFrom('APPLICANT', 'THIRD_PARTY', 'APPOINTMENT'), until: days }),
  resume: fc.constant({}),
  'raise-emergency': fc.record({ reason: fc.constantFrom('DETENTION', 'URGENT_TRAVEL') }),
  'confirm-emergency': fc.constant({}),
  'deny-emergency': fc.constant({ reason: 'Die Reise ist schon vorbei.' }),
  'acknowledge-emergency': fc.constant({}),
  'record-measure': fc.record({ refused: fc.boolean(), text: fc.constant('Fiktionsbescheinigung ausgestellt.') }),
  'confirm-jurisdiction': fc.record({ verdict: fc.constantFrom('OURS', 'OTHER') }),
  'keep-with-consent': fc.constant({ consent: 'Mannheim stimmt zu.' }),
  'hand-over': fc.constant({}),
  'accept-handover': fc.constant({}),
  'return-handover': fc.constant({ reason: 'Die Person wohnt in Heidelberg.' }),
  start: fc.constant({}),
  close: fc.record({ result: fc.constantFrom('GRANTED', 'REFUSED') }),
  reopen: fc.constant({ reason: 'Widerspruch' }),
  'send-back': fc.record({ reason: fc.constant('falsches Team'), rightTeamId: fc.option(teams) }),
  'record-withdrawal': fc.record({
    declaredBy: fc.constantFrom('LETTER', 'IN_PERSON'),
    declaredOn: days,
    isOwnDeclaration: fc.constant(true),
  }),
};

type Step = { name: CommandName; input: never; context: CommandContext };
const step: fc.Arbitrary<Step> = fc.constantFrom(...COMMAND_NAMES).chain((name) =>
  fc.record({
    name: fc.constant(name),
    input: INPUTS[name] as fc.Arbitrary<never>,
    context: fc
      .record({ userId: people, role: fc.constantFrom('INTAKE', 'CASEWORKER', 'TEAM_LEAD'), settled: fc.boolean() })
      .map(({ userId, role, settled }) =>
        aCommandContext({ actor: { userId, roles: [role as 'INTAKE'] }, transfersSettled: settled }),
      ),
  }),
);
const beginning: fc.Arbitrary<CaseState> = fc
  .record({
    jurisdiction: fc.constantFrom('UNCHECKED', 'OURS', 'SUSPECTED_OTHER'),
    urgency: fc.constantFrom('NORMAL', 'HIGH', 'EMERGENCY_SUSPECTED'),
  })
  .map((patch) => aCaseState(patch as Partial<CaseState>));

/** Walks the steps and tells every state on the way. */
function walk(start: CaseState, steps: readonly Step[]): CaseState[] {
  const states = [start];
  for (const { name, input, context } of steps) {
    const state = states.at(-1)!;
    const decision = decide(name, state, input, context);
    if (decision.refused === null) states.push({ ...state, ...decision.change });
  }
  return states;
}

test('whatever people command in whatever order, no invariant of a case breaks', () => {
  fc.assert(
    fc.property(beginning, fc.array(step, { maxLength: 40 }), (start, steps) => {
      expect(walk(start, steps).flatMap(brokenInvariants)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('every change follows the tables of the state machines', () => {
  fc.assert(
    fc.property(beginning, fc.array(step, { maxLength: 40 }), (start, steps) => {
      const states = walk(start, steps);
      expect(states.slice(1).flatMap((after, at) => strayChanges(states[at]!, after))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['stage', 'TRIAGE', 'CLOSED'],
  ['stage', 'RECEIVED', 'ASSIGNED'],
  ['jurisdiction', 'CONFIRMED_OURS', 'OURS'],
  ['jurisdiction', 'UNCHECKED', 'HANDOVER_ACCEPTED'],
  ['urgency', 'EMERGENCY', 'EMERGENCY_SUSPECTED'],
])('that a case goes from %s %s to %s is no step of any table', (dimension, before, after) => {
  const from = { ...aCaseState(), [dimension]: before };
  expect(strayChanges(from, { ...from, [dimension]: after })).toEqual([`${before} → ${after}`]);
  expect(strayChanges(from, from)).toEqual([]);
});

test('random walks reach every stage that people can bring about, and every command succeeds somewhere', () => {
  const seen = new Set<string>();
  const done = new Set<CommandName>();
  fc.assert(
    fc.property(beginning, fc.array(step, { minLength: 40, maxLength: 80 }), (start, steps) => {
      let state = start;
      for (const { name, input, context } of steps) {
        const decision = decide(name, state, input, context);
        if (decision.refused !== null) continue;
        done.add(name);
        state = { ...state, ...decision.change };
        seen.add(state.stage);
      }
    }),
    { numRuns: 1_000 },
  );
  expect([...seen].toSorted()).toEqual(['ASSIGNED', 'CLOSED', 'HANDED_OVER', 'IN_PROGRESS', 'SECOND_LOOK', 'TRIAGE']);
  expect([...done].toSorted()).toEqual([...COMMAND_NAMES].toSorted());
});

test('what a button says is what the command answers', () => {
  fc.assert(
    fc.property(beginning, fc.array(step, { maxLength: 20 }), step, (start, steps, next) => {
      const state = walk(start, steps).at(-1)!;
      const said = whyNot(next.name, state, next.context);
      const { refused } = decide(next.name, state, next.input, next.context);
      if (said !== null) expect(refused).toBe(said);
    }),
  );
});

test.each(ROLES.flatMap((role) => COMMAND_NAMES.map((name) => [role, name] as const)))(
  '%s who may not %s is told so before anything else',
  (role, name) => {
    const context = aCommandContext({ actor: { userId: 'somebody', roles: [role] } });
    const said = whyNot(name, aCaseState({ stage: 'MERGED', closedAt: context.now }), context);
    expect(['not-permitted', 'wrong-stage']).toContain(said);
    if (role === 'AUDITOR' || role === 'ADMIN') expect(said).toBe('not-permitted');
  },
);
