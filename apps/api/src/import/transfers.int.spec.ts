import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG, RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { officeTargetsSql } from '../../test/test-targets.js';
import { aStoppedTransfer, PASSPORT_NUMBER } from '../../test/test-transfer.js';

let app: TestApp;
let jana: TestPerson;
let murat: TestPerson;
let petra: TestPerson;
let lena: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  await app.look(officeTargetsSql({ specialistSystemUrl: 'http://127.0.0.1:9', dmsUrl: 'http://127.0.0.1:9/cmis' }));
  jana = await aPerson(app, { roles: ['INTAKE'], name: 'Jana Brandt' });
  murat = await aPerson(app, { roles: ['ADMIN'], name: 'Murat Kaya' });
  petra = await aPerson(app, { roles: ['TEAM_LEAD'], name: 'Petra Vogt' });
  lena = await aPerson(app, { roles: ['TEAM_LEAD'], office: RHEIN_NECKAR });
});
afterAll(() => app.close());
// What an earlier test left is over, and was over long ago.
beforeEach(() =>
  app.look(`UPDATE import_job SET state = 'SUPERSEDED', hold_reason = NULL, finished_at = '2020-01-01'`),
);

type Row = {
  jobId: string;
  caseNumber: string;
  familyName: string | null;
  errorCode: string | null;
  field: { de: string } | null;
  sentence: { de: string } | null;
  state: string;
  isCorrected: boolean;
};
type Page = { rows: Row[]; nextCursor: string | null };
const listOf = async (person: TestPerson, query = '') =>
  (await (await person.call(`/api/v1/transfers${query}`)).json()) as Page;
const idsOf = ({ rows }: Page) => rows.map(({ jobId }) => jobId);
const at = (day: number) => ({ created_at: `2026-11-${String(day).padStart(2, '0')}T09:00:00Z` });

test('the list begins with what waits longest and goes on page by page, whatever ends meanwhile', async () => {
  const made = [];
  for (const day of [3, 1, 2, 4]) made.push(await aStoppedTransfer(app, { columns: at(day) }));
  const [third, first, second, fourth] = made.map(({ jobId }) => jobId);
  const page = await listOf(jana, '?limit=2');
  expect(idsOf(page)).toEqual([first, second]);
  await app.look(`UPDATE import_job SET state = 'SUCCEEDED', finished_at = now() WHERE id = $1`, [first]);
  const next = await listOf(jana, `?limit=2&after=${page.nextCursor}`);
  expect([idsOf(next), next.nextCursor]).toEqual([[third, fourth], null]);
});

test('what is settled stands with the newest first', async () => {
  const done = (day: number) => ({ ...at(day), state: 'SUCCEEDED', finished_at: '2026-11-20T09:00:00Z' });
  const older = await aStoppedTransfer(app, { columns: done(1) });
  const newer = await aStoppedTransfer(app, { columns: done(2) });
  const page = await listOf(jana, '?state=SUCCEEDED');
  expect(idsOf(page)).toEqual([newer.jobId, older.jobId]);
  // What it once failed at is over.
  expect(page.rows.map(({ errorCode }) => errorCode)).toEqual([null, null]);
});

test('a cause is found by its target, code and field, and one that names no field by an empty one', async () => {
  const stopped = await aStoppedTransfer(app);
  const without = await aStoppedTransfer(app, { faults: [{ code: 'value-not-allowed', pointer: null, text: null }] });
  await aStoppedTransfer(app, { target: 'DMS' });
  const cause = '?state=NEEDS_ATTENTION&target=SPECIALIST_SYSTEM&code=value-not-allowed';
  expect(idsOf(await listOf(jana, `${cause}&pointer=${PASSPORT_NUMBER}`))).toEqual([stopped.jobId]);
  expect(idsOf(await listOf(jana, `${cause}&pointer=`))).toEqual([without.jobId]);
});

test('a line says which field and why, in the sentence of its case, to whoever reads the list', async () => {
  const { caseId } = await aStoppedTransfer(app);
  const said = {
    field: { de: 'Passnummer' },
    sentence: { de: 'Passnummer hat 10 Zeichen, das Fachverfahren erlaubt 9.' },
    isCorrected: false,
  };
  expect((await listOf(jana)).rows).toMatchObject([{ ...said, familyName: 'Demirağ' }]);
  expect((await listOf(murat)).rows).toMatchObject([{ ...said, familyName: null }]);
  const shown = await (await jana.call(`/api/v1/cases/${caseId}`)).json();
  expect(shown).toMatchObject({ transfers: [{ errorText: said.sentence }] });
});

