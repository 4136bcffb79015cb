import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { aDueTransfer } from '../../test/due-transfer.js';
import { freshMessage, MESSAGE_ID, sendMessage } from '../../test/sent-messages.js';
import { aStoredCase } from '../../test/stored-case.js';
import { problemOf, stored } from '../../test/submissions.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG } from '../../test/test-offices.js';
import { MessageReception } from '../message/message-reception.js';
import { ArrivedMessageService } from './arrived-message.service.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
afterEach(() => app.look(`DELETE FROM office_setting WHERE name = 'gateway'`));

type Row = Record<string, unknown>;

/** A case whose application came as a message of the usual portal, and went on as far as `columns` say. */
async function aCase(
  columns: Row | null = { state: 'SUCCEEDED', attempts: 1 },
  stage: 'ASSIGNED' | 'CLOSED' = 'ASSIGNED',
) {
  const applicationId = `OD-${randomUUID()}`;
  const waiting = stage === 'ASSIGNED' ? { waiting_for: 'APPLICANT', waiting_since: new Date() } : {};
  const given = { application_id: applicationId, opened_at: new Date(), ...waiting };
  const { id } = await aStoredCase(app, { stage, columns: given });
  if (columns) await aDueTransfer(app, { target: 'SPECIALIST_SYSTEM', caseId: id, columns, dueIn: null });
  await app.look(`UPDATE submission SET client_id = 'demo-portal' WHERE case_id = $1`, [id]);
  return { id, applicationId };
}
const aWithdrawal = (applicationId: string) =>
  freshMessage('130111-withdrawal').replace(/(?<=<xa:antragsidentifikation>)[^<]+/, applicationId);

const caseOf = async (id: string) =>
  (await app.look<Row>('SELECT *, withdrawn_on::text FROM case_file WHERE id = $1', [id]))[0] ?? {};
const factsOf = (id: string) =>
  app.look<Row>(`SELECT actor FROM case_event WHERE case_id = $1 AND type = 'withdrawal-received'`, [id]);
const messageOf = async (xml: string) =>
  (await app.look<Row>('SELECT * FROM message WHERE message_id = $1', [MESSAGE_ID.exec(xml)?.[0]]))[0];
const jobsOf = (id: string) =>
  app.look<Row>(
    `SELECT j.message_id, j.state, (SELECT count(*)::int FROM outbox o WHERE o.subject_id = j.id) AS due
     FROM import_job j WHERE j.case_id = $1 AND j.purpose = 'WITHDRAWAL'`,
    [id],
  );

/** Brings a message as the gateway's folder does. */
function throughGateway(xml: string) {
  async function* bytes() {
    yield await Promise.resolve(Buffer.from(xml));
  }
  const by = { clientId: 'gateway', offices: ['004200'], way: 'GATEWAY' as const };
  const { nest } = app;
  return nest.get(MessageReception).receive(bytes(), (received) => nest.get(ArrivedMessageService).take(received, by));
}
const gatewayIs = (place: 'IN_FRONT' | 'BESIDE') =>
  app.look(`INSERT INTO office_setting (office_id, name, value) VALUES ($1, 'gateway', $2)`, [
    HEIDELBERG,
    JSON.stringify({ place, receiptFrom: 'EINKANAL', folder: null }),
  ]);

test('a withdrawal stands on the case, which comes before people and is closed by nobody', async () => {
  const { id, applicationId } = await aCase();
  const withdrawal = aWithdrawal(applicationId);
  const response = await sendMessage(app, withdrawal);
  expect(response.status).toBe(201);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
  expect(await caseOf(id)).toMatchObject({
    ...{ withdrawn_on: today, stage: 'ASSIGNED', result: null, waiting_for: 'NONE', opened_at: null, version: 2 },
  });
  expect(await factsOf(id)).toEqual([{ actor: 'client:demo-portal' }]);
  const kept = await messageOf(withdrawal);
  expect(kept).toMatchObject({ type: '130111', case_id: id, submission_id: null, application_id: applicationId });
  expect(await readFile(path.join(app.filesDir, String(kept?.file_key)), 'utf8')).toBe(withdrawal);
});

