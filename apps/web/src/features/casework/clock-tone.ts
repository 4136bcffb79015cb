import type { CaseClock } from '../../api/messages.js';

const AT_ONCE_DAYS = 7;

/** How loud a clock is: what ended or ends within a week in red, what ends soon in amber; a running one is quiet. */
export function clockTone({
  kind,
  state,
  days,
}: Pick<CaseClock, 'kind' | 'state' | 'days'>): 'plain' | 'warn' | 'danger' {
  if (kind === 'INACTION') return days !== null && days < 0 ? 'warn' : 'plain';
  if (state === 'ENDED') return 'danger';
  if (state === 'SOON') return days !== null && days <= AT_ONCE_DAYS ? 'danger' : 'warn';
  return 'plain';
}
