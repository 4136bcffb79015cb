import { randomUUID } from 'node:crypto';
import { command, undo } from '../../test/commands.js';
import { aStoredCase } from '../../test/stored-case.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { teamId } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';

let app: TestApp;
let jana: TestPerson;
let mehmet: TestPerson;
let tobias: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  jana = await aPerson(app, { roles: ['INTAKE'], name: 'Jana Brandt' });
  mehmet = await aPerson(app, { roles: ['INTAKE'], name: 'Mehmet Kaya' });
  tobias = await aPerson(app, { roles: ['CASEWORKER'], name: 'Tobias Weiß' });
});
afterAll(() => app.close());

const caseRow = async (id: string) =>
  (await app.look<Record<string, unknown>>('SELECT * FROM case_file WHERE id = $1', [id]))[0]!;
const factsOf = (id: string) =>
  app.look<{ type: string; data: Record<string, unknown>; version: number }>(
    'SELECT type, data, version FROM case_event WHERE case_id = $1 ORDER BY seq',
    [id],
  );
const toStudy = { teamId: teamId('STUDY') };

test('routing gives the case to the team, and history tells from where to where', async () => {
  const { id } = await aStoredCase(app);
  const answer = await command(jana, id, 'route', { version: 1, input: toStudy });
  expect(answer).toMatchObject({ status: 200, body: { caseId: id, version: 2 } });
  expect(await caseRow(id)).toMatchObject({ stage: 'ASSIGNED', team_id: teamId('STUDY'), owner_id: null, version: 2 });
  const { due_on: dueOn, touched_at: touchedAt } = await caseRow(id);
  expect([dueOn, touchedAt]).not.toContain(null);
  expect(await factsOf(id)).toEqual([
    {
      type: 'case-routed',
      version: 2,
      data: expect.objectContaining({ fromStage: 'TRIAGE', stage: 'ASSIGNED', fromTeamId: null, ...toStudy }) as object,
    },
  ]);
});

test('inbox-01: whoever decides on an old version is told what changed and by whom, and nothing is overwritten', async () => {
  const { id } = await aStoredCase(app);
  await command(mehmet, id, 'route', { version: 1, input: toStudy });
  const late = await command(jana, id, 'ask-second-look', { version: 1, input: { question: 'Wohin damit?' } });
  expect(late).toMatchObject({ status: 412, body: { code: 'case-changed', version: 2 } });
  const byMehmet = (field: string) => ({ field, by: 'Mehmet Kaya', at: expect.any(String) as string });
  expect(late.body.fields).toEqual(['routedAt', 'stage', 'teamId'].map(byMehmet));
  expect(await caseRow(id)).toMatchObject({ stage: 'ASSIGNED', version: 2 });
  // What collides with nothing goes through: the note of the second tab is kept.
  expect((await command(jana, id, 'note', { version: 1, input: { text: 'Pass im Original gesehen' } })).status).toBe(
    200,
  );
  expect(await app.look('SELECT text FROM note WHERE case_id = $1', [id])).toEqual([
    { text: 'Pass im Original gesehen' },
  ]);
});

