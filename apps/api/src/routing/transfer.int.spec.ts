import { command, undo } from '../../test/commands.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { RHEIN_NECKAR, teamId } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { aStoppedTransfer, PASSPORT_NUMBER } from '../../test/test-transfer.js';

let app: TestApp;
let jana: TestPerson;
let tobias: TestPerson;
let petra: TestPerson;
let admin: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  jana = await aPerson(app, { roles: ['INTAKE'], name: 'Jana Brandt' });
  tobias = await aPerson(app, { roles: ['CASEWORKER'], name: 'Tobias Weiß' });
  petra = await aPerson(app, { roles: ['TEAM_LEAD'], name: 'Petra Vogt' });
  admin = await aPerson(app, { roles: ['ADMIN'], name: 'Murat Kaya' });
});
afterAll(() => app.close());

type Job = { state: string; message_id: string; hold_reason: string | null; finished_at: Date | null };
const jobOf = async (id: string) => (await app.look<Job>('SELECT * FROM import_job WHERE id = $1', [id]))[0]!;
const outboxOf = (id: string) => app.look<{ due_at: Date }>('SELECT due_at FROM outbox WHERE subject_id = $1', [id]);
const factsOf = (caseId: string) =>
  app.look<{ type: string; actor: string; data: Record<string, unknown> }>(
    `SELECT type, actor, data FROM case_event WHERE case_id = $1 AND type LIKE 'transfer-%' ORDER BY seq`,
    [caseId],
  );
const correctionsOf = (jobId: string) =>
  app.look<{ pointer: string; value: unknown; takes_back: string | null }>(
    'SELECT pointer, value, takes_back FROM transfer_correction WHERE job_id = $1 ORDER BY made_at, id',
    [jobId],
  );

type Stopped = Awaited<ReturnType<typeof aStoppedTransfer>>;
const REASON = 'Laut Passseite neun Zeichen';
function repair(person: TestPerson, { caseId, jobId }: Stopped, value: unknown, pointer = PASSPORT_NUMBER) {
  const input = { jobId, corrections: [{ pointer, value }], reason: REASON };
  return command(person, caseId, 'repair-transfer', { version: 1, input });
}

test('a corrected value goes out as another message once the undo time is over, and history tells the field, not the value', async () => {
  const stopped = await aStoppedTransfer(app);
  const before = await jobOf(stopped.jobId);
  const answer = await repair(jana, stopped, 'C01X0006H');
  expect(answer).toMatchObject({ status: 200, body: { caseId: stopped.caseId } });
  const after = await jobOf(stopped.jobId);
  expect(after.state).toBe('QUEUED');
  expect(after.message_id).not.toBe(before.message_id);
  const [due] = await outboxOf(stopped.jobId);
  expect(due?.due_at.toISOString()).toBe(answer.body.undoUntil);
  expect(await correctionsOf(stopped.jobId)).toEqual([
    { pointer: PASSPORT_NUMBER, value: 'C01X0006H', takes_back: null },
  ]);
  const [fact] = await factsOf(stopped.caseId);
  expect(fact).toMatchObject({
    type: 'transfer-repaired',
    actor: `user:${jana.userId}`,
    data: { jobId: stopped.jobId, target: 'SPECIALIST_SYSTEM', pointers: [PASSPORT_NUMBER] },
  });
  expect(JSON.stringify(fact)).not.toContain('C01X0006H');
  const [why] = await app.look<{ text: string }>('SELECT text FROM note WHERE id = $1', [fact?.data['noteId']]);
  expect(why?.text).toBe(REASON);
  const [sent] = await app.look<{ number: string }>(
    `SELECT content #>> '{applicant,identityDocument,number}' AS number FROM submission WHERE id = $1`,
    [stopped.submissionId],
  );
  expect(sent?.number).toBe('C01X0006H9');
});