test('a line tells of the value that was corrected last, and of none where several are refused', async () => {
  const { jobId, caseId } = await aStoppedTransfer(app);
  await app.look(
    `INSERT INTO transfer_correction (office_id, job_id, case_id, pointer, value, reason, made_by, made_at)
     VALUES ($1, $2, $3, $4, '"C01X0006H99"', 'Vertippt', $5, now())`,
    [HEIDELBERG, jobId, caseId, PASSPORT_NUMBER, jana.userId],
  );
  expect((await listOf(jana)).rows).toMatchObject([
    { sentence: { de: 'Passnummer hat 11 Zeichen, das Fachverfahren erlaubt 9.' } },
  ]);
  const second = { code: 'value-not-allowed', pointer: '/applicant/familyName', text: null };
  await app.look('UPDATE import_job SET faults = faults || $2 WHERE id = $1', [jobId, JSON.stringify([second])]);
  expect((await listOf(jana)).rows[0]?.sentence?.de).toMatch(
    /^Passnummer: Das Fachverfahren nimmt einen Wert nicht an/,
  );
});

test('no line quotes a value', async () => {
  const pointer = '/applicant/birthPlace';
  const faults = [{ code: 'value-not-allowed', pointer, text: 'Київ ist kein lateinischer Text.' }];
  await aStoppedTransfer(app, { patch: { [pointer]: 'Київ' }, faults });
  const [row] = (await listOf(jana)).rows;
  expect(row?.sentence?.de).toMatch(/^Geburtsort: Das Fachverfahren nimmt einen Wert nicht an/);
});

test('administrators see no names, and a protected identity stays so; the number is there for both', async () => {
  const { caseId, number } = await aStoppedTransfer(app);
  expect((await listOf(murat)).rows).toMatchObject([{ caseNumber: number, familyName: null, givenNames: null }]);
  await app.look(`UPDATE case_file SET protection = 'IDENTITY' WHERE id = $1`, [caseId]);
  expect((await listOf(jana)).rows).toMatchObject([{ caseNumber: number, familyName: null }]);
  expect((await listOf(petra)).rows).toMatchObject([{ caseNumber: number, familyName: 'Demirağ' }]);
});

test('another office sees nothing of it, neither in the list nor in a number', async () => {
  await aStoppedTransfer(app);
  expect(await listOf(lena)).toEqual({ rows: [], nextCursor: null });
  expect(await overviewOf(lena)).toMatchObject({ counts: [], causes: [], doneToday: 0, oldestWaiting: null });
});

type Overview = {
  targets: ({ kind: string; state: string } & Record<string, unknown>)[];
  counts: { target: string; state: string; count: number }[];
  causes: { target: string; code: string; pointer: string | null; count: number; field: { de: string } | null }[];
  doneToday: number;
  medianMinutesToday: number | null;
  oldestWaiting: { jobId: string; caseNumber: string } | null;
};
const overviewOf = async (person: TestPerson) =>
  (await (await person.call('/api/v1/transfers/overview')).json()) as Overview;
const targetOf = ({ targets }: Overview, kind: string) => targets.find((target) => target.kind === kind);

test('the overview counts states and causes, and says what was done today and how long it took', async () => {
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  for (const minutes of [2, 4, 30]) {
    const columns = { state: 'SUCCEEDED', created_at: ago(minutes), finished_at: ago(0) };
    await aStoppedTransfer(app, { columns });
  }
  await aStoppedTransfer(app);
  await aStoppedTransfer(app);
  await aStoppedTransfer(app, { faults: [{ code: 'field-missing', pointer: '/applicant/familyName', text: null }] });
  const waiting = await aStoppedTransfer(app, { columns: { state: 'QUEUED', created_at: ago(90) } });
  await aStoppedTransfer(app, { columns: { state: 'RETRY_SCHEDULED', created_at: ago(5) } });
  const overview = await overviewOf(jana);
  expect(overview).toMatchObject({ doneToday: 3, oldestWaiting: { jobId: waiting.jobId, caseNumber: waiting.number } });
  expect(overview.medianMinutesToday).toBeCloseTo(4, 0);
  const count = (state: string) => overview.counts.find((one) => one.state === state)?.count;
  expect([count('SUCCEEDED'), count('NEEDS_ATTENTION'), count('QUEUED'), count('RETRY_SCHEDULED')]).toEqual([
    3, 3, 1, 1,
  ]);
  expect(overview.causes.map(({ code, pointer, count: many }) => [code, pointer, many])).toEqual([
    ['value-not-allowed', PASSPORT_NUMBER, 2],
    ['field-missing', '/applicant/familyName', 1],
  ]);
  expect(targetOf(overview, 'SPECIALIST_SYSTEM')).toMatchObject({ state: 'TAKES', waiting: 2, doneToday: 3 });
  expect(targetOf(overview, 'SPECIALIST_SYSTEM')?.donePerMinute).toBeCloseTo(0.2);
  expect(targetOf(overview, 'DMS')).toMatchObject({ waiting: 0, doneToday: 0, medianMinutesToday: null });
});

test('a target that is down says since when and why, with what is known of it', async () => {
  const detail = { address: 'http://127.0.0.1:9', movedTo: 'https://127.0.0.1:9' };
  await app.look(
    `UPDATE target_system SET down_since = now(), down_code = 'target-moved', down_detail = $2, probe_at = now()
     WHERE office_id = $1 AND kind = 'DMS'`,
    [HEIDELBERG, JSON.stringify(detail)],
  );
  expect(targetOf(await overviewOf(jana), 'DMS')).toMatchObject({
    ...{ state: 'DOWN', code: 'target-moved', detail, since: expect.any(String) as string },
    sentence: { de: expect.stringContaining('Adresse') as string },
  });
  await app.look(`UPDATE target_system SET down_since = NULL, down_code = NULL, down_detail = NULL, probe_at = NULL`);
});

