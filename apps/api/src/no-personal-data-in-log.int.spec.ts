import { anApplication } from '@einkanal/domain/testing/builders';
import { startTestApp, type TestApp } from '../test/test-app.js';
import { aFile, aSubmittedCase } from '../test/test-case.js';
import { aPerson, type TestPerson } from '../test/test-person.js';

const lines: string[] = [];
let app: TestApp;
let clerk: TestPerson;
beforeAll(async () => {
  app = await startTestApp({ LOG_LEVEL: 'debug' }, (line) => lines.push(line));
  clerk = await aPerson(app, { roles: ['CASEWORKER'], name: 'Tobias Weiß' });
});
afterAll(() => app.close());

const REASON = 'Nachbarin hat angerufen';
const FILE_NAME = 'Attest_Demirağ.pdf';
const application = anApplication({
  '/health': { text: 'Rückenleiden seit 2019' },
  '/portal': { remark: 'Hausmeisterin' },
});

/** Every text of an application that could name or describe a person; codes and words of the form are left out. */
function personalValues(value: unknown): string[] {
  if (typeof value === 'string')
    return value.length > 3 && !/^[A-Z_\d]{2,20}$|^file-\d$|^https?:|^attachment$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(personalValues);
}

const secrets = () => [
  ...personalValues(application.applicant),
  ...personalValues(application.family),
  ...personalValues([application.message, application.health, application['portal'], application.employment?.employer]),
  ...[REASON, encodeURIComponent(REASON), FILE_NAME, clerk.token, 'Tobias Weiß', 'Müllerin'],
];

const parts = (content: unknown) => [
  { name: 'application', body: JSON.stringify(content), type: 'application/json' },
  aFile('file-1', FILE_NAME),
  aFile('file-2', 'Vertrag_Demirağ.pdf'),
];
const leaks = () => secrets().filter((secret) => lines.some((line) => line.includes(secret)));

test('the way of an application from the sender to the screen leaves no personal word in the log', async () => {
  expect((await app.submit(parts(application))).status).toBe(201);
  const { caseId, documentIds, submissionId } = await aSubmittedCase(app);
  const reason = { headers: { 'x-reason': encodeURIComponent(REASON) } };
  await clerk.call(`/api/v1/cases/${caseId}`, reason);
  await clerk.call('/api/v1/inbox?search=M%C3%BCllerin');
  await (await clerk.call(`/api/v1/documents/${documentIds[0] ?? ''}/preview`, reason)).text();
  await (await clerk.call(`/api/v1/cases/${caseId}/submissions/${submissionId}/original`, reason)).text();
  expect(leaks()).toEqual([]);
});

test('what is refused, unreadable or forged leaves none either', async () => {
  const statuses = [
    await app.submit(parts({ ...application, applicant: { ...application.applicant, birthDate: '1985-02-29' } })),
    await app.submit([{ name: 'application', body: `{"applicant":{"familyName":"Demirağ"`, type: 'application/json' }]),
    await app.submit(parts({ ...application, office: 'Müllerin' })),
    await clerk.call('/api/v1/cases/Müllerin'),
    await clerk.call('/api/v1/session/preferences', { method: 'PATCH', body: { theme: 'Müllerin' } }),
    await fetch(`${app.url}/api/v1/submissions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${clerk.token}` },
    }),
  ].map(({ status }) => status);
  expect(statuses).toEqual([422, 400, 403, 422, 422, 401]);
  expect(leaks()).toEqual([]);
});

test('a broken database is told to operators, without what was to be written or read', async () => {
  const before = lines.length;
  await app.look('ALTER TABLE case_file ADD CONSTRAINT broken CHECK (family_name IS NULL) NOT VALID');
  const failed = await app.submit(parts(anApplication({ '/account/id': 'another' })));
  await app.look('ALTER TABLE case_file DROP CONSTRAINT broken');
  await app.look('ALTER TABLE case_file RENAME COLUMN matter TO gone');
  const list = await clerk.call('/api/v1/inbox?search=M%C3%BCllerin');
  await app.look('ALTER TABLE case_file RENAME COLUMN gone TO matter');
  expect([failed.status, list.status]).toEqual([500, 500]);
  const told = lines.slice(before).filter((line) => line.includes('"request failed"'));
  expect(told).toHaveLength(2);
  // Enough to find the fault by.
  expect(told[0]).toContain('"23514"');
  expect(told[1]).toContain('"42703"');
  expect(leaks()).toEqual([]);
});
