import type { z } from 'zod';
import type { Role } from '@einkanal/domain/office/role';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { assessmentOf } from '../../test/test-assessment.js';
import { aFile, aSubmittedCase } from '../../test/test-case.js';
import { RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { readCodeListFiles } from '../office/code-list-files.js';
import { saveCodeLists } from '../office/code-list.query.js';
import type { CaseView } from './case-view.dto.js';

type View = z.output<typeof CaseView>;

let app: TestApp;
const staff = new Map<Role, TestPerson>();
beforeAll(async () => {
  app = await startTestApp();
  await saveCodeLists(app.look, readCodeListFiles());
  for (const role of ['INTAKE', 'CASEWORKER', 'OFFICE_MANAGER', 'AUDITOR', 'DESK', 'ADMIN'] as const)
    staff.set(role, await aPerson(app, { roles: [role], name: `Person ${role}` }));
});
afterAll(() => app.close());

const as = (role: Role): TestPerson => {
  const person = staff.get(role);
  if (!person) throw new Error(`nobody is ${role}`);
  return person;
};
const open = (role: Role, caseId: string, reason?: string) =>
  as(role).call(`/api/v1/cases/${caseId}`, reason ? { headers: { 'x-reason': encodeURIComponent(reason) } } : {});
const view = async (role: Role, caseId: string, reason?: string) =>
  (await (await open(role, caseId, reason)).json()) as View;
const section = (seen: View, name: string) => seen.submissions[0]?.sections.find((one) => one.section === name);
const text = (seen: View, pointer: string) =>
  seen.submissions[0]?.sections.flatMap(({ fields }) => fields).find((field) => field.pointer === pointer)?.text.de;

test('a caseworker sees the whole case: person, sections, documents, facts', async () => {
  const { caseId, number } = await aSubmittedCase(app);
  const seen = await view('CASEWORKER', caseId);
  expect(seen.case).toMatchObject({
    number,
    familyName: 'Demirağ',
    givenNames: 'Ayşe Nur',
    birthYear: '1991',
    documentCount: 2,
    findingCount: 0,
    ageWorkingDays: 0,
    lastEvent: { type: 'submission-accepted' },
  });
  expect(seen.birthDate).toEqual({ de: '17.04.1991', en: '17 Apr 1991' });
  expect(seen.titleValidUntil).toBe('2027-01-14');
  expect(text(seen, '/applicant/nationalities')).toBe('Türkei');
  expect(seen.submissions[0]?.message).toBe('Ich bitte um Verlängerung meiner Blauen Karte.');
  expect(seen.documents.map(({ fileName, preview, blocked }) => [fileName, preview, blocked])).toEqual([
    ['Pass.pdf', 'pdf', false],
    ['Vertrag.pdf', 'pdf', false],
  ]);
  expect(seen.timeline).toMatchObject([
    { type: 'submission-accepted', actor: { kind: 'CLIENT', name: 'Demo-Portal' } },
  ]);
});

test('what is missing or odd comes as a sentence in both languages', async () => {
  const { caseId } = await aSubmittedCase(app, {
    patch: { '/applicant/nationalities': ['YUG'], '/applicant/birthPlace': '' },
  });
  const { submissions, case: row } = await view('INTAKE', caseId);
  expect(row.findingCount).toBe(submissions[0]?.findings.length);
  expect(submissions[0]?.findings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['nationality-historic', 'field-missing']),
  );
  expect(submissions[0]?.findings.every(({ de, en }) => de.length > 10 && en.length > 10)).toBe(true);
});

test('intake reads everything but what is special; with a reason that too, and the reason stays in the audit', async () => {
  const { caseId } = await aSubmittedCase(app);
  const without = await view('INTAKE', caseId);
  expect(section(without, 'special')).toEqual({ section: 'special', withheld: true, fields: [] });
  expect(without.submissions[0]?.message).toBeNull();
  const withReason = await view('INTAKE', caseId, 'Rückfrage der Antragstellerin');
  expect(section(withReason, 'special')?.withheld).toBe(false);
  expect(withReason.submissions[0]?.message).toContain('Blauen Karte');
  const audit = await app.look(
    `SELECT action, details->>'reason' AS reason, details->'opened' ? 'special' AS special FROM audit_event
     WHERE subject_id = $1 AND actor = $2 ORDER BY at`,
    [caseId, `user:${as('INTAKE').userId}`],
  );
  expect(audit).toEqual([
    { action: 'READ', reason: null, special: false },
    { action: 'READ', reason: 'Rückfrage der Antragstellerin', special: true },
  ]);
});