test('within the undo time a correction is taken back: the transfer waits again, and what was there can still be read', async () => {
  const stopped = await aStoppedTransfer(app);
  const { body } = await repair(jana, stopped, 'C01X0006H');
  expect((await undo(jana, body.commandId)).status).toBe(200);
  expect((await jobOf(stopped.jobId)).state).toBe('NEEDS_ATTENTION');
  expect(await outboxOf(stopped.jobId)).toEqual([]);
  const kept = await correctionsOf(stopped.jobId);
  expect(kept.map(({ takes_back: takesBack }) => takesBack !== null)).toEqual([false, true]);
  const view = (await (await jana.call(`/api/v1/transfers/${stopped.jobId}/repair`)).json()) as {
    faults: { current: string; isCorrected: boolean }[];
    corrections: { isTakenBack: boolean }[];
  };
  expect(view.faults).toMatchObject([{ current: 'C01X0006H9', isCorrected: false }]);
  expect(view.corrections).toMatchObject([{ isTakenBack: true }]);
});

test('what has been handed on cannot be taken back', async () => {
  const stopped = await aStoppedTransfer(app);
  const { body } = await repair(jana, stopped, 'C01X0006H');
  await app.look('DELETE FROM outbox WHERE subject_id = $1', [stopped.jobId]);
  expect(await undo(jana, body.commandId)).toMatchObject({ status: 409, body: { code: 'already-sent' } });
  expect((await jobOf(stopped.jobId)).state).toBe('QUEUED');
  expect(await correctionsOf(stopped.jobId)).toHaveLength(1);
});

test.each<[string, unknown, string, number, string]>([
  ['a value that the target would refuse again', 'C01X0006H9', PASSPORT_NUMBER, 422, 'correction-refused'],
  ['a list where a text belongs', ['C01'], PASSPORT_NUMBER, 422, 'correction-refused'],
  ['a field that nobody complained about', 'Heidelberg', '/applicant/address/city', 422, 'correction-not-at-fault'],
  ['a file', 'x', '/attachments/0/title', 422, 'correction-not-at-fault'],
])('%s is no correction, and nothing changes', async (_what, value, pointer, status, code) => {
  const stopped = await aStoppedTransfer(app);
  const refused = await repair(jana, stopped, value, pointer);
  expect(refused).toMatchObject({ status, body: { code } });
  expect((await jobOf(stopped.jobId)).state).toBe('NEEDS_ATTENTION');
  expect(await correctionsOf(stopped.jobId)).toEqual([]);
  expect(await factsOf(stopped.caseId)).toEqual([]);
});

test('a refused correction says at the field what does not fit, in both languages', async () => {
  const { body } = await repair(jana, await aStoppedTransfer(app), 'C01X0006H99');
  expect(body.errors).toEqual([
    {
      ...{ code: 'value-too-long', pointer: PASSPORT_NUMBER },
      de: 'Passnummer hat 11 Zeichen, das Fachverfahren erlaubt 9.',
      en: 'Passport number has 11 characters, the specialist system allows 9.',
    },
  ]);
});

test('a protected identity is corrected by who may see it', async () => {
  const stopped = await aStoppedTransfer(app);
  await app.look(`UPDATE case_file SET protection = 'IDENTITY' WHERE id = $1`, [stopped.caseId]);
  expect(await repair(jana, stopped, 'C01X0006H')).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
  expect((await repair(tobias, stopped, 'C01X0006H')).status).toBe(200);
});

test('a transfer that nobody is needed for can be neither corrected, tried again nor waived', async () => {
  const stopped = await aStoppedTransfer(app);
  await app.look(`UPDATE import_job SET state = 'SUCCEEDED', finished_at = now() WHERE id = $1`, [stopped.jobId]);
  const { jobId, caseId } = stopped;
  const answers = [
    await repair(tobias, stopped, 'C01X0006H'),
    await command(tobias, caseId, 'retry-transfer', { version: 1, input: { jobId } }),
    await command(tobias, caseId, 'waive-transfer', { version: 1, input: { jobId, reason: REASON } }),
  ];
  for (const answer of answers) expect(answer).toMatchObject({ status: 409, body: { code: 'transfer-not-stopped' } });
});

test('a transfer is repaired on its own case, and in its own office', async () => {
  const stopped = await aStoppedTransfer(app);
  const other = await aStoppedTransfer(app);
  expect(await repair(jana, { ...stopped, caseId: other.caseId }, 'C01X0006H')).toMatchObject({ status: 409 });
  const lena = await aPerson(app, { roles: ['CASEWORKER'], office: RHEIN_NECKAR });
  expect((await repair(lena, stopped, 'C01X0006H')).status).toBe(404);
  expect((await lena.call(`/api/v1/transfers/${stopped.jobId}/repair`)).status).toBe(404);
  expect((await lena.call(`/api/v1/transfers/${stopped.jobId}/fault-package`)).status).toBe(404);
});

