import { AWAKE } from '../../case-file/case-command.js';
import { isOpen } from '../../case-file/case-file.js';
import type { CaseState } from '../../case-file/case-state.js';
import { LONGEST_WAIT_DAYS } from '../../case-file/waiting-commands.js';
import { addDays, type Day } from '../../time/working-day.js';
import type { ReturnMessage } from './return-message.js';

/** What is known of a message beside itself, when it is applied. */
export type ReturnContext = {
  now: Date;
  today: Day;
  /** A later-written message about what the case waits for was applied already. */
  isOvertaken: boolean;
  /** What answers the question has arrived already. */
  isAnswered: boolean;
};

/**
 * What a return message changes of a case, whatever order messages come in. Empty where it is only told: of a case that
 * another office has or was offered, where nothing is asked of anybody, and where a later word holds.
 *
 * What asks something brings a closed case back, in every office: somebody has to see to it. What only says something
 * leaves it closed, or every receipt would bring back the cases of an office that ends with the transfer.
 */
export function returnEffect(message: ReturnMessage, state: CaseState, context: ReturnContext): Partial<CaseState> {
  const isElsewhere = state.stage === 'HANDED_OVER' || state.stage === 'MERGED';
  if (isElsewhere || state.jurisdiction === 'HANDOVER_SENT') return {};
  switch (message.type) {
    case '130102':
      return context.isAnswered ? {} : asking(message.body.fristdatum ?? null, state, context);
    case '130110':
      return asking(null, state, context);
    case '130105':
      return appointed(message.body.strukturierteTermininformationen?.datum ?? null, state, context);
    case '130109':
      return notCompetent(state);
    case '130104':
    case '130107':
      return {};
  }
}

/** The applicant is asked. Where their time is over already, nobody waits for them, and the case lies before people. */
function asking(until: Day | null, state: CaseState, { now, today, isOvertaken }: ReturnContext): Partial<CaseState> {
  if (isOvertaken) return {};
  const back = isOpen(state.stage) ? {} : comingBack(state);
  if (until !== null && until <= today) return back;
  return {
    ...back,
    waitingFor: 'APPLICANT',
    waitingSince: state.waitingSince ?? now,
    wakeOn: atMost(until, today),
    wakeEvent: 'DOCUMENTS',
  };
}

function appointed(on: Day | null, state: CaseState, { now, today, isOvertaken }: ReturnContext): Partial<CaseState> {
  if (on === null || on <= today || isOvertaken || !isOpen(state.stage)) return {};
  return {
    waitingFor: 'APPOINTMENT',
    waitingSince: state.waitingSince ?? now,
    wakeOn: atMost(on, today),
    wakeEvent: 'APPOINTMENT',
  };
}

/** Nothing sleeps longer, whoever puts it away. */
function atMost(until: Day | null, today: Day): Day {
  const longest = addDays(today, LONGEST_WAIT_DAYS);
  return until !== null && until < longest ? until : longest;
}

/**
 * The question whose case it is stands open again, also where a person had answered it for this office. Who has found
 * that it is another one's has nothing to learn. A closed case lies in triage, where that question is settled.
 */
function notCompetent(state: CaseState): Partial<CaseState> {
  const isSettled = state.jurisdiction === 'CONFIRMED_OTHER' || state.jurisdiction === 'HANDOVER_RETURNED';
  const suspected = isSettled ? {} : ({ jurisdiction: 'SUSPECTED_OTHER' } as const);
  const back = isOpen(state.stage)
    ? {}
    : ({ ...comingBack(state), ...AWAKE, stage: 'TRIAGE', teamId: null, ownerId: null } as const);
  return { ...back, ...suspected, openedAt: null };
}

/** To whom it was with, as what the applicant sends brings a case back. */
function comingBack({ ownerId, teamId, reopenedCount }: CaseState): Partial<CaseState> {
  return {
    stage: ownerId !== null ? 'IN_PROGRESS' : teamId !== null ? 'ASSIGNED' : 'TRIAGE',
    closedAt: null,
    result: null,
    openedAt: null,
    reopenedCount: reopenedCount + 1,
  };
}
