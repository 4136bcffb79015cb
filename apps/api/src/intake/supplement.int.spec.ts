import { randomUUID } from 'node:crypto';
import { anApplication, aSupplement } from '@einkanal/domain/testing/builders';
import type { Patch } from '@einkanal/domain/testing/patch';
import { aPdf } from '../../test/files.js';
import { applicationPart, receiptOf } from '../../test/submissions.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { teamId } from '../../test/test-offices.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

type CaseRow = { id: string; number: string; stage: string; version: number; submission_count: number };

const caseOf = async (number: string) =>
  (await app.look<CaseRow>('SELECT * FROM case_file WHERE number = $1', [number]))[0]!;

/** An open case of a person of their own, and how a supplement names it. */
async function anOpenCase(patch: Patch = {}) {
  const familyName = `Person ${randomUUID()}`;
  const application = anApplication({ '/applicant/familyName': familyName, '/attachments': undefined, ...patch });
  const receipt = await receiptOf(await app.submit([applicationPart(application)]));
  const naming = { '/caseNumber': receipt.caseNumber, '/applicant/familyName': familyName };
  return { ...(await caseOf(receipt.caseNumber)), naming };
}

async function supplement(patch: Patch) {
  const file = { name: 'file-1', body: aPdf(randomUUID()), fileName: 'Nachweis.pdf' };
  const answer = await app.submit([applicationPart(aSupplement(patch)), file]);
  expect(answer.status).toBe(201);
  return receiptOf(answer);
}

const eventsOf = (caseId: string) =>
  app.look<{ type: string; data: Record<string, unknown> }>(
    'SELECT type, data FROM case_event WHERE case_id = $1 ORDER BY seq',
    [caseId],
  );

test('a supplement that names the case, the person and the date of birth joins it', async () => {
  const open = await anOpenCase();
  const receipt = await supplement(open.naming);
  expect(receipt.caseNumber).toBe(open.number);
  expect(await caseOf(open.number)).toMatchObject({ id: open.id, submission_count: 2, version: open.version + 1 });
  const events = await eventsOf(open.id);
  expect(events.map(({ type }) => type)).toEqual(['submission-accepted', 'submission-attached']);
  expect(events[1]?.data).toMatchObject({ submissionId: receipt.submissionId, kind: 'SUPPLEMENT', documents: 1 });
  const due = await app.look('SELECT FROM outbox WHERE subject_id = $1', [receipt.submissionId]);
  expect(due).toHaveLength(1);
});

test('a number typed without dashes, and a family name in the other spelling, join it too', async () => {
  const open = await anOpenCase({ '/applicant/familyName': 'Müller-Özdemir' });
  const receipt = await supplement({
    '/caseNumber': open.number.replaceAll('-', ' ').toLowerCase(),
    '/applicant/familyName': 'Mueller Oezdemir',
  });
  expect(receipt.caseNumber).toBe(open.number);
});

test.each([
  ['of another person', { '/applicant/familyName': 'Ganz anders' }],
  ['with another date of birth', { '/applicant/birthDate': '1991-04-18' }],
  ['with an unknown date of birth', { '/applicant/birthDate': 'unknown' }],
  ['with a number that nobody has', { '/caseNumber': 'EK-2026-4819-3755' }],
  ['with something that is no number', { '/caseNumber': 'Zimmer 12' }],
])(
  'a supplement %s opens a case of its own, and the answer tells nothing about the named one',
  async (_what, patch) => {
    const open = await anOpenCase();
    const receipt = await supplement({ ...open.naming, ...patch });
    expect(receipt.caseNumber).not.toBe(open.number);
    expect(await caseOf(receipt.caseNumber)).toMatchObject({ stage: 'RECEIVED', kind: 'SUPPLEMENT' });
    expect(await caseOf(open.number)).toMatchObject({ submission_count: 1, version: open.version });
  },
);

test('an application opens its own case even where it names an older one', async () => {
  const open = await anOpenCase();
  const application = anApplication({ ...open.naming, '/attachments': undefined, '/message': 'Verlängerung' });
  const receipt = await receiptOf(await app.submit([applicationPart(application)]));
  expect(receipt.caseNumber).not.toBe(open.number);
});

test("the sender's own case id leads to the case, for this sender alone", async () => {
  const channelCaseId = randomUUID();
  const open = await anOpenCase({ '/channelCaseId': channelCaseId, '/office': '004900' });
  const naming = {
    ...open.naming,
    '/caseNumber': undefined,
    '/channelCaseId': channelCaseId,
    '/office': '004900',
    '/attachments': undefined,
  };
  const content = applicationPart(aSupplement(naming));
  const authorization = `Bearer ${await app.token('other-portal')}`;
  const foreign = await receiptOf(await app.submit([content], { headers: { authorization } }));
  expect(foreign.caseNumber).not.toBe(open.number);
  expect((await receiptOf(await app.submit([content]))).caseNumber).toBe(open.number);
});

test('a merged case is followed to the one that it went into', async () => {
  const [first, second, third] = [await anOpenCase(), await anOpenCase(), await anOpenCase()];
  const same = first.naming['/applicant/familyName'];
  await app.look(`UPDATE case_file SET family_name = $1 WHERE id = ANY($2)`, [same, [second.id, third.id]]);
  const merge = (from: string, into: string) =>
    app.look(`UPDATE case_file SET stage = 'MERGED', merged_into = $2, closed_at = now() WHERE id = $1`, [from, into]);
  await merge(first.id, second.id);
  await merge(second.id, third.id);
  expect((await supplement(first.naming)).caseNumber).toBe(third.number);
});

/** As a caseworker would have closed it. */
const closed = (caseId: string, daysAgo: number) =>
  app.look(
    `WITH worker AS (INSERT INTO app_user (id, issuer, subject, display_name)
       VALUES (gen_random_uuid(), 'test', gen_random_uuid(), 'Tobias Weiß') RETURNING id)
     UPDATE case_file SET stage = 'CLOSED', result = 'GRANTED', team_id = $3, owner_id = worker.id,
       closed_at = now() - $2 * interval '1 day' FROM worker WHERE case_file.id = $1`,
    [caseId, daysAgo, teamId('WORK')],
  );

test.each([
  [89, 'reopened'],
  [91, 'left closed'],
])('a case that was closed %i days ago is %s', async (days, outcome) => {
  const open = await anOpenCase();
  await closed(open.id, days);
  const receipt = await supplement(open.naming);
  const after = await caseOf(open.number);
  if (outcome === 'reopened') {
    expect(receipt.caseNumber).toBe(open.number);
    expect(after).toMatchObject({ stage: 'IN_PROGRESS', closed_at: null });
    expect((await eventsOf(open.id)).at(-1)?.data).toMatchObject({ reopened: true });
  } else {
    expect(receipt.caseNumber).not.toBe(open.number);
    expect(after.stage).toBe('CLOSED');
  }
});

test('twenty supplements at once all join the case, and its version counts each', async () => {
  const open = await anOpenCase();
  const receipts = await Promise.all(
    Array.from({ length: 20 }, (_, at) => supplement({ ...open.naming, '/message': `Nachtrag ${at}` })),
  );
  expect(new Set(receipts.map(({ caseNumber }) => caseNumber))).toEqual(new Set([open.number]));
  expect(await caseOf(open.number)).toMatchObject({ submission_count: 21, version: open.version + 20 });
});
