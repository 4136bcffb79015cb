import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { command, undo } from '../../test/commands.js';
import * as given from '../../test/handovers.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { aFile, aSubmittedCase } from '../../test/test-case.js';
import { HEIDELBERG, RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { knownFileKeys } from '../intake/document-file.query.js';

let app: TestApp;
let jana: TestPerson;
let tobias: TestPerson;
let lena: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  jana = await aPerson(app, { roles: ['INTAKE'] });
  tobias = await aPerson(app, { roles: ['CASEWORKER'] });
  lena = await aPerson(app, { roles: ['INTAKE'], office: RHEIN_NECKAR });
});
afterAll(() => app.close());

async function aCase(columns = '', patch: Record<string, unknown> = {}) {
  const submitted = await aSubmittedCase(app, { patch });
  await app.look(`UPDATE case_file SET stage = 'TRIAGE' ${columns} WHERE id = $1`, [submitted.caseId]);
  return submitted;
}

/** Offers the case, lets the offer leave the house and has it accepted by the other office. */
async function move(person: TestPerson, number: string, caseId: string, receiver: TestPerson, change: object = {}) {
  const answer = await given.handOver(person, caseId, await given.versionOf(app, caseId), change);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer));
  await given.sendPrepared(app);
  const accepted = await given.answerOffer(receiver, await given.openHandoverOf(app, number), 'accept');
  if (accepted.status !== 200) throw new Error(JSON.stringify(accepted));
  return String(accepted.body.caseId);
}

const inOffice = async (table: string, office: string, where: string, values: unknown[]) =>
  app.look<Record<string, unknown>>(`SELECT * FROM ${table} WHERE office_id = '${office}' AND ${where}`, values);
const caseIn = async (office: string, number: string) =>
  (await inOffice('case_file', office, 'number = $1', [number]))[0]!;

test('a portal that asks is told with which office it is, and later how far it is there', async () => {
  const { caseId, number, submissionId } = await aCase();
  await given.handOver(jana, caseId, 1);
  await given.sendPrepared(app);
  expect(await given.statusOf(app, submissionId)).toMatchObject({
    status: 200,
    body: { state: 'RECEIVED', otherOffice: null },
  });
  await given.answerOffer(lena, await given.openHandoverOf(app, number), 'accept');
  const there = { otherOffice: 'Landratsamt Rhein-Neckar-Kreis (Demo)' };
  expect(await given.statusOf(app, submissionId)).toMatchObject({
    body: { state: 'WITH_OTHER_OFFICE', caseNumber: number, ...there },
  });
  await app.look(
    `UPDATE case_file SET stage = 'ASSIGNED', team_id = (SELECT id FROM team t WHERE t.office_id = $2 LIMIT 1)
     WHERE number = $1 AND office_id = $2`,
    [number, RHEIN_NECKAR],
  );
  expect(await given.statusOf(app, submissionId)).toMatchObject({ body: { state: 'IN_REVIEW', ...there } });
});

test.each([
  ['SUCCEEDED', 'SUCCEEDED', 1],
  ['RUNNING', 'RUNNING', 1],
  ['QUEUED', 'SUPERSEDED', 0],
  ['NEEDS_ATTENTION', 'SUPERSEDED', 0],
  ['WAIVED', 'WAIVED', 0],
])(
  'a transfer that is %s at the sender ends as %s, with %s tasks to close the case there',
  async (state, end, tasks) => {
    const { caseId, number, submissionId } = await aCase();
    await app.look(
      `INSERT INTO import_job (office_id, case_id, submission_id, target, purpose, state, lease_token, handed_on_at)
     VALUES ($1, $2, $3, 'SPECIALIST_SYSTEM', 'APPLICATION', $4, $5, CASE WHEN $4 IN ('QUEUED', 'RUNNING') THEN now() END)`,
      [HEIDELBERG, caseId, submissionId, state, state === 'RUNNING' ? randomUUID() : null],
    );
    await move(jana, number, caseId, lena);
    const [job] = await inOffice('import_job', HEIDELBERG, 'case_id = $1', [caseId]);
    expect([job?.state, end === 'SUPERSEDED' ? job?.handed_on_at : null]).toEqual([end, null]);
    const left = await inOffice('case_task', HEIDELBERG, 'case_id = $1', [caseId]);
    expect(left).toHaveLength(tasks);
    for (const task of left) {
      expect(task).toMatchObject({ kind: 'CLOSE_IN_SPECIALIST_SYSTEM', reference: number, done_at: null });
      const input = { taskId: task.id };
      const version = await given.versionOf(app, caseId);
      expect((await command(jana, caseId, 'complete-task', { version, input })).status).toBe(403);
      const ticked = await command(tobias, caseId, 'complete-task', { version, input });
      expect(ticked.status).toBe(200);
      expect((await command(tobias, caseId, 'complete-task', { version, input })).body.code).toBe('task-not-open');
      await undo(tobias, ticked.body.commandId);
      expect((await inOffice('case_task', HEIDELBERG, 'case_id = $1', [caseId]))[0]?.done_at).toBeNull();
    }
    expect(await inOffice('import_job', RHEIN_NECKAR, 'submission_id = $1', [submissionId])).toEqual([]);
  },
);

