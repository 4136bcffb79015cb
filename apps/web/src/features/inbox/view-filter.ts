import { CASE_VIEWS, type CaseView } from '@einkanal/domain/inbox/case-filter';
import type { InboxQuery } from '../../api/messages.js';

/** The parameters of an address that narrow a list down, in the order in which they are shown. */
export const NARROWING = [
  'team',
  'owner',
  'stage',
  'waitingFor',
  'jurisdiction',
  'untouched',
  'overdue',
  'emergency',
  'needsTransfer',
  'age',
  'receivedOn',
  'arrivedIn',
  'decidedIn',
  'finishedIn',
] as const satisfies readonly (keyof InboxQuery)[];
export type Narrowing = (typeof NARROWING)[number];

export type ViewFilter = { view: CaseView; search: string; narrowed: Partial<Record<Narrowing, string>> };

/** What an address asks for. Figures link to exactly their cases by it; what the server does not know it says. */
export function readViewFilter(params: URLSearchParams): ViewFilter {
  const asked = params.get('view');
  const narrowed: ViewFilter['narrowed'] = {};
  for (const name of NARROWING) {
    const value = params.get(name);
    if (value) narrowed[name] = value;
  }
  return {
    view: CASE_VIEWS.find((view) => view === asked) ?? 'inbox',
    search: params.get('suche') ?? params.get('search') ?? '',
    narrowed,
  };
}

/** The address of a filter; the inbox itself needs no parameter. */
export function toParameters({ view, search, narrowed }: ViewFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (view !== 'inbox') params.set('view', view);
  for (const name of NARROWING) if (narrowed[name]) params.set(name, narrowed[name]);
  if (search) params.set('suche', search);
  return params;
}

/** The filter without one of its parts. */
export function without(filter: ViewFilter, name: Narrowing): ViewFilter {
  const { [name]: _removed, ...narrowed } = filter.narrowed;
  return { ...filter, narrowed };
}
