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
