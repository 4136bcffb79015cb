import { randomUUID } from 'node:crypto';
import type { Target } from '@einkanal/domain/import/import-job';
import { TRANSFER_DUE } from '../src/platform/queues.js';
import { aStoredCase } from './stored-case.js';
import type { TestApp } from './test-app.js';
import { HEIDELBERG } from './test-offices.js';

type Given = {
  office?: string;
  target?: Target;
  /** A case that is there; else one is made. */
  caseId?: string;
  /** Any other column of `import_job`. */
  columns?: Record<string, unknown>;
  /** Seconds from now; null for a transfer of which nothing stands in the outbox. */
  dueIn?: number | null;
};

/** Puts a transfer straight into the database, queued and due unless told otherwise. */
export async function aDueTransfer(
  app: Pick<TestApp, 'look'>,
  { office = HEIDELBERG, target = 'DMS', caseId, columns = {}, dueIn = 0 }: Given = {},
): Promise<{ id: string; caseId: string }> {
  const belongsTo = caseId ?? (await aStoredCase(app, { office })).id;
  const submissionId = randomUUID();
  await app.look(
    `INSERT INTO submission (office_id, id, case_id, client_id, idempotency_key, fingerprint, kind, origin, service,
       received_at, captured_at, original, content, receipt)
     VALUES ($1, $2, $3, 'c', $4, '', 'APPLICATION', 'ONLINE', 'AT', now(), now(), '', '{}', '')`,
    [office, submissionId, belongsTo, submissionId],
  );
  const row = {
    ...{ office_id: office, case_id: belongsTo, submission_id: submissionId, target, state: 'QUEUED' },
    ...{ purpose: target === 'DMS' ? 'FILES' : 'APPLICATION', ...columns },
  };
  const names = Object.keys(row);
  const [made] = await app.look<{ id: string }>(
    `INSERT INTO import_job (${names.join()}) SELECT ${names.join()} FROM jsonb_populate_record(NULL::import_job, $1)
     RETURNING id`,
    [JSON.stringify(row)],
  );
  const id = made?.id ?? '';
  if (dueIn !== null)
    await app.look(
      `INSERT INTO outbox (office_id, type, subject_id, due_at) VALUES ($1, $2, $3, now() + $4 * interval '1 s')`,
      [office, TRANSFER_DUE[target], id, dueIn],
    );
  return { id, caseId: belongsTo };
}

/** Many of them at once, each of a case of its own, for the DMS. @returns their ids */
export async function manyDueTransfers(app: Pick<TestApp, 'look'>, count: number): Promise<string[]> {
  const jobs = await app.look<{ id: string }>(
    `WITH made AS (
       INSERT INTO case_number SELECT 'EK-2026-' || lpad(n::text, 8, '0') FROM generate_series(1, $2::int) n RETURNING number
     ), cases AS (
       INSERT INTO case_file (office_id, id, number, stage, kind, service, family_name, given_names, folded_family_name,
         birth_date, received_at, last_event_at)
       SELECT $1, gen_random_uuid(), number, 'TRIAGE', 'APPLICATION', 'AT', 'Yılmaz', 'Anna', 'yilmaz', '1990', now(), now()
       FROM made RETURNING office_id, id
     ), submissions AS (
       INSERT INTO submission (office_id, id, case_id, client_id, idempotency_key, fingerprint, kind, origin, service,
         received_at, captured_at, original, content, receipt)
       SELECT office_id, gen_random_uuid(), id, 'c', id::text, '', 'APPLICATION', 'ONLINE', 'AT', now(), now(), '', '{}', ''
       FROM cases RETURNING office_id, id, case_id
     ), jobs AS (
       INSERT INTO import_job (office_id, case_id, submission_id, target, purpose, state)
       SELECT office_id, case_id, id, 'DMS', 'FILES', 'QUEUED' FROM submissions RETURNING office_id, id
     ) INSERT INTO outbox (office_id, type, subject_id) SELECT office_id, $3, id FROM jobs RETURNING subject_id AS id`,
    [HEIDELBERG, count, TRANSFER_DUE.DMS],
  );
  return jobs.map(({ id }) => id);
}