const post = async (person: TestPerson, path: string, body: object = {}) => {
  const answer = await person.call(`/api/v1/${path}`, { method: 'POST', body });
  return { status: answer.status, body: (await answer.json()) as Overview & { code?: string } };
};

test('a target is paused with a reason, by name, and resumed; both are in the audit', async () => {
  const paused = await post(petra, 'targets/DMS/pause', { reason: 'Umzug des Servers' });
  expect(targetOf(paused.body, 'DMS')).toMatchObject({
    ...{ state: 'PAUSED', pausedBy: 'Petra Vogt', reason: 'Umzug des Servers' },
  });
  expect(targetOf(paused.body, 'SPECIALIST_SYSTEM')).toMatchObject({ state: 'TAKES' });
  expect(await post(murat, 'targets/DMS/pause', { reason: 'Noch einmal' })).toMatchObject({
    ...{ status: 409, body: { code: 'target-already-paused' } },
  });
  const resumed = await post(murat, 'targets/DMS/resume');
  expect(targetOf(resumed.body, 'DMS')).toMatchObject({ state: 'TAKES', pausedBy: null, reason: null });
  expect(await post(murat, 'targets/DMS/resume')).toMatchObject({ status: 409, body: { code: 'target-not-paused' } });
  const audit = await app.look<{ actor: string; details: object }>(
    `SELECT actor, details FROM audit_event WHERE subject_kind = 'target' ORDER BY at, id`,
  );
  expect(audit).toEqual([
    { actor: `user:${petra.userId}`, details: { kind: 'DMS', paused: true, reason: 'Umzug des Servers' } },
    { actor: `user:${murat.userId}`, details: { kind: 'DMS', paused: false } },
  ]);
});

test('a pause without a reason, and that of another office, is none of ours', async () => {
  expect((await post(petra, 'targets/DMS/pause', { reason: ' ' })).status).toBe(422);
  expect((await post(petra, 'targets/PRINTER/pause', { reason: 'Umzug des Servers' })).status).toBe(422);
  await post(lena, 'targets/DMS/pause', { reason: 'Bei uns' });
  expect(targetOf(await overviewOf(jana), 'DMS')).toMatchObject({ state: 'TAKES' });
});

test('all of a cause are tried again at once, each told in its case; another cause and another office are left alone', async () => {
  const stopped = [await aStoppedTransfer(app), await aStoppedTransfer(app)];
  const other = await aStoppedTransfer(app, {
    faults: [{ code: 'code-unknown', pointer: PASSPORT_NUMBER, text: null }],
  });
  const cause = { target: 'SPECIALIST_SYSTEM', code: 'value-not-allowed', pointer: PASSPORT_NUMBER };
  expect((await post(lena, 'transfers/retry', cause)).body).toEqual({ retried: 0, left: 0 });
  expect((await post(murat, 'transfers/retry', cause)).body).toEqual({ retried: 2, left: 0 });
  const states = await app.look<{ id: string; state: string; due: number }>(
    `SELECT id, state, (SELECT count(*)::int FROM outbox WHERE subject_id = j.id) AS due FROM import_job j
     WHERE state IN ('QUEUED', 'NEEDS_ATTENTION')`,
  );
  expect(
    states
      .filter(({ state }) => state === 'QUEUED')
      .map(({ id, due }) => [id, due])
      .toSorted(),
  ).toEqual(stopped.map(({ jobId }) => [jobId, 1]).toSorted());
  expect(states.filter(({ state }) => state !== 'QUEUED').map(({ id }) => id)).toEqual([other.jobId]);
  const facts = await app.look<{ case_id: string }>(`SELECT case_id FROM case_event WHERE type = 'transfer-retried'`);
  expect(facts.map(({ case_id: caseId }) => caseId).toSorted()).toEqual(stopped.map(({ caseId }) => caseId).toSorted());
});

test('two who try the same cause again at once do it once', async () => {
  for (let many = 0; many < 4; many++) await aStoppedTransfer(app);
  const cause = { target: 'SPECIALIST_SYSTEM', code: 'value-not-allowed', pointer: PASSPORT_NUMBER };
  const both = await Promise.all([jana, petra].map((person) => post(person, 'transfers/retry', cause)));
  const retried = both.map(({ body }) => (body as unknown as { retried: number }).retried);
  expect(retried.reduce((sum, count) => sum + count, 0)).toBe(4);
  const [due] = await app.look<{ count: number }>(
    `SELECT count(*)::int FROM outbox o JOIN import_job j ON j.id = o.subject_id WHERE j.state = 'QUEUED'`,
  );
  expect(due?.count).toBe(4);
});
