import { ARRIVAL_FACTS, DECISION_FACTS, FINISH_FACTS } from '@einkanal/domain/case-file/decision-fact';
import type { Period } from '@einkanal/domain/time/berlin-clock';
import type { Put } from '../platform/placeholder.js';

export type FactKind = 'arrived' | 'decided' | 'finished';

/**
 * `FROM … WHERE` of the facts `e` of a kind that happened in a period of whole days in Berlin. What has happened is not
 * changed by what comes later: only the undo of the same day takes a decision out, and what a case brings with it from
 * another office is no arrival here. Of test messages nothing counts.
 */
export function factsSql(kind: FactKind, { from, until }: Period, put: Put): string {
  const types = { arrived: ARRIVAL_FACTS, decided: DECISION_FACTS, finished: FINISH_FACTS }[kind];
  const [begin, end] = [`${put(from)}::timestamptz`, `${put(until)}::timestamptz`];
  const inPeriod = `case_event e WHERE e.type = ANY (${put(types)}::text[]) AND e.at >= ${begin} AND e.at < ${end}
    AND e.case_id NOT IN (SELECT t.id FROM case_file t WHERE t.is_test)`;
  if (kind === 'arrived') return `${inPeriod} AND NOT e.data ?| '{repeatOf,broughtFromOfficeId}'`;
  const byPeople = kind === 'decided' ? `AND e.data -> 'commandId' IS NOT NULL` : '';
  return `${inPeriod} ${byPeople} AND NOT EXISTS (
    SELECT FROM case_event u WHERE u.case_id = e.case_id AND u.type = 'decision-undone'
      AND u.at >= ${begin} AND u.at < ${end}
      AND u.data ->> 'commandId' = e.data ->> 'commandId'
      AND (u.at AT TIME ZONE 'Europe/Berlin')::date = (e.at AT TIME ZONE 'Europe/Berlin')::date)`;
}
