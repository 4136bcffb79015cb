import type { EntityManager } from 'typeorm';
import type { CaseStage, Jurisdiction, Urgency, WaitingFor } from '@einkanal/domain/case-file/case-file';
import type { SearchTerm } from '@einkanal/domain/inbox/search-term';
import type { Transfer } from '@einkanal/domain/inbox/transfer-light';
import type { OnlineService, Protection, SubmissionKind } from '@einkanal/domain/intake/submission';
import type { Cursor } from '../platform/cursor.js';

/** A row of `case_file` as the list needs it. `cursorAt` keeps the microseconds that a Date loses. */
export type CaseRow = {
  id: string;
  number: string;
  version: number;
  stage: CaseStage;
  waitingFor: WaitingFor;
  jurisdiction: Jurisdiction;
  urgency: Urgency;
  kind: SubmissionKind;
  service: OnlineService;
  matter: string | null;
  paragraph: string | null;
  applicationKind: string | null;
  protection: Protection;
  familyName: string;
  givenNames: string;
  birthDate: string;
  azrNumber: string | null;
  representativeName: string | null;
  titleValidUntil: string | null;
  submissionCount: number;
  receivedAt: Date;
  cursorAt: string;
};

/** The columns of a `CaseRow`, for every query that reads one. */
export const CASE_COLUMNS = `id, number, version, stage, waiting_for AS "waitingFor", jurisdiction, urgency, kind, service,
  matter, paragraph, application_kind AS "applicationKind", protection, family_name AS "familyName",
  given_names AS "givenNames", birth_date AS "birthDate", azr_number AS "azrNumber",
  representative_name AS "representativeName", title_valid_until::text AS "titleValidUntil",
  submission_count AS "submissionCount", received_at AS "receivedAt",
  to_char(received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "cursorAt"`;

export type InboxFilter = {
  view: 'inbox' | 'all';
  order: 'newest' | 'oldest';
  term: SearchTerm | null;
  /** Who may not see protected people does not find them by name either. */
  findsProtected: boolean;
  after: Cursor | null;
  limit: number;
};

/** The stages of the view *Eingang*: nobody has decided yet. Also the condition of its index. */
export const INBOX_STAGES = `stage IN ('RECEIVED', 'TRIAGE')`;

// Above every letter, so that a prefix is a range: comparisons are leakproof, LIKE is not, and only leakproof
// conditions may use an index behind a row-level policy.
const ABOVE_ALL = '\u{10FFFF}';

/** One page of the list, by keyset: what leaves or arrives meanwhile neither skips nor doubles a row. */
export async function findCases(tx: Pick<EntityManager, 'query'>, filter: InboxFilter): Promise<CaseRow[]> {
  const { sql, values } = casesSql(filter);
  return tx.query<CaseRow[]>(sql, values);
}

/** The statement of `findCases`, apart so that a test can ask for its plan. */
export function casesSql({ view, order, term, findsProtected, after, limit }: InboxFilter) {
  const values: unknown[] = [];
  const put = (value: unknown) => `$${values.push(value).toString()}`;
  const conditions = view === 'inbox' ? [INBOX_STAGES] : [];
  if (term?.kind === 'nothing') conditions.push('false');
  if (term?.kind === 'number') conditions.push(`number = ANY (${put(term.numbers)}::text[])`);
  if (term?.kind === 'name') {
    const range = `folded_family_name >= ${put(term.prefix)} AND folded_family_name < ${put(term.prefix + ABOVE_ALL)}`;
    conditions.push(
      term.names.length > 0 ? `(${range} OR folded_family_name = ANY (${put(term.names)}::text[]))` : range,
    );
    if (!findsProtected) conditions.push(`protection <> 'IDENTITY'`);
  }
  const [direction, beyond] = order === 'newest' ? ['DESC', '<'] : ['ASC', '>'];
  if (after) conditions.push(`(received_at, id) ${beyond} (${put(after.at)}::timestamptz, ${put(after.id)}::uuid)`);
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const sql = `SELECT ${CASE_COLUMNS} FROM case_file ${where}
    ORDER BY received_at ${direction}, id ${direction} LIMIT ${put(limit)}`;
  return { sql, values };
}

export type CaseFacts = {
  caseId: string;
  findingCount: number;
  documentCount: number;
  lastEvent: { type: string; at: Date } | null;
  transfers: Transfer[];
};

/** What the list tells beside the case itself, for the cases of one page. */
export async function findFacts(tx: Pick<EntityManager, 'query'>, caseIds: string[]): Promise<Map<string, CaseFacts>> {
  const counts = await tx.query<
    { caseId: string; findingCount: number; documentCount: number; type: string | null; at: Date | null }[]
  >(
    `SELECT c.id AS "caseId", e.type, e.at,
       (SELECT coalesce(sum(jsonb_array_length(s.findings)), 0)::int FROM submission s WHERE s.case_id = c.id)
         AS "findingCount",
       (SELECT count(*)::int FROM document d WHERE d.case_id = c.id) AS "documentCount"
     FROM unnest($1::uuid[]) AS c (id)
     LEFT JOIN LATERAL (SELECT type, at FROM case_event WHERE case_id = c.id ORDER BY at DESC, seq DESC LIMIT 1) e ON true`,
    [caseIds],
  );
  const transfers = await tx.query<(Transfer & { caseId: string })[]>(
    `SELECT case_id AS "caseId", target, state, hold_reason AS "holdReason", next_attempt_at AS "nextAttemptAt"
     FROM import_job WHERE case_id = ANY ($1::uuid[])`,
    [caseIds],
  );
  return new Map(
    counts.map(({ caseId, findingCount, documentCount, type, at }) => [
      caseId,
      {
        caseId,
        findingCount,
        documentCount,
        lastEvent: type !== null && at !== null ? { type, at } : null,
        transfers: transfers.filter((transfer) => transfer.caseId === caseId),
      },
    ]),
  );
}

/** At most `most` + 1 of each: nobody waits for an exact total of a long list. */
export async function countInbox(tx: Pick<EntityManager, 'query'>, most: number) {
  const [counts] = await tx.query<{ inbox: number; refusals: number; needsAttention: number }[]>(
    `SELECT
       (SELECT count(*)::int FROM (SELECT FROM case_file WHERE ${INBOX_STAGES} LIMIT $1) c) AS inbox,
       (SELECT count(*)::int FROM (SELECT FROM refusal WHERE resolved_at IS NULL LIMIT $1) r) AS refusals,
       (SELECT count(*)::int FROM (SELECT DISTINCT case_id FROM import_job WHERE state = 'NEEDS_ATTENTION' LIMIT $1) j)
         AS "needsAttention"`,
    [most + 1],
  );
  return counts ?? { inbox: 0, refusals: 0, needsAttention: 0 };
}
