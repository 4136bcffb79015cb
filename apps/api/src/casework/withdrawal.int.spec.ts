import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { command, undo } from '../../test/commands.js';
import { aStoredCase } from '../../test/stored-case.js';
import { aDueTransfer } from '../../test/due-transfer.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { HEIDELBERG } from '../../test/test-offices.js';
import { withOffice } from '../platform/tenant.js';

let app: TestApp;
let tobias: TestPerson;
let jana: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  tobias = await aPerson(app, { roles: ['CASEWORKER'], name: 'Tobias Keller' });
  jana = await aPerson(app, { roles: ['INTAKE'], name: 'Jana Brandt' });
});
afterAll(() => app.close());

const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const input = { declaredBy: 'LETTER', declaredOn: yesterday, isOwnDeclaration: true };

/** A case in progress whose application went to the specialist system as far as `columns` say. */
async function aCase(columns: Record<string, unknown> | null) {
  const { id } = await aStoredCase(app, { stage: 'IN_PROGRESS', ownerId: tobias.userId });
  if (columns === null) return { id, applicationId: null };
  const isDue = columns['state'] === 'QUEUED';
  const given = { target: 'SPECIALIST_SYSTEM' as const, caseId: id, columns, dueIn: isDue ? 0 : null };
  return { id, applicationId: (await aDueTransfer(app, given)).id };
}
const record = (caseId: string, person = tobias, said: object = input) =>
  command(person, caseId, 'record-withdrawal', { version: 1, input: said });

type Row = Record<string, unknown>;
const caseOf = async (id: string) =>
  (await app.look<Row>('SELECT *, withdrawn_on::text FROM case_file WHERE id = $1', [id]))[0];
const jobsOf = (caseId: string) =>
  app.look<{ id: string; purpose: string; state: string }>(
    'SELECT id, purpose, state FROM import_job WHERE case_id = $1 ORDER BY purpose',
    [caseId],
  );
const withdrawalOf = async (caseId: string) => (await jobsOf(caseId)).find(({ purpose }) => purpose === 'WITHDRAWAL');
const dueOf = async (jobId: string) =>
  (await app.look<{ due_at: Date }>('SELECT due_at FROM outbox WHERE subject_id = $1', [jobId])).map(
    (row) => row.due_at,
  );

test('what a caseworker records stands on the case, and goes to who has the application after the undo time', async () => {
  const { id } = await aCase({ state: 'SUCCEEDED', attempts: 1 });
  const { status, body } = await record(id);
  expect(status).toBe(200);
  expect(await caseOf(id)).toMatchObject({ withdrawn_on: yesterday, stage: 'IN_PROGRESS', result: null });
  const job = await withdrawalOf(id);
  expect(job).toMatchObject({ state: 'QUEUED' });
  const [due] = await dueOf(job?.id ?? '');
  expect(due?.toISOString()).toBe(body['undoUntil']);
  const facts = await app.look<{ data: Row }>(
    `SELECT data FROM case_event WHERE case_id = $1 AND type = 'withdrawal-recorded' AND actor = $2`,
    [id, `user:${tobias.userId}`],
  );
  expect(facts).toMatchObject([{ data: { declaredBy: 'LETTER', declaredOn: yesterday, jobId: job?.id } }]);
});

test('within the undo time it is taken back as if nothing was, and can be recorded anew', async () => {
  const { id } = await aCase({ state: 'SUCCEEDED', attempts: 1 });
  const { body } = await record(id);
  expect((await undo(tobias, body.commandId)).status).toBe(200);
  expect(await caseOf(id)).toMatchObject({ withdrawn_on: null });
  expect(await withdrawalOf(id)).toBeUndefined();
  const again = await command(tobias, id, 'record-withdrawal', { version: 3, input });
  expect(again.status).toBe(200);
  expect(await withdrawalOf(id)).toMatchObject({ state: 'QUEUED' });
});

