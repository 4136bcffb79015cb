import type { CaseStage, Jurisdiction, WaitingFor } from '../case-file/case-file.js';
import type { IsoWeek } from '../time/iso-week.js';
import type { Day } from '../time/working-day.js';
import type { AgeBucket } from './age-bucket.js';

/** The lists of the navigation. `open` is every open case, `all` the closed ones too. */
export const CASE_VIEWS = [
  'inbox',
  'emergencies',
  'jurisdiction',
  'second-look',
  'follow-up',
  'attention',
  'mine',
  'team',
  'open',
  'all',
  'tests',
] as const;
export type CaseView = (typeof CASE_VIEWS)[number];

/** By receipt, or by urgency and within it by receipt, the oldest first. */
export const CASE_ORDERS = ['newest', 'oldest', 'urgency'] as const;
export type CaseOrder = (typeof CASE_ORDERS)[number];

/**
 * Which cases: a view, narrowed down. The same filter makes a list, the count of it, and the figures of Steuerung, so
 * that a number and its list cannot differ; in an address its members are the parameters.
 */
export type CaseFilter = {
  view: CaseView;
  /** A team's id, `mine` for those one belongs to (what the view `team` shows by itself), `none` for no team yet. */
  team?: string | undefined;
  /** A person's id, `me`, or `none` for cases that a team has and nobody in it. */
  owner?: string | undefined;
  stage?: CaseStage | undefined;
  waitingFor?: WaitingFor | undefined;
  jurisdiction?: Jurisdiction | undefined;
  /** Nobody has decided anything about it yet. */
  untouched?: true | undefined;
  /** The day by which its stage should be left has passed. */
  overdue?: true | undefined;
  /** An emergency, confirmed or suspected. */
  emergency?: true | undefined;
  /** A transfer of it waits for a person. */
  needsTransfer?: true | undefined;
  age?: AgeBucket | undefined;
  receivedOn?: Day | undefined;
  /** Something of it that is no repeat arrived in that week. */
  arrivedIn?: IsoWeek | undefined;
  /** Somebody decided something about it in that week. */
  decidedIn?: IsoWeek | undefined;
  /** It was closed, or accepted by another office, in that week. */
  finishedIn?: IsoWeek | undefined;
  search?: string | undefined;
};

/** The filter as the parameters of an address. */
export function filterParameters(filter: CaseFilter): string {
  const parameters = new URLSearchParams();
  const members: [string, string | true | undefined][] = Object.entries(filter);
  for (const [name, value] of members) if (value !== undefined) parameters.set(name, String(value));
  return parameters.toString();
}