test('it goes on to who has the application, as it came', async () => {
  const { id, applicationId } = await aCase();
  const withdrawal = aWithdrawal(applicationId);
  await sendMessage(app, withdrawal);
  expect(await jobsOf(id)).toEqual([{ message_id: MESSAGE_ID.exec(withdrawal)?.[0], state: 'QUEUED', due: 1 }]);
});

test('where the specialist system has no application from us, one over the open door goes nowhere', async () => {
  const { id, applicationId } = await aCase({ state: 'WAIVED' });
  await sendMessage(app, aWithdrawal(applicationId));
  expect(await caseOf(id)).toMatchObject({ withdrawn_on: expect.any(String) });
  expect(await jobsOf(id)).toEqual([]);
});

test.each([
  ['IN_FRONT', 1],
  ['BESIDE', 0],
] as const)('with the gateway %s it is passed on %i times', async (place, times) => {
  await gatewayIs(place);
  const { id, applicationId } = await aCase();
  expect(await throughGateway(aWithdrawal(applicationId))).toMatchObject({ kind: 'taken' });
  expect(await factsOf(id)).toEqual([{ actor: 'client:gateway' }]);
  expect(await jobsOf(id)).toHaveLength(times);
});

test('one of a test goes to a target for tests only', async () => {
  const { id, applicationId } = await aCase();
  await app.look('UPDATE case_file SET is_test = true WHERE id = $1', [id]);
  const withdrawal = aWithdrawal(applicationId).replace(' standard="XAusländer"', ' test="Test" standard="XAusländer"');
  expect(await throughGateway(withdrawal)).toMatchObject({ kind: 'taken' });
  expect(await factsOf(id)).toHaveLength(1);
  expect(await jobsOf(id)).toEqual([]);
});

test('the same again has the same answer and no second effect; under another id it is kept and not sent twice', async () => {
  const { id, applicationId } = await aCase();
  const withdrawal = aWithdrawal(applicationId);
  const first = await sendMessage(app, withdrawal);
  const again = await sendMessage(app, withdrawal);
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
  expect(await again.text()).toBe(await first.text());
  expect(await factsOf(id)).toHaveLength(1);
  await sendMessage(app, aWithdrawal(applicationId));
  expect(await factsOf(id)).toHaveLength(2);
  expect(await jobsOf(id)).toHaveLength(1);
});

test('another content under its id is refused', async () => {
  const { applicationId } = await aCase();
  const withdrawal = aWithdrawal(applicationId);
  await sendMessage(app, withdrawal);
  const before = await stored(app);
  const refused = await sendMessage(app, withdrawal.replace(applicationId, 'OD-another'));
  expect([refused.status, (await problemOf(refused)).code]).toEqual([409, 'message-id-reused']);
  expect(await stored(app)).toEqual({ ...before, refusals: before.refusals + 1 });
});

test('a closed case stays closed, and says that it was withdrawn', async () => {
  const { id, applicationId } = await aCase(null, 'CLOSED');
  await aDueTransfer(app, { caseId: id, columns: { state: 'SUCCEEDED' }, dueIn: null });
  await app.look(`UPDATE submission SET client_id = 'demo-portal' WHERE case_id = $1`, [id]);
  await sendMessage(app, aWithdrawal(applicationId));
  expect(await caseOf(id)).toMatchObject({ stage: 'CLOSED', result: 'GRANTED', withdrawn_on: expect.any(String) });
});

test('one of an application that nobody knows is kept without a case; a stranger’s guess withdraws nothing', async () => {
  const { id, applicationId } = await aCase();
  const unknown = aWithdrawal(`OD-${randomUUID()}`);
  expect((await sendMessage(app, unknown)).status).toBe(201);
  expect(await messageOf(unknown)).toMatchObject({ case_id: null });

  const guessed = aWithdrawal(applicationId);
  const headers = { authorization: `Bearer ${await app.token('other-portal', { offices: ['004200'] })}` };
  expect((await sendMessage(app, guessed, { headers })).status).toBe(201);
  expect(await messageOf(guessed)).toMatchObject({ case_id: null });
  expect(await caseOf(id)).toMatchObject({ withdrawn_on: null });
});