test.each([
  [false, ['MEASURE']],
  [true, ['MEASURE', 'NOTE']],
])('notes go along only by tick (%s), what was done at once always', async (withNotes, kinds) => {
  const { caseId, number } = await aCase();
  for (const kind of ['NOTE', 'MEASURE'])
    await app.look(
      `INSERT INTO note (office_id, id, case_id, kind, text, author_id, at) VALUES ($1, $2, $3, $4, 'x', $5, now())`,
      [HEIDELBERG, randomUUID(), caseId, kind, jana.userId],
    );
  await move(jana, number, caseId, lena, { withNotes });
  const copies = await inOffice('note', RHEIN_NECKAR, 'case_id IN (SELECT id FROM case_file WHERE number = $1)', [
    number,
  ]);
  expect(copies.map(({ kind }) => kind).toSorted()).toEqual(kinds);
});

test('who is protected is not named in the offer, and is still protected where the case arrives', async () => {
  const { caseId, number } = await aCase(`, protection = 'IDENTITY'`);
  await given.handOver(jana, caseId, 1);
  await given.sendPrepared(app);
  const handoverId = await given.openHandoverOf(app, number);
  const offer = await (await lena.call(`/api/v1/handovers/${handoverId}`)).text();
  expect(JSON.parse(offer)).toMatchObject({ person: null, protection: 'IDENTITY' });
  expect(offer).not.toMatch(/Demirağ|Ayşe/);
  await given.answerOffer(lena, handoverId, 'accept');
  expect((await caseIn(RHEIN_NECKAR, number)).protection).toBe('IDENTITY');
});

const suspected = `, urgency = 'EMERGENCY_SUSPECTED', emergency = '{"reason": "DETENTION", "raised": {"by": null,
  "at": "2026-11-25T08:00:00Z"}, "confirmed": null, "denied": null, "acknowledged": null, "measure": null, "level": 0}'`;

test('jurisdiction-05: an emergency is not handed over before the immediate measure, and arrives with it and a clock', async () => {
  const { caseId, number } = await aCase(suspected);
  expect(await given.handOver(jana, caseId, 1)).toMatchObject({
    status: 409,
    body: { code: 'immediate-measure-missing' },
  });
  const input = { refused: false, text: 'Haftgericht angerufen' };
  expect((await command(jana, caseId, 'record-measure', { version: 1, input })).status).toBe(200);
  await move(jana, number, caseId, lena);
  const here = await caseIn(RHEIN_NECKAR, number);
  expect(here).toMatchObject({ urgency: 'EMERGENCY_SUSPECTED', emergency: { measure: { refused: false }, level: 0 } });
  expect(here.emergency_due_at).not.toBeNull();
  expect((await caseIn(HEIDELBERG, number)).emergency_due_at).toBeNull();
});