test('an administrator tries a transfer again without seeing whose it is; the message stays the same', async () => {
  const { jobId, caseId } = await aStoppedTransfer(app);
  const before = await jobOf(jobId);
  expect((await command(admin, caseId, 'retry-transfer', { version: 1, input: { jobId } })).status).toBe(200);
  expect(await jobOf(jobId)).toMatchObject({ state: 'QUEUED', message_id: before.message_id });
  expect(await outboxOf(jobId)).toHaveLength(1);
  expect((await factsOf(caseId)).map(({ type }) => type)).toEqual(['transfer-retried']);
});

test('a case that has come into doubt meanwhile is held, not sent', async () => {
  const stopped = await aStoppedTransfer(app);
  await app.look(`UPDATE case_file SET jurisdiction = 'CONFIRMED_OTHER' WHERE id = $1`, [stopped.caseId]);
  const { body } = await repair(jana, stopped, 'C01X0006H');
  expect(await jobOf(stopped.jobId)).toMatchObject({ state: 'HELD', hold_reason: 'JURISDICTION' });
  expect(await outboxOf(stopped.jobId)).toEqual([]);
  expect((await undo(jana, body.commandId)).status).toBe(200);
  expect(await jobOf(stopped.jobId)).toMatchObject({ state: 'NEEDS_ATTENTION', hold_reason: null });
});

test('a transfer is waived with a reason, which is kept as a note, and the waiver can be taken back', async () => {
  const { jobId, caseId } = await aStoppedTransfer(app);
  const input = { jobId, reason: 'Person ist ausgereist' };
  const { body } = await command(tobias, caseId, 'waive-transfer', { version: 1, input });
  expect(await jobOf(jobId)).toMatchObject({ state: 'WAIVED', finished_at: expect.any(Date) as Date });
  expect(await app.look('SELECT text FROM note WHERE case_id = $1', [caseId])).toEqual([{ text: input.reason }]);
  expect((await factsOf(caseId)).map(({ type }) => type)).toEqual(['transfer-waived']);
  expect((await undo(tobias, body.commandId)).status).toBe(200);
  expect(await jobOf(jobId)).toMatchObject({ state: 'NEEDS_ATTENTION', finished_at: null });
});

test('a waiver upon which the case was closed stays', async () => {
  const { jobId, caseId } = await aStoppedTransfer(app);
  const { body } = await command(tobias, caseId, 'waive-transfer', { version: 1, input: { jobId, reason: REASON } });
  await app.look(
    `UPDATE case_file SET stage = 'CLOSED', team_id = $2, routed_at = now(), closed_at = now(), result = 'GRANTED'
     WHERE id = $1`,
    [caseId, teamId('STUDY')],
  );
  expect(await undo(tobias, body.commandId)).toMatchObject({ status: 409, body: { code: 'case-changed-since' } });
  expect((await jobOf(jobId)).state).toBe('WAIVED');
});

test('who has corrected something does not waive it; somebody else may, and so may they once it is taken back', async () => {
  const stopped = await aStoppedTransfer(app);
  const { jobId, caseId } = stopped;
  const { body } = await repair(tobias, stopped, 'C01X0006H');
  await app.look(`UPDATE import_job SET state = 'NEEDS_ATTENTION' WHERE id = $1`, [jobId]);
  const waive = (person: TestPerson) =>
    command(person, caseId, 'waive-transfer', { version: 1, input: { jobId, reason: REASON } });
  expect(await waive(tobias)).toMatchObject({ status: 403, body: { code: 'waive-own-correction' } });
  const waived = await waive(petra);
  expect(waived.status).toBe(200);
  await undo(petra, waived.body.commandId);
  await undo(tobias, body.commandId);
  expect((await waive(tobias)).status).toBe(200);
});

test('the database lets nobody change or delete a correction', async () => {
  const [rights] = await app.look<{ rights: string[] }>(
    `SELECT array_agg(privilege_type::text ORDER BY 1) AS rights FROM information_schema.role_table_grants
     WHERE table_name = 'transfer_correction' AND grantee = 'einkanal_app'`,
  );
  expect(rights?.rights).toEqual(['INSERT', 'SELECT']);
});
