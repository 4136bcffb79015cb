import type { CommandName } from '@einkanal/domain/case-file/case-commands';
import type { InboxRow } from '../../api/messages.js';

/** What comes next on a case. `loud` is the one filled button; what waits for somebody else is quiet. */
export type NextStep = { command: NextCommand; loud: boolean };
export type NextCommand = Extract<
  CommandName,
  'confirm-emergency' | 'acknowledge-emergency' | 'answer-second-look' | 'start' | 'resume' | 'close' | 'reopen'
>;

type Facts = Pick<InboxRow, 'stage' | 'waitingFor' | 'urgency' | 'emergency'>;

/** The next step by the state of a case: an emergency before all else. Null where the next step is not the caseworker's. */
export function nextStepOf({ stage, waitingFor, urgency, emergency }: Facts): NextStep | null {
  if (stage !== 'CLOSED' && urgency === 'EMERGENCY_SUSPECTED') return { command: 'confirm-emergency', loud: true };
  if (stage !== 'CLOSED' && urgency === 'EMERGENCY' && !emergency?.acknowledged)
    return { command: 'acknowledge-emergency', loud: true };
  switch (stage) {
    case 'SECOND_LOOK':
      return { command: 'answer-second-look', loud: true };
    case 'ASSIGNED':
      return waitingFor === 'NONE' ? { command: 'start', loud: true } : { command: 'resume', loud: false };
    case 'IN_PROGRESS':
      return waitingFor === 'NONE' ? { command: 'close', loud: true } : { command: 'resume', loud: false };
    case 'CLOSED':
      return { command: 'reopen', loud: false };
    case 'RECEIVED':
    case 'TRIAGE':
    case 'HANDED_OVER':
    case 'MERGED':
      return null;
  }
}