test('what has left the house is not taken back', async () => {
  const { id } = await aCase({ state: 'SUCCEEDED', attempts: 1 });
  const { body } = await record(id);
  await app.look('DELETE FROM outbox WHERE subject_id = $1', [(await withdrawalOf(id))?.id]);
  expect(await undo(tobias, body.commandId)).toMatchObject({ status: 409, body: { code: 'already-sent' } });
  expect(await caseOf(id)).toMatchObject({ withdrawn_on: yesterday });
});

test.each([
  ['held', { state: 'HELD', hold_reason: 'TRIAGE' }],
  ['about to go', { state: 'QUEUED' }],
])('an application that is %s is not sent any more, and nothing is withdrawn there', async (_, columns) => {
  const { id, applicationId } = await aCase(columns);
  const { body } = await record(id);
  expect(await jobsOf(id)).toEqual([{ id: applicationId, purpose: 'APPLICATION', state: 'SUPERSEDED' }]);
  expect(await dueOf(applicationId ?? '')).toEqual([]);
  await undo(tobias, body.commandId);
  expect(await jobsOf(id)).toMatchObject([{ purpose: 'APPLICATION', state: columns.state }]);
});

test.each(['RETRY_SCHEDULED', 'NEEDS_ATTENTION', 'RUNNING'])(
  'an application that is %s may be there: the withdrawal waits behind it',
  async (state) => {
    const lease = state === 'RUNNING' ? { lease_token: randomUUID(), lease_until: '2099-01-01' } : {};
    const { id } = await aCase({ state, attempts: 1, ...lease });
    await record(id);
    expect((await jobsOf(id)).map((job) => `${job.purpose} ${job.state}`)).toEqual([
      `APPLICATION ${state}`,
      'WITHDRAWAL QUEUED',
    ]);
  },
);

test.each([
  ['no application went there', null],
  ['it was given up', { state: 'WAIVED' }],
])('where %s nothing is sent', async (_, columns) => {
  const { id } = await aCase(columns);
  expect((await record(id)).status).toBe(200);
  expect(await withdrawalOf(id)).toBeUndefined();
});

test('only the applicant’s own declaration, by who may, once, and not of a day to come', async () => {
  const { id } = await aCase({ state: 'SUCCEEDED', attempts: 1 });
  expect((await record(id, tobias, { ...input, isOwnDeclaration: false })).status).toBe(422);
  expect((await record(id, tobias, { declaredBy: 'LETTER', declaredOn: yesterday })).status).toBe(422);
  expect(await record(id, jana)).toMatchObject({ status: 403 });
  const ahead = await record(id, tobias, { ...input, declaredOn: '2099-01-01' });
  expect(ahead).toMatchObject({ status: 422, body: { code: 'withdrawal-day-ahead' } });
  expect(await jobsOf(id)).toHaveLength(1);
  expect((await record(id)).status).toBe(200);
  const twice = await command(tobias, id, 'record-withdrawal', { version: 2, input });
  expect(twice).toMatchObject({ status: 409, body: { code: 'already-withdrawn' } });
});

test('a case that is closed as withdrawn without a declaration tells nobody', async () => {
  const { id } = await aCase({ state: 'SUCCEEDED', attempts: 1 });
  const { status } = await command(tobias, id, 'close', { version: 1, input: { result: 'WITHDRAWN' } });
  expect(status).toBe(200);
  expect(await caseOf(id)).toMatchObject({ stage: 'CLOSED', result: 'WITHDRAWN', withdrawn_on: null });
  expect(await withdrawalOf(id)).toBeUndefined();
});

test('no path makes a withdrawal that nobody declared: the database refuses it', async () => {
  const { id, applicationId } = await aCase({ state: 'SUCCEEDED', attempts: 1 });
  const smuggled = withOffice(app.nest.get(DataSource), HEIDELBERG, (tx) =>
    tx.query(
      `INSERT INTO import_job (office_id, case_id, submission_id, target, purpose, state)
       SELECT office_id, case_id, submission_id, target, 'WITHDRAWAL', 'QUEUED' FROM import_job WHERE id = $1`,
      [applicationId],
    ),
  );
  await expect(smuggled).rejects.toThrow('no withdrawal was declared');
  expect(await withdrawalOf(id)).toBeUndefined();
});
