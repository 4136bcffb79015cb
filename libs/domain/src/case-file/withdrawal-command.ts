import type { Day } from '../time/working-day.js';
import { openHandover, TEAM_STAGES, TRIAGE_STAGES, type CaseCommand } from './case-command.js';

/** How applicants tell an office that they withdraw. */
export const WITHDRAWAL_WAYS = ['LETTER', 'E_MAIL', 'IN_PERSON', 'PHONE'] as const;

/** The applicant's own declaration, and nobody else's: it ends the protection of § 81 AufenthG. */
export type WithdrawalInput = {
  declaredBy: (typeof WITHDRAWAL_WAYS)[number];
  declaredOn: Day;
  isOwnDeclaration: true;
};

/** Keeps that the applicant has withdrawn. It decides nothing: a caseworker closes the case. */
export const recordWithdrawal: CaseCommand<WithdrawalInput> = {
  action: 'case.withdraw',
  from: [...TRIAGE_STAGES, ...TEAM_STAGES],
  blockedBy: (state) => openHandover(state) ?? (state.withdrawnOn === null ? null : 'already-withdrawn'),
  refusal: (_state, { declaredOn }, { today }) => (declaredOn > today ? 'withdrawal-day-ahead' : null),
  change: (_state, { declaredOn }) => ({ withdrawnOn: declaredOn }),
  fact: 'withdrawal-recorded',
};
