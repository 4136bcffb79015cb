import type { EntityManager } from 'typeorm';
import type { HoldReason, ImportState, Target } from '@einkanal/domain/import/import-job';
import type { TransferPurpose } from '@einkanal/domain/import/import-policy';
import { isSettled } from '@einkanal/domain/import/import-lifecycle';
import { IMPORT_STATES } from '@einkanal/domain/import/import-job';
import type { Protection } from '@einkanal/domain/intake/submission';
import type { Cursor } from '../platform/cursor.js';
import { putInto, type Put } from '../platform/placeholder.js';
import { IN_FORCE } from './repair.query.js';

type Tx = Pick<EntityManager, 'query'>;

/** What of a transfer and its case the list shows. */
export type ListedTransfer = {
  jobId: string;
  caseId: string;
  caseNumber: string;
  version: number;
  familyName: string;
  givenNames: string;
  protection: Protection;
  target: Target;
  purpose: TransferPurpose;
  state: ImportState;
  holdReason: HoldReason | null;
  attempts: number;
  createdAt: Date;
  cursorAt: string;
  nextAttemptAt: Date | null;
  finishedAt: Date | null;
  errorCode: string | null;
  errorPointer: string | null;
  externalReference: string | null;
  isCorrected: boolean;
  /** As it would be sent, where exactly one value is refused; null elsewhere. */
  refusedValue: unknown;
};

type TransferFilter = {
  state?: ImportState | undefined;
  target?: Target | undefined;
  code?: string | undefined;
  /** Empty: the cause names no field. */
  pointer?: string | undefined;
};

const OPEN_STATES = IMPORT_STATES.filter((state) => !isSettled(state));

/**
 * As it would be sent, where exactly one value of transfer `j` is refused. The submission is opened for what needs a
 * person alone: a page of what is done has hundreds.
 */
export const REFUSED_VALUE = `CASE WHEN j.state = 'NEEDS_ATTENTION' AND jsonb_array_length(j.faults) <= 1 THEN coalesce(
  (SELECT t.value FROM transfer_correction t
   WHERE t.job_id = j.id AND t.pointer = j.error_pointer AND ${IN_FORCE}
   ORDER BY t.made_at DESC, t.id DESC LIMIT 1),
  (SELECT s.content #> string_to_array(substr(nullif(j.error_pointer, ''), 2), '/') FROM submission s
   WHERE (s.office_id, s.id) = (j.office_id, j.submission_id))) END`;

/** One page by keyset: what is open with the oldest first, what is settled with the newest. */
export async function findTransfers(
  tx: Tx,
  filter: TransferFilter,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<ListedTransfer[]> {
  const values: unknown[] = [];
  const put = putInto(values);
  const isNewestFirst = filter.state !== undefined && isSettled(filter.state);
  const [beyond, direction] = isNewestFirst ? ['<', 'DESC'] : ['>', 'ASC'];
  const conditions = [...transferConditions(filter, put)];
  if (after) conditions.push(`(j.created_at, j.id) ${beyond} (${put(after.at)}::timestamptz, ${put(after.id)}::uuid)`);
  return tx.query<ListedTransfer[]>(
    `SELECT j.id AS "jobId", j.case_id AS "caseId", c.number AS "caseNumber", c.version, c.family_name AS "familyName",
       c.given_names AS "givenNames", c.protection, j.target, j.purpose, j.state, j.hold_reason AS "holdReason", j.attempts,
       j.created_at AS "createdAt", j.next_attempt_at AS "nextAttemptAt", j.finished_at AS "finishedAt",
       j.error_code AS "errorCode", j.error_pointer AS "errorPointer", j.external_reference AS "externalReference",
       to_char(j.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "cursorAt",
       EXISTS (SELECT FROM transfer_correction t WHERE t.job_id = j.id AND ${IN_FORCE}) AS "isCorrected",
       ${REFUSED_VALUE} AS "refusedValue"
     FROM import_job j JOIN case_file c ON (c.office_id, c.id) = (j.office_id, j.case_id)
     WHERE ${conditions.join(' AND ')}
     ORDER BY j.created_at ${direction}, j.id ${direction} LIMIT ${put(limit)}`,
    values,
  );
}

/** What a test message causes is seen on its case alone, and counts nowhere. */
export const OF_NO_TEST = 'case_id NOT IN (SELECT t.id FROM case_file t WHERE t.is_test)';

/** The conditions of a filter on `import_job j`. */
export function transferConditions({ state, target, code, pointer }: TransferFilter, put: Put): string[] {
  return [
    OF_NO_TEST,
    state === undefined ? `j.state = ANY (${put(OPEN_STATES)}::text[])` : `j.state = ${put(state)}`,
    ...(target === undefined ? [] : [`j.target = ${put(target)}`]),
    ...(code === undefined ? [] : [`j.error_code = ${put(code)}`]),
    ...(pointer === undefined ? [] : [`j.error_pointer IS NOT DISTINCT FROM ${put(pointer === '' ? null : pointer)}`]),
  ];
}
