import { command } from '../../test/commands.js';
import { anOffer } from '../../test/handovers.js';
import { freshMessage, sendMessage } from '../../test/sent-messages.js';
import { aStoredCase } from '../../test/stored-case.js';
import { aSubmission, receiptOf } from '../../test/submissions.js';
import { assessmentOf } from '../../test/test-assessment.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';

let app: TestApp;
let assessment: ReturnType<typeof assessmentOf>;
let intake: TestPerson;
let manager: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  assessment = assessmentOf(app, { now: new Date() });
  intake = await aPerson(app, { roles: ['INTAKE'] });
  manager = await aPerson(app, { roles: ['OFFICE_MANAGER'] });
  // Who decides is many enough for figures of throughput.
  for (let at = 0; at < 5; at++) await aPerson(app, { roles: ['INTAKE'] });
});
afterAll(() => app.close());

type Row = { id: string; isTest: boolean; transfers: { target: string; state: string }[] };

async function read<T>(person: TestPerson, path: string): Promise<T> {
  const answer = await person.call(`/api/v1/${path}`);
  if (answer.status !== 200) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** A test message as a case that was looked at. */
async function testCase(changes: Record<string, string> = {}) {
  const answer = await sendMessage(app, freshMessage('130101-test-message', changes));
  const { submissionId, caseNumber } = await receiptOf(answer);
  await assessment.assess(submissionId);
  const row = await assessment.caseOf(caseNumber);
  const { birth_date: birthDate, family_name: familyName } = row;
  return { ...row, birthDate, familyName, caseNumber, submissionId };
}

const VIEWS = [
  'inbox',
  'emergencies',
  'jurisdiction',
  'second-look',
  'follow-up',
  'attention',
  'mine',
  'team',
  'open',
  'all',
];

/** Everything that counts or lists cases, but for the view of tests. */
async function allThatCounts() {
  const { tests: _own, ...counts } = await read<Record<string, unknown>>(intake, 'inbox/counts');
  const lists = await Promise.all(
    [...VIEWS.map((view) => `view=${view}`), 'view=all&search=Testperson', 'view=open&emergency=true'].map(
      async (query) => {
        const { rows } = await read<{ rows: Row[] }>(intake, `inbox?${query}&limit=200`);
        return [query, rows.map(({ id }) => id), await read(intake, `inbox/count?${query}`)];
      },
    ),
  );
  const { at: _now, ...steering } = await read<Record<string, unknown>>(manager, 'steering');
  const transfers = await read<object>(intake, 'transfers/overview');
  return JSON.parse(JSON.stringify({ counts, lists, steering, transfers })) as Record<string, unknown>;
}

test('with and without test messages every count and every list is the same; they have a view of their own', async () => {
  for (let at = 0; at < 6; at++) await aStoredCase(app, { columns: { urgency: at === 0 ? 'EMERGENCY' : 'NORMAL' } });
  await assessment.arrive();
  const before = await allThatCounts();
  const made = [await testCase(), await testCase(), await testCase()];
  await app.look(`UPDATE case_file SET urgency = 'EMERGENCY_SUSPECTED', due_on = current_date - 9 WHERE id = $1`, [
    made[0]?.id,
  ]);
  await app.look(
    `INSERT INTO import_job (office_id, case_id, submission_id, target, purpose, state, error_code)
     VALUES ($1, $2, $3, 'DMS', 'FILES', 'NEEDS_ATTENTION', 'x')`,
    [HEIDELBERG, made[1]?.id, made[1]?.submissionId],
  );
  expect(await allThatCounts()).toEqual(before);
  expect(await read(intake, 'inbox/counts')).toMatchObject({ tests: { count: 3, capped: false } });
  const { rows } = await read<{ rows: Row[] }>(intake, 'inbox?view=tests');
  expect(rows.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
  expect(rows.every(({ isTest }) => isTest)).toBe(true);
  const view = await read<{ case: Row }>(intake, `cases/${made[2]?.id ?? ''}`);
  expect(view.case.isTest).toBe(true);
});

test('a submission in JSON is never a test, and joins no test case', async () => {
  const { id, caseNumber, birthDate, familyName } = await testCase();
  const answer = await app.submit(
    aSubmission({
      ...{ '/kind': 'SUPPLEMENT', '/caseNumber': caseNumber },
      ...{ '/applicant/birthDate': birthDate, '/applicant/familyName': familyName },
    }),
  );
  expect(answer.status).toBe(201);
  const [row] = await app.look<{ is_test: boolean; id: string }>(
    'SELECT id, is_test FROM case_file WHERE number = $1',
    [(await receiptOf(answer)).caseNumber],
  );
  expect(row?.is_test).toBe(false);
  expect(row?.id).not.toBe(id);
});

test('nobody gets a test as the next case', async () => {
  await app.look(`UPDATE case_file SET stage = 'CLOSED', closed_at = now() WHERE NOT is_test`);
  await testCase();
  for (const view of ['inbox', 'open']) {
    const answer = await intake.call('/api/v1/cases/next', { method: 'POST', body: { view } });
    expect([view, answer.status]).toEqual([view, 204]);
  }
});

test('a test cannot be handed over', async () => {
  const { id, version } = await testCase();
  const { status, body } = await command(intake, id, 'hand-over', { version, input: anOffer() });
  expect([status, body]).toMatchObject([
    409,
    { code: 'test-case', de: expect.stringContaining('Testvorgang') as string },
  ]);
});

test('of a test nothing goes to a target but to one that takes tests', async () => {
  const nowhere = await testCase();
  expect(await assessment.transfers(nowhere.caseNumber)).toEqual([]);
  const { rows } = await read<{ rows: Row[] }>(intake, 'inbox?view=tests');
  expect(rows.find(({ id }) => id === nowhere.id)?.transfers.map(({ state }) => state)).toEqual(['NONE', 'NONE']);
  await app.look(
    `INSERT INTO target_system (office_id, kind, adapter, name, settings, takes_tests)
     VALUES ($1, 'DMS', 'cmis', 'Test', '{}', true),
       ($1, 'SPECIALIST_SYSTEM', 'xauslaender-http', 'Produktion', '{}', false)`,
    [HEIDELBERG],
  );
  const { caseNumber } = await testCase();
  expect((await assessment.transfers(caseNumber)).map((transfer) => transfer.split(' ')[0])).toEqual(['DMS']);
});
