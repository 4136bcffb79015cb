import type { Target } from '@einkanal/domain/import/import-job';
import type { Patch } from '@einkanal/domain/testing/patch';
import type { Part } from './multipart.js';
import type { TestApp } from './test-app.js';
import { aSubmittedCase } from './test-case.js';
import { HEIDELBERG } from './test-offices.js';

/** The number of a passport, which the specialist system takes with nine characters. */
export const PASSPORT_NUMBER = '/applicant/identityDocument/number';

type Refused = { code: string; pointer: string | null; text: string | null };

/** An application whose transfer waits for a person. */
export async function aStoppedTransfer(
  app: TestApp,
  {
    target = 'SPECIALIST_SYSTEM',
    patch = { [PASSPORT_NUMBER]: 'C01X0006H9' },
    faults = [{ code: 'value-not-allowed', pointer: PASSPORT_NUMBER, text: 'Ausweisnummer hat 10 Zeichen.' }],
    columns = {},
    files,
  }: { target?: Target; patch?: Patch; faults?: Refused[]; columns?: Record<string, unknown>; files?: Part[] } = {},
) {
  const made = await aSubmittedCase(app, { patch, ...(files ? { files } : {}) });
  await app.look(`UPDATE case_file SET stage = 'TRIAGE', jurisdiction = 'OURS' WHERE id = $1`, [made.caseId]);
  const [first] = faults;
  const row = {
    ...{ office_id: HEIDELBERG, case_id: made.caseId, submission_id: made.submissionId, target },
    ...{ purpose: target === 'DMS' ? 'FILES' : 'APPLICATION', state: 'NEEDS_ATTENTION', attempts: 1 },
    ...{ error_code: first?.code, error_pointer: first?.pointer, error_text: first?.text, faults },
    ...columns,
  };
  const names = Object.keys(row);
  const [job] = await app.look<{ id: string }>(
    `INSERT INTO import_job (${names.join()}) SELECT ${names.join()} FROM jsonb_populate_record(NULL::import_job, $1)
     RETURNING id`,
    [JSON.stringify(row)],
  );
  return { ...made, jobId: job?.id ?? '' };
}
