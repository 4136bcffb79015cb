import type { CaseView } from './case-filter.js';

/** Who works on a case says so for this long, and renews it while they work. Refuses nothing; *Next* passes over it. */
export const LEASE_LASTS_MS = 5 * 60_000;

/** A page that shows a case says so every 20 seconds; who has said nothing for this long has gone. */
export const PRESENCE_LASTS_MS = 45_000;

/** The views from which *Next* takes: those of cases on which somebody can act now. */
export const NEXT_VIEWS = [
  'inbox',
  'emergencies',
  'jurisdiction',
  'second-look',
  'mine',
  'team',
  'open',
] as const satisfies readonly CaseView[];

/**
 * So often *Next* may prefer a more urgent case to the one that has waited longest; then that one is next. Counted
 * apart for emergencies and for everything else: an emergency goes before whatever is none.
 */
export const MOST_TIMES_PASSED_OVER = 3;