test.each<[Role, number, number]>([
  ['OFFICE_MANAGER', 403, 200],
  ['AUDITOR', 403, 200],
  ['DESK', 403, 403],
  ['ADMIN', 403, 403],
])(
  '%s opens a case without a reason: %s, with one: %s; nothing is in the audit of what was refused',
  async (role, without, withReason) => {
    const { caseId } = await aSubmittedCase(app);
    const refused = await open(role, caseId);
    expect(refused.status).toBe(without);
    expect(((await refused.json()) as { code: string }).code).toBe(
      withReason === 200 ? 'reason-required' : 'not-permitted',
    );
    const answer = await open(role, caseId, 'Dienstaufsichtsbeschwerde 12/26');
    expect(answer.status).toBe(withReason);
    await answer.text();
    const audit = await app.look(`SELECT FROM audit_event WHERE subject_id = $1 AND action = 'READ'`, [caseId]);
    expect(audit).toHaveLength(withReason === 200 ? 1 : 0);
  },
);

test('the office’s manager reads the case with a reason, but nothing special', async () => {
  const { caseId } = await aSubmittedCase(app);
  const seen = await view('OFFICE_MANAGER', caseId, 'Presseanfrage zu Wartezeiten');
  expect(section(seen, 'special')?.withheld).toBe(true);
  expect(text(seen, '/applicant/familyName')).toBe('Demirağ');
});

test('a protected address is on no screen of intake, in no finding, no document, no original; the caseworker sees it', async () => {
  const patch = { '/protection': 'ADDRESS', '/applicant/address/postalCode': '6911' };
  const { caseId, documentIds, submissionId } = await aSubmittedCase(app, { patch });
  const seen = await view('INTAKE', caseId, 'Zuständigkeit prüfen');
  expect(JSON.stringify(seen)).not.toMatch(/Rohrbacher|6911|Neuenheimer|Vertrag\.pdf/);
  expect(text(seen, '/applicant/address')).toBe('geschützt');
  expect(text(seen, '/applicant/familyName')).toBe('Demirağ');
  expect(seen.documents.map(({ withheld, fileName }) => [withheld, fileName])).toEqual([
    [true, 'Dokument 1.pdf'],
    [true, 'Dokument 2.pdf'],
  ]);
  for (const path of [
    `documents/${documentIds[0] ?? ''}/content`,
    `cases/${caseId}/submissions/${submissionId}/original`,
  ])
    expect((await as('INTAKE').call(`/api/v1/${path}`, { headers: { 'x-reason': 'Neugier genug' } })).status).toBe(403);
  expect(text(await view('CASEWORKER', caseId), '/applicant/address')).toContain('Rohrbacher Straße');
});

test('where a protected person lives, the verdict about jurisdiction does not say either; the caseworker reads it', async () => {
  const patch = { '/protection': 'ADDRESS', '/applicant/address': { postalCode: '68159', city: 'Mannheim' } };
  const { caseId, number, submissionId } = await aSubmittedCase(app, { patch });
  await assessmentOf(app, { now: new Date() }).assess(submissionId);
  const listed = async (role: Role) => (await as(role).call(`/api/v1/inbox?search=${number}`)).text();
  expect((await view('CASEWORKER', caseId)).case.jurisdictionVerdict?.sentence.de).toContain('Mannheim');
  const { jurisdictionVerdict: verdict } = (await view('INTAKE', caseId, 'Zuständigkeit prüfen')).case;
  expect(verdict).toMatchObject({ verdict: 'SUSPECTED_OTHER', sentence: { de: 'Der Ort ist geschützt.' } });
  expect(await listed('CASEWORKER')).toContain('Mannheim');
  for (const role of ['INTAKE', 'OFFICE_MANAGER', 'DESK'] as const)
    expect(await listed(role)).not.toContain('Mannheim');
});