test('inbox-04: the same command twice at once is one; two commands on one version are one and a refusal', async () => {
  const { id } = await aStoredCase(app);
  const commandId = randomUUID();
  const send = (of: string) => command(jana, id, 'route', { version: 1, input: toStudy, commandId: of });
  const [first, again] = await Promise.all([send(commandId), send(commandId)]);
  expect(first.status).toBe(200);
  expect(again).toEqual(first);
  expect(await factsOf(id)).toHaveLength(1);

  const { id: other } = await aStoredCase(app);
  const both = await Promise.all(
    [jana, mehmet].map((person) => command(person, other, 'route', { version: 1, input: toStudy })),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  expect(await factsOf(other)).toHaveLength(1);
});

test('a command id belongs to one command', async () => {
  const { id } = await aStoredCase(app);
  const commandId = randomUUID();
  await command(jana, id, 'route', { version: 1, input: toStudy, commandId });
  const reused = await command(jana, id, 'route', { version: 1, input: { teamId: teamId('WORK') }, commandId });
  expect(reused).toMatchObject({ status: 409, body: { code: 'command-id-reused' } });
});

test('without a version a command is not judged', async () => {
  const { id } = await aStoredCase(app);
  const headers = { 'command-id': randomUUID() };
  const answer = await jana.call(`/api/v1/cases/${id}/commands/route`, { method: 'POST', body: toStudy, headers });
  expect(answer.status).toBe(428);
});

test.each([
  ['a team of another office', { teamId: teamId('STUDY', '01990000-0000-7000-8000-000000004900') }, 'team-unknown'],
  ['somebody who is not in the team', { ...toStudy, ownerId: randomUUID() }, 'person-not-in-team'],
])('%s cannot take a case', async (_whom, input, code) => {
  const { id } = await aStoredCase(app);
  expect(await command(jana, id, 'route', { version: 1, input })).toMatchObject({ status: 422, body: { code } });
});

test('undo puts back what stood before, with both in the history', async () => {
  const { id } = await aStoredCase(app);
  const { body } = await command(jana, id, 'route', { version: 1, input: toStudy });
  expect(await undo(jana, body.commandId)).toMatchObject({ status: 200, body: { version: 3 } });
  expect(await caseRow(id)).toMatchObject({ stage: 'TRIAGE', team_id: null, routed_at: null, touched_at: null });
  expect((await factsOf(id)).map(({ type }) => type)).toEqual(['case-routed', 'decision-undone']);
  expect((await undo(jana, body.commandId)).status).toBe(200);
  expect(await factsOf(id)).toHaveLength(2);
});

test('a decision of somebody else cannot be taken back, and none that somebody has built on', async () => {
  const { id } = await aStoredCase(app);
  const { body } = await command(jana, id, 'route', { version: 1, input: toStudy });
  expect((await undo(mehmet, body.commandId)).status).toBe(404);
  await command(tobias, id, 'start', { version: 2 });
  expect(await undo(jana, body.commandId)).toMatchObject({ status: 409, body: { code: 'case-changed-since' } });
  expect(await caseRow(id)).toMatchObject({ stage: 'IN_PROGRESS', owner_id: tobias.userId });
});

test('after the undo time a decision is pulled back while nobody has opened the case', async () => {
  const { id } = await aStoredCase(app);
  const { body } = await command(jana, id, 'route', { version: 1, input: toStudy });
  await app.look(`UPDATE command SET undo_until = now() - interval '1 second' WHERE id = $1`, [body.commandId]);
  await tobias.call(`/api/v1/cases/${id}`);
  expect(await undo(jana, body.commandId)).toMatchObject({ status: 409, body: { code: 'undo-too-late' } });

  const { id: unopened } = await aStoredCase(app);
  const second = await command(jana, unopened, 'route', { version: 1, input: toStudy });
  await app.look(`UPDATE command SET undo_until = now() - interval '1 second' WHERE id = $1`, [second.body.commandId]);
  expect((await undo(jana, second.body.commandId)).status).toBe(200);
});

test('a second look comes back with its answer to whoever asked', async () => {
  const { id } = await aStoredCase(app);
  await command(jana, id, 'ask-second-look', { version: 1, input: { question: 'Duldung oder Gestattung?' } });
  expect(await caseRow(id)).toMatchObject({ stage: 'SECOND_LOOK', second_look_by: jana.userId });
  const refused = await command(mehmet, id, 'answer-second-look', { version: 2, input: { answer: 'Duldung' } });
  expect(refused).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
  await command(tobias, id, 'answer-second-look', { version: 2, input: { answer: 'Das ist eine Duldung.' } });
  expect(await caseRow(id)).toMatchObject({ stage: 'TRIAGE', second_look_by: null });
  const [question, answer] = await app.look<Record<string, string>>(
    'SELECT * FROM note WHERE case_id = $1 ORDER BY at',
    [id],
  );
  expect([question?.kind, answer?.kind, answer?.answers]).toEqual(['QUESTION', 'ANSWER', question?.id]);
  expect((await factsOf(id)).at(-1)?.data).toMatchObject({ askedBy: jana.userId });
});

test('a caseworker starts, waits, goes on, closes and reopens', async () => {
  const { id } = await aStoredCase(app, { stage: 'ASSIGNED' });
  const steps: [string, object, Record<string, unknown>][] = [
    ['start', {}, { stage: 'IN_PROGRESS', owner_id: tobias.userId }],
    ['wait', { waitingFor: 'THIRD_PARTY', until: inDays(10), reason: 'Bundesagentur' }, { waiting_for: 'THIRD_PARTY' }],
    ['resume', {}, { waiting_for: 'NONE', wake_on: null }],
    ['close', { result: 'GRANTED' }, { stage: 'CLOSED', result: 'GRANTED' }],
    ['reopen', { reason: 'Widerspruch' }, { stage: 'IN_PROGRESS', closed_at: null, reopened_count: 1 }],
    ['send-back', { reason: 'Falsches Team', rightTeamId: teamId('WORK') }, { stage: 'TRIAGE', team_id: null }],
  ];
  for (const [at, [name, input, after]] of steps.entries()) {
    const answer = await command(tobias, id, name, { version: at + 1, input });
    expect([name, answer.status]).toEqual([name, 200]);
    expect(await caseRow(id)).toMatchObject(after);
  }
  expect(await caseRow(id)).toMatchObject({ staff_answers: { rightTeamId: teamId('WORK') } });
});

test('an emergency is raised, acknowledged and denied, with its clock', async () => {
  const { id } = await aStoredCase(app);
  const raised = { reason: 'DETENTION', text: 'Termin morgen um 8 Uhr' };
  expect((await command(jana, id, 'raise-emergency', { version: 1, input: raised })).status).toBe(200);
  expect(await caseRow(id)).toMatchObject({ urgency: 'EMERGENCY', emergency: { reason: 'DETENTION' } });
  expect((await caseRow(id)).emergency_due_at).toBeInstanceOf(Date);
  await command(tobias, id, 'acknowledge-emergency', { version: 2 });
  expect(await caseRow(id)).toMatchObject({ emergency_due_at: null });
  await command(tobias, id, 'deny-emergency', { version: 3, input: { reason: 'Der Termin wurde verlegt.' } });
  expect(await caseRow(id)).toMatchObject({ urgency: 'NORMAL' });
  expect(JSON.stringify(await factsOf(id))).not.toContain('Termin');
});

function inDays(count: number): string {
  return new Date(Date.now() + count * 24 * 3_600_000).toISOString().slice(0, 10);
}

test('a transfer that is held as a possible duplicate leaves after the undo time, or stays when that is undone', async () => {
  const { id } = await aStoredCase(app);
  const jobId = await aHeldTransfer(id, 'POSSIBLE_DUPLICATE');
  const due = () => app.look<{ due_at: Date }>('SELECT due_at FROM outbox WHERE subject_id = $1', [jobId]);
  const { body } = await command(jana, id, 'release-transfer', { version: 1 });
  expect((await due())[0]!.due_at.getTime()).toBeGreaterThan(Date.now() + 10_000);
  expect((await undo(jana, body.commandId)).status).toBe(200);
  expect(await due()).toEqual([]);
  expect(await jobOf(jobId)).toMatchObject({ state: 'HELD', hold_reason: 'POSSIBLE_DUPLICATE' });

  const again = await command(jana, id, 'release-transfer', { version: 1 });
  await app.look('DELETE FROM outbox WHERE subject_id = $1', [jobId]);
  expect(await undo(jana, again.body.commandId)).toMatchObject({ status: 409, body: { code: 'already-sent' } });
  expect(await jobOf(jobId)).toMatchObject({ state: 'QUEUED' });
});

test.each(['JURISDICTION', 'SCAN_PENDING'])(
  'a transfer that is held for %s is not released by hand',
  async (reason) => {
    const { id } = await aStoredCase(app);
    await aHeldTransfer(id, reason);
    const answer = await command(jana, id, 'release-transfer', { version: 1 });
    expect(answer).toMatchObject({ status: 409, body: { code: 'no-transfer-held' } });
  },
);

test('a question is closed with its answer: its transfer is dropped, and held again when that is undone', async () => {
  const { id } = await aStoredCase(app, { stage: 'IN_PROGRESS', ownerId: tobias.userId });
  const jobId = await aHeldTransfer(id, 'NOT_AN_APPLICATION');
  const { status, body } = await command(tobias, id, 'close', { version: 1, input: { result: 'ANSWERED' } });
  expect(status).toBe(200);
  expect(await jobOf(jobId)).toMatchObject({ state: 'SUPERSEDED', hold_reason: null });
  await undo(tobias, body.commandId);
  expect(await jobOf(jobId)).toMatchObject({ state: 'HELD', hold_reason: 'NOT_AN_APPLICATION' });

  const { id: other } = await aStoredCase(app, { stage: 'IN_PROGRESS', ownerId: tobias.userId });
  await aHeldTransfer(other, 'POSSIBLE_DUPLICATE');
  const refused = await command(tobias, other, 'close', { version: 1, input: { result: 'GRANTED' } });
  expect(refused).toMatchObject({ status: 409, body: { code: 'transfers-open' } });
});

async function aHeldTransfer(caseId: string, reason: string): Promise<string> {
  const [row] = await app.look<{ id: string }>(
    `WITH s AS (INSERT INTO submission (office_id, id, case_id, client_id, idempotency_key, fingerprint, kind, origin,
         service, received_at, captured_at, original, content, receipt)
       SELECT office_id, gen_random_uuid(), id, 'c', id::text, '', 'APPLICATION', 'ONLINE', 'AT', now(), now(), '', '{}', ''
       FROM case_file WHERE id = $1 RETURNING office_id, id, case_id)
     INSERT INTO import_job (office_id, case_id, submission_id, target, purpose, state, hold_reason)
     SELECT office_id, case_id, id, 'DMS', 'FILES', 'HELD', $2 FROM s RETURNING id`,
    [caseId, reason],
  );
  return row!.id;
}

const jobOf = async (id: string) => (await app.look('SELECT * FROM import_job WHERE id = $1', [id]))[0];
