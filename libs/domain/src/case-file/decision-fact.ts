import { CASE_COMMANDS } from './case-commands.js';

/** The types of fact that people's decisions leave in the history of a case. */
export const DECISION_FACTS: readonly string[] = Object.values(CASE_COMMANDS).map(({ fact }) => fact);

/** The facts with which a case is done in this office: closed here, or accepted by another. */
export const FINISH_FACTS: readonly string[] = [CASE_COMMANDS.close.fact, CASE_COMMANDS['accept-handover'].fact];

/** The facts with which something new arrives; a repeat among them says so in its data. */
export const ARRIVAL_FACTS: readonly string[] = ['submission-accepted', 'submission-attached'];
