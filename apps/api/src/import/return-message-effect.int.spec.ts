import { randomUUID } from 'node:crypto';
import { aDueTransfer } from '../../test/due-transfer.js';
import { aReturnMessage, bring, inFortyDays, returnedTo } from '../../test/return-messages.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG } from '../../test/test-offices.js';

let app: TestApp;
let returned: ReturnType<typeof returnedTo>;
beforeAll(async () => {
  app = await startTestApp();
  returned = returnedTo(app);
});
afterAll(() => app.close());

const later = { '2026-12-15': inFortyDays };

test('a question: the case waits for the applicant until its day, and what is asked is kept', async () => {
  const { id, applicationId } = await returned.aCase({ stage: 'ASSIGNED' });
  await bring(app, aReturnMessage('130102-question', { applicationId, instead: later }));
  expect(await returned.caseOf(id)).toMatchObject({
    stage: 'ASSIGNED',
    waiting_for: 'APPLICANT',
    wake_event: 'DOCUMENTS',
  });
});

test.each([
  ['in an office that ends here', 'GRANTED'],
  ['in an office that ends with the transfer', 'HANDED_TO_CASEWORK'],
])('a question brings a closed case back, %s; a status does not', async (_office, result) => {
  const { id, applicationId } = await returned.aCase({ stage: 'CLOSED', columns: { result } });
  await bring(app, aReturnMessage('130104-check-finished', { applicationId }));
  expect(await returned.caseOf(id)).toMatchObject({ stage: 'CLOSED' });
  await bring(app, aReturnMessage('130102-question', { applicationId, instead: later }));
  expect(await returned.caseOf(id)).toMatchObject({
    stage: 'ASSIGNED',
    waiting_for: 'APPLICANT',
    wake_on: inFortyDays,
  });
});

test('an appointment and a question in either order: what was written later holds', async () => {
  const question = (applicationId: string) =>
    aReturnMessage('130102-question', { applicationId, writtenAt: '2026-11-24T08:00:00Z', instead: later });
  const appointment = (applicationId: string) =>
    aReturnMessage('130105-appointment', {
      ...{ applicationId, writtenAt: '2026-11-25T08:00:00Z' },
      instead: { '2027-01-12': inFortyDays },
    });
  for (const order of [
    [question, appointment],
    [appointment, question],
  ]) {
    const { id, applicationId } = await returned.aCase();
    for (const message of order) expect((await bring(app, message(applicationId))).status).toBe(204);
    expect(await returned.caseOf(id)).toMatchObject({ waiting_for: 'APPOINTMENT', wake_on: inFortyDays });
  }
});

test('not competent: the question whose case it is stands open, also where a person had answered it', async () => {
  const { id, applicationId } = await returned.aCase({
    stage: 'ASSIGNED',
    columns: { jurisdiction: 'CONFIRMED_OURS' },
  });
  const instead = { 'Ausländerbehörde Beispielhausen': 'Stadt Mannheim' };
  await bring(app, aReturnMessage('130109-not-competent', { applicationId, instead }));
  expect(await returned.caseOf(id)).toMatchObject({
    jurisdiction: 'SUSPECTED_OTHER',
    jurisdiction_verdict: {
      reason: 'SAID_BY_SPECIALIST_SYSTEM',
      candidates: [{ abhKennung: '004400', name: 'Stadt Mannheim' }],
    },
  });
  const due = await app.look(`SELECT FROM outbox WHERE type = 'assessment-due' AND subject_id = $1`, [id]);
  expect(due).toHaveLength(1);
});

test('not competent holds what has not left yet', async () => {
  const { id, applicationId } = await returned.aCase();
  const { id: jobId } = await aDueTransfer(app, { caseId: id, target: 'DMS', dueIn: 60 });
  await bring(app, aReturnMessage('130109-with-the-words-of-the-standard', { applicationId }));
  const [job] = await app.look('SELECT state, hold_reason FROM import_job WHERE id = $1', [jobId]);
  expect(job).toEqual({ state: 'HELD', hold_reason: 'JURISDICTION' });
});

test('arrived: the transfer that it answers is confirmed, once', async () => {
  const triggerId = randomUUID();
  const { caseId } = await aDueTransfer(app, {
    target: 'SPECIALIST_SYSTEM',
    columns: { state: 'SUCCEEDED', message_id: triggerId },
    dueIn: null,
  });
  for (let time = 0; time < 2; time++) await bring(app, aReturnMessage('130104-arrived', { triggerId }));
  expect(await returned.facts(caseId)).toEqual([
    'transfer-confirmed RECEIVED',
    'return-message 130104',
    'return-message 130104',
  ]);
});

test('nothing of a case that another office has; the message is kept at it', async () => {
  const { id, applicationId } = await returned.aCase({
    stage: 'HANDED_OVER',
    columns: { jurisdiction: 'HANDOVER_ACCEPTED' },
  });
  await bring(app, aReturnMessage('130102-question', { applicationId, instead: later }));
  expect(await returned.caseOf(id)).toMatchObject({ stage: 'HANDED_OVER', waiting_for: 'NONE', version: 1 });
  expect(await returned.facts(id)).toEqual(['return-message 130102']);
});

test('nothing of a real case, where the message is a test and the specialist system is not there for tests', async () => {
  const { id, applicationId } = await returned.aCase();
  const instead = { ...later, 'version="26.11"': 'version="26.11" test="ja"' };
  await bring(app, aReturnMessage('130102-question', { applicationId, instead }));
  expect(await returned.caseOf(id)).toMatchObject({ waiting_for: 'NONE' });
  expect(await returned.facts(id)).toEqual(['return-message 130102']);
  const message = { test: 'Demo' };
  await app.look(
    `INSERT INTO target_system (office_id, kind, adapter, name, settings)
     VALUES ($1, 'SPECIALIST_SYSTEM', 'xauslaender-http', 'Fachverfahren', $2)`,
    [HEIDELBERG, JSON.stringify({ message })],
  );
  await bring(app, aReturnMessage('130102-question', { applicationId, instead }));
  expect(await returned.caseOf(id)).toMatchObject({ waiting_for: 'APPLICANT' });
});