test('a protected identity is on no screen of intake and is not found by name; the caseworker finds it', async () => {
  const patch = { '/protection': 'IDENTITY', '/applicant/familyName': 'Xylander', '/applicant/givenNames': 'Zoë' };
  const { caseId, number } = await aSubmittedCase(app, { patch });
  expect(JSON.stringify(await view('INTAKE', caseId, 'Zuständigkeit prüfen'))).not.toMatch(
    /Xylander|Zoë|1991|Çelik|160416001234/,
  );
  const found = async (role: Role, search: string) =>
    (
      (await (await as(role).call(`/api/v1/inbox?search=${encodeURIComponent(search)}`)).json()) as {
        rows: { familyName: string }[];
      }
    ).rows;
  expect(await found('INTAKE', 'Xylander')).toEqual([]);
  expect(await found('INTAKE', number)).toMatchObject([{ familyName: '', givenNames: '', birthYear: null }]);
  expect(await found('CASEWORKER', 'Xylander')).toMatchObject([{ familyName: 'Xylander' }]);
});

test('receive-05: pasted control characters are line breaks on the screen, and the original keeps them', async () => {
  const { caseId, submissionId } = await aSubmittedCase(app, {
    patch: { '/message': 'Sehr geehrte\u000bDamen\fund Herren' },
  });
  expect((await view('CASEWORKER', caseId)).submissions[0]?.message).toBe('Sehr geehrte\nDamen\nund Herren');
  const original = await as('CASEWORKER').call(`/api/v1/cases/${caseId}/submissions/${submissionId}/original`);
  expect(await original.text()).toContain('\\u000bDamen\\fund');
});

test('receive-10: an unknown number is shown digit by digit', async () => {
  const { caseId } = await aSubmittedCase(app);
  const [row] = await app.look<{ original: Buffer }>('SELECT original FROM submission WHERE case_id = $1', [caseId]);
  const sent = row?.original.toString().replace(/}$/, ',"portal":{"transaction":1285704473650888702}}') ?? '';
  const answer = await app.submit([
    { name: 'application', body: sent, type: 'application/json' },
    aFile('file-1', 'a.pdf'),
    aFile('file-2', 'b.pdf'),
  ]);
  const { submissionId } = (await answer.json()) as { submissionId: string };
  const [stored] = await app.look<{ case_id: string }>('SELECT case_id FROM submission WHERE id = $1', [submissionId]);
  expect(text(await view('CASEWORKER', stored?.case_id ?? ''), '/portal/transaction')).toBe('1285704473650888702');
});

test('files-10: of two equal files the later names the first, and equal names stay apart by number', async () => {
  const files = [
    aFile('file-1', 'scan.pdf', '%PDF-1.4 A'),
    aFile('file-2', 'scan.pdf', '%PDF-1.4 B'),
    aFile('file-3', 'Pass Kopie.pdf', '%PDF-1.4 A'),
  ];
  const { caseId, documentIds } = await aSubmittedCase(app, { files });
  const { documents } = await view('INTAKE', caseId);
  expect(documents.map(({ fileName, position, identicalTo }) => [fileName, position, identicalTo])).toEqual([
    ['scan.pdf', 0, null],
    ['scan.pdf', 1, null],
    ['Pass Kopie.pdf', 2, documentIds[0]],
  ]);
});

test('files-03: a direction override in a name is a visible mark', async () => {
  const { caseId } = await aSubmittedCase(app, {
    files: [aFile('file-1', 'photo\u202egpj.pdf'), aFile('file-2', 'b.pdf')],
  });
  expect((await view('INTAKE', caseId)).documents[0]?.fileName).toBe('photo‹U+202E›gpj.pdf');
});

test('the case of another office does not exist, and neither does an unknown one, with the same answer', async () => {
  const { caseId, documentIds, submissionId } = await aSubmittedCase(app);
  const stranger = await aPerson(app, { roles: ['TEAM_LEAD'], office: RHEIN_NECKAR });
  const unknown = '0199ffff-0000-7000-8000-000000000001';
  const body = async (path: string) => {
    const answer = await stranger.call(`/api/v1/${path}`);
    const { instance: _instance, ...rest } = (await answer.json()) as { instance: string };
    return [answer.status, rest];
  };
  expect((await body(`cases/${caseId}`))[0]).toBe(404);
  expect(await body(`cases/${caseId}`)).toEqual(await body(`cases/${unknown}`));
  expect(await body(`documents/${documentIds[0] ?? ''}/content`)).toEqual(await body(`documents/${unknown}/content`));
  expect(await body(`documents/${documentIds[0] ?? ''}/preview`)).toEqual(await body(`documents/${unknown}/preview`));
  expect(await body(`cases/${caseId}/submissions/${submissionId}/original`)).toEqual(
    await body(`cases/${unknown}/submissions/${unknown}/original`),
  );
});
