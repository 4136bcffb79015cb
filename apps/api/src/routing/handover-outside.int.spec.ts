import { command, undo } from '../../test/commands.js';
import * as given from '../../test/handovers.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { aSubmittedCase } from '../../test/test-case.js';
import { HEIDELBERG, MANNHEIM } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';

let app: TestApp;
let jana: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  jana = await aPerson(app, { roles: ['INTAKE'] });
});
afterAll(() => app.close());

async function aCase() {
  const submitted = await aSubmittedCase(app);
  await app.look(`UPDATE case_file SET stage = 'TRIAGE' WHERE id = $1`, [submitted.caseId]);
  return submitted;
}

const ofCase = async (table: string, caseId: string, order = '') =>
  app.look<Record<string, unknown>>(`SELECT * FROM ${table} WHERE case_id = $1 ${order}`, [caseId]);

test.each([
  ['of the official list', { officeId: MANNHEIM }, 'Stadt Mannheim'],
  ['by its name', { name: 'Gemeinde Musterhausen' }, 'Gemeinde Musterhausen'],
])(
  'for an office outside, %s, a person records that it was accepted, and may take that back',
  async (_which, to, name) => {
    const { caseId, number, submissionId } = await aCase();
    await app.look(
      `INSERT INTO import_job (office_id, case_id, submission_id, target, purpose, state)
     VALUES ($1, $2, $3, 'SPECIALIST_SYSTEM', 'APPLICATION', 'SUCCEEDED'), ($1, $2, $3, 'DMS', 'DOCUMENTS', 'QUEUED')`,
      [HEIDELBERG, caseId, submissionId],
    );
    await given.handOver(jana, caseId, 1, { to });
    const accept = async () =>
      command(jana, caseId, 'accept-handover', {
        version: await given.versionOf(app, caseId),
        input: { text: 'Bestätigt per Telefon am 25.11.' },
      });
    expect((await accept()).body.code).toBe('handover-not-sent');
    await given.sendPrepared(app);
    const accepted = await accept();
    expect(accepted.status).toBe(200);
    expect(await given.openIn(app, number)).toEqual([]);
    expect(await ofCase('case_task', caseId)).toHaveLength(1);
    expect((await given.statusOf(app, submissionId)).body).toMatchObject({
      state: 'WITH_OTHER_OFFICE',
      otherOffice: name,
    });
    expect((await undo(jana, accepted.body.commandId)).status).toBe(200);
    expect(await given.openIn(app, number)).toEqual([HEIDELBERG]);
    expect(await ofCase('case_task', caseId)).toEqual([]);
    const jobs = await ofCase('import_job', caseId, 'ORDER BY target');
    // As it stood while the offer was open: nothing of another office's leaves the house.
    expect(jobs.map(({ state }) => state)).toEqual(['HELD', 'SUCCEEDED']);
    expect((await accept()).status).toBe(200);
  },
);

test('of an office outside a return is recorded with its reason, and the case lies on top again', async () => {
  const { caseId } = await aCase();
  await given.handOver(jana, caseId, 1, { to: { officeId: MANNHEIM } });
  await given.sendPrepared(app);
  const version = await given.versionOf(app, caseId);
  const input = { reason: 'Wohnt nicht in Mannheim' };
  expect((await command(jana, caseId, 'return-handover', { version, input })).status).toBe(200);
  const [back] = await app.look('SELECT stage, jurisdiction FROM case_file WHERE id = $1', [caseId]);
  expect(back).toEqual({ stage: 'TRIAGE', jurisdiction: 'HANDOVER_RETURNED' });
  const [answered] = await app.look<Record<string, unknown>>('SELECT * FROM handover WHERE case_id = $1', [caseId]);
  expect(answered).toMatchObject({ state: 'RETURNED', return_reason: 'Wohnt nicht in Mannheim' });
});
