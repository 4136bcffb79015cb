import type { MappingReport } from '@einkanal/domain/import/mapping/mapping-report';
import { command } from '../../test/commands.js';
import { startTestOffice } from '../../test/test-office.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { PASSPORT_NUMBER } from '../../test/test-transfer.js';
import { until } from '../../test/until.js';

let office: Awaited<ReturnType<typeof startTestOffice>>;
let worker: Awaited<ReturnType<typeof office.startWorker>>;
let jana: TestPerson;
beforeAll(async () => {
  office = await startTestOffice();
  worker = await office.startWorker();
  jana = await aPerson(office.app, { roles: ['INTAKE'] });
});
afterAll(async () => {
  await worker.close();
  await office.close();
});
afterEach(() => office.heal());

const NAME = '/applicant/familyName';
let passports = 0;

/** An application that the specialist system refuses for its passport number; no two have the same. */
async function refused() {
  const passport = `C01X0006H${++passports}`;
  const number = await office.submit({ [PASSPORT_NUMBER]: passport });
  const job = await office.untilJob(number, 'SPECIALIST_SYSTEM', 'NEEDS_ATTENTION');
  const [found] = await office.app.look<{ caseId: string; messageId: string }>(
    'SELECT case_id AS "caseId", message_id AS "messageId" FROM import_job WHERE id = $1',
    [job.id],
  );
  return {
    number,
    passport,
    jobId: job.id,
    attempts: job.attempts,
    caseId: found!.caseId,
    messageId: found!.messageId,
  };
}

/** Corrects the passport number, and lets the undo time pass. */
async function repair({ caseId, jobId }: { caseId: string; jobId: string }, value: string) {
  const input = { jobId, corrections: [{ pointer: PASSPORT_NUMBER, value }], reason: 'Laut Passseite' };
  expect((await command(jana, caseId, 'repair-transfer', { version: 1, input })).status).toBe(200);
  await office.app.look('UPDATE outbox SET due_at = now() WHERE subject_id = $1', [jobId]);
}

const refuseOnce = () => office.fail('specialist-system', { kind: 'reject', times: 1, action: 'deliver' });

test('import-03: each repair really runs, however often, and brings the value that was corrected last', async () => {
  const stopped = await refused();
  // The target refuses the first corrected value too: its work row is done and gone, like that of the first attempt.
  await refuseOnce();
  await repair(stopped, 'C01X0006H');
  const again = await until('a second refusal', async () => {
    const [job] = await office.app.look<{ state: string; attempts: number; message_id: string }>(
      'SELECT state, attempts, message_id FROM import_job WHERE id = $1',
      [stopped.jobId],
    );
    return job?.state === 'NEEDS_ATTENTION' && job.attempts > stopped.attempts && job;
  });
  await repair(stopped, 'C01X0007J');
  const done = await office.untilJob(stopped.number, 'SPECIALIST_SYSTEM', 'SUCCEEDED');
  expect(done.attempts).toBe(again.attempts + 1);
  expect(await office.heldBySpecialistSystem(stopped.number)).toBe(1);

  const [kept] = await office.app.look<{ message_id: string; payload_sha512: string; report: MappingReport }>(
    'SELECT message_id, payload_sha512, mapping_report AS report FROM import_job WHERE id = $1',
    [stopped.jobId],
  );
  expect(new Set([stopped.messageId, again.message_id, kept?.message_id]).size).toBe(3);
  const [correction] = await office.app.look<{ id: string }>(
    `SELECT id FROM transfer_correction WHERE job_id = $1 AND value = '"C01X0007J"'`,
    [stopped.jobId],
  );
  expect(kept?.report.entries.filter(({ pointer }) => pointer === PASSPORT_NUMBER)).toEqual([
    expect.objectContaining({ value: 'C01X0007J', rule: 'corrected-by-person', correction: correction?.id }),
    expect.objectContaining({ value: stopped.passport, rule: 'sent-before-correction' }),
  ]);
  // What was sent stays, and every other value goes out as it was sent.
  const [sent] = await office.app.look<{ number: string }>(
    `SELECT s.content #>> '{applicant,identityDocument,number}' AS number FROM submission s
     JOIN import_job j ON j.submission_id = s.id WHERE j.id = $1`,
    [stopped.jobId],
  );
  expect(sent?.number).toBe(stopped.passport);
  const names = kept?.report.entries.filter(({ pointer }) => pointer === NAME) ?? [];
  expect(names.every(({ rule }) => rule !== 'corrected-by-person')).toBe(true);
}, 90_000);

test('a transfer that is tried again as it is really runs too, and says the same when nothing has changed', async () => {
  const stopped = await refused();
  const input = { jobId: stopped.jobId };
  for (const attempts of [stopped.attempts + 1, stopped.attempts + 2]) {
    expect((await command(jana, stopped.caseId, 'retry-transfer', { version: 1, input })).status).toBe(200);
    await office.app.look('UPDATE outbox SET due_at = now() WHERE subject_id = $1', [stopped.jobId]);
    await until(`attempt ${attempts}`, async () =>
      (await office.jobs(stopped.number)).some((job) => job.attempts === attempts && job.state === 'NEEDS_ATTENTION'),
    );
  }
}, 90_000);

test('everything that stopped for one cause is tried again at once', async () => {
  const stopped = await Promise.all([refused(), refused()]);
  const cause = { target: 'SPECIALIST_SYSTEM', code: 'value-not-allowed', pointer: PASSPORT_NUMBER };
  // Their office changes its rule: the number is taken as it is.
  for (const { jobId } of stopped)
    await office.app.look(
      `UPDATE submission s SET content = jsonb_set(content, '{applicant,identityDocument,number}', to_jsonb($2::text))
       FROM import_job j WHERE j.submission_id = s.id AND j.id = $1`,
      [jobId, `R${jobId.slice(-8)}`],
    );
  const answer = await jana.call('/api/v1/transfers/retry', { method: 'POST', body: cause });
  expect(await answer.json()).toMatchObject({ left: 0 });
  for (const { number } of stopped) await office.untilJob(number, 'SPECIALIST_SYSTEM', 'SUCCEEDED');
}, 90_000);