test('jurisdiction-05: an emergency that is raised while it is offered keeps it here until something was done', async () => {
  const { caseId, number } = await aCase();
  await given.handOver(jana, caseId, 1);
  await given.sendPrepared(app);
  const version = await given.versionOf(app, caseId);
  await command(jana, caseId, 'raise-emergency', { version, input: { reason: 'DETENTION' } });
  const handoverId = await given.openHandoverOf(app, number);
  expect((await given.answerOffer(lena, handoverId, 'accept')).body.code).toBe('handover-waits-for-measure');
  expect(await given.openIn(app, number)).toEqual([HEIDELBERG]);
  await command(jana, caseId, 'record-measure', { version: version + 1, input: { refused: false, text: 'Angerufen' } });
  expect((await given.answerOffer(lena, handoverId, 'accept')).status).toBe(200);
});

test('what arrives while a case is offered goes along', async () => {
  const { caseId, number } = await aCase();
  await given.handOver(jana, caseId, 1);
  await given.sendPrepared(app);
  await aSubmittedCase(app, {
    patch: { '/kind': 'SUPPLEMENT', '/caseNumber': number },
    files: [aFile('file-1', 'Nachtrag.pdf'), aFile('file-2', 'Foto.pdf')],
  });
  expect(await inOffice('submission', HEIDELBERG, 'case_id = $1', [caseId])).toHaveLength(2);
  await given.answerOffer(lena, await given.openHandoverOf(app, number), 'accept');
  expect((await caseIn(RHEIN_NECKAR, number)).submission_count).toBe(2);
  const names = await app.look<{ file_name: string }>(
    `SELECT d.file_name FROM document d JOIN case_file c ON c.office_id = d.office_id AND c.id = d.case_id
     WHERE c.number = $1 AND c.office_id = $2 ORDER BY 1`,
    [number, RHEIN_NECKAR],
  );
  expect(names.map((row) => row.file_name)).toContain('Nachtrag.pdf');
});

test('a case that comes back to its first office is open there again in the row that it was in before', async () => {
  const { caseId, number, submissionId } = await aCase();
  await app.look(
    `INSERT INTO import_job (office_id, case_id, submission_id, target, purpose, state)
     VALUES ($1, $2, $3, 'SPECIALIST_SYSTEM', 'APPLICATION', 'QUEUED'), ($1, $2, $3, 'DMS', 'DOCUMENTS', 'SUCCEEDED')`,
    [HEIDELBERG, caseId, submissionId],
  );
  const there = await move(jana, number, caseId, lena);
  await app.look(`UPDATE case_file SET stage = 'TRIAGE' WHERE id = $1`, [there]);
  const opened = await move(lena, number, there, jana, { to: { officeId: HEIDELBERG } });
  expect(opened).toBe(caseId);
  expect(await given.openIn(app, number)).toEqual([HEIDELBERG]);
  expect(await caseIn(HEIDELBERG, number)).toMatchObject({
    stage: 'TRIAGE',
    jurisdiction: 'UNCHECKED',
    closed_at: null,
  });
  const jobs = await inOffice('import_job', HEIDELBERG, 'case_id = $1 ORDER BY target', [caseId]);
  expect(jobs.map(({ target, state, hold_reason: reason }) => [target, state, reason])).toEqual([
    ['DMS', 'SUCCEEDED', null],
    ['SPECIALIST_SYSTEM', 'HELD', 'JURISDICTION'],
  ]);
  expect((await given.statusOf(app, submissionId)).body).toMatchObject({ state: 'RECEIVED', otherOffice: null });
  const third = await move(jana, number, caseId, lena);
  expect(third).toBe(there);
  expect(await given.openIn(app, number)).toEqual([RHEIN_NECKAR]);
});

test('a file stays while one of the two offices needs it', async () => {
  const { caseId, number, documentIds } = await aCase();
  await move(jana, number, caseId, lena);
  const [document] = await app.look<{ file_key: string }>('SELECT file_key FROM document WHERE id = $1', [
    documentIds[0],
  ]);
  const key = document?.file_key ?? '';
  for (const office of [HEIDELBERG, RHEIN_NECKAR]) {
    expect(await knownFileKeys(app.nest.get(DataSource), [key])).toEqual(new Set([key]));
    await app.look('DELETE FROM document WHERE file_key = $1 AND office_id = $2', [key, office]);
  }
  expect(await knownFileKeys(app.nest.get(DataSource), [key])).toEqual(new Set());
});
