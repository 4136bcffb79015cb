import { anApplication } from '@einkanal/domain/testing/builders';
import type { z } from 'zod';
import { applicationPart, aSubmissionWithoutFiles, problemOf, receiptOf } from '../../test/submissions.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG, RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import type { RefusalPage } from './refusal.dto.js';

let app: TestApp;
let clerk: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  clerk = await aPerson(app, { roles: ['INTAKE'] });
});
afterAll(() => app.close());

type Row = {
  id: string;
  office_id: string;
  at: Date;
  client_id: string;
  status: number;
  faults: object[];
  sealed_body: Buffer | null;
  sealed_details: Buffer | null;
  digest: Buffer;
};

const application = { ...anApplication(), attachments: undefined };
const latest = async () => (await app.look<Row>('SELECT * FROM refusal ORDER BY at DESC, id DESC LIMIT 1'))[0]!;

async function aRefusal(body: string | Uint8Array | object, claims = {}) {
  const authorization = `Bearer ${await app.token('demo-portal', claims)}`;
  const answer = await app.submit([applicationPart(body)], { headers: { authorization } });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  return latest();
}

async function listed(person = clerk): Promise<z.output<typeof RefusalPage>['rows']> {
  const answer = await person.call('/api/v1/refusals');
  expect(answer.status).toBe(200);
  return ((await answer.json()) as z.output<typeof RefusalPage>).rows;
}

const completion = {
  kind: 'APPLICATION',
  service: 'AT',
  familyName: 'Müller',
  givenNames: 'Ana',
  birthDate: '1985-02-28',
};

const admit = (id: string, body: object = completion, person = clerk) =>
  person.call(`/api/v1/refusals/${id}/admit`, { method: 'POST', body });

test('the trace of a refusal shows where the faults are, not what stood there; the JSON is sealed', async () => {
  const secret = 'Geheimnis-4711';
  const row = await aRefusal({
    ...application,
    message: secret,
    applicant: { ...application.applicant, birthDate: '1985-02-29' },
  });
  expect(row).toMatchObject({
    office_id: HEIDELBERG,
    client_id: 'demo-portal',
    status: 422,
    faults: [{ code: 'date-impossible', pointer: '/applicant/birthDate' }],
  });
  expect(JSON.stringify(row.faults)).not.toContain('1985');
  expect(row.sealed_body?.includes(secret)).toBe(false);
  expect(row.sealed_details?.includes('1985')).toBe(false);
});

test.each([
  [
    'an office that is not named',
    { ...application, office: undefined },
    { offices: ['004900', '004200'] },
    RHEIN_NECKAR,
  ],
  ['an office that is unreadable', '{', { offices: ['004200', '004900'] }, HEIDELBERG],
  [
    'an office that does not work here',
    { ...application, office: '004400' },
    { offices: ['004400', '004900'] },
    RHEIN_NECKAR,
  ],
])('%s: the trace goes to the first office of the token that works here', async (_what, body, claims, office) => {
  expect((await aRefusal(body, claims)).office_id).toBe(office);
});

test('staff find what was refused in their office, oldest first, with sentences and what can still be read', async () => {
  await aRefusal({ ...application, applicant: { ...application.applicant, birthDate: '1985-02-29' } });
  const [older, newer] = (await listed()).slice(-2);
  expect(newer).toMatchObject({
    clientId: 'demo-portal',
    status: 422,
    faults: [
      {
        code: 'date-impossible',
        pointer: '/applicant/birthDate',
        de: '„Geburtsdatum“: Den 1985-02-29 gibt es in keinem Kalender. Senden Sie den richtigen Tag, oder nur Monat oder Jahr.',
        en: expect.stringContaining('no such day as 1985-02-29'),
      },
    ],
    readable: {
      familyName: 'Demirağ',
      givenNames: 'Ayşe Nur',
      birthDate: '1985-02-29',
      service: 'AT',
      kind: 'APPLICATION',
    },
  });
  expect(Date.parse(String(older?.at))).toBeLessThanOrEqual(Date.parse(String(newer?.at)));
});

test('Latin-1 that was refused can still be read by people', async () => {
  await aRefusal(
    Buffer.from(
      JSON.stringify(application)
        .replace('Demirağ', 'Müller')
        .replaceAll(/[^\0-\xff]/g, 'x'),
      'latin1',
    ),
  );
  expect((await listed()).at(-1)?.readable?.familyName).toBe('Müller');
});

test('the list is not for everybody and shows the own office only; reading it is an audit event', async () => {
  const [desk, neighbour] = [
    await aPerson(app, { roles: ['DESK'] }),
    await aPerson(app, { roles: ['INTAKE'], office: RHEIN_NECKAR }),
  ];
  expect((await desk.call('/api/v1/refusals')).status).toBe(403);
  const own = (await listed()).map(({ id }) => id);
  const other = (await listed(neighbour)).map(({ id }) => id);
  expect(own.filter((id) => other.includes(id))).toEqual([]);
  const [audit] = await app.look<{ details: { ids: string[] } }>(
    `SELECT details FROM audit_event WHERE actor = $1 AND subject_kind = 'refusal' ORDER BY at DESC LIMIT 1`,
    [`user:${neighbour.userId}`],
  );
  expect(audit?.details.ids).toEqual(other);
});

describe('a person turns a refusal into a case', () => {
  test('it has the original time of arrival and the original bytes; the key is still free', async () => {
    const headers = { 'idempotency-key': 'refused-once' };
    const body = { ...application, applicant: { ...application.applicant, birthDate: '1985-02-29' } };
    expect((await app.submit([applicationPart(body)], { headers })).status).toBe(422);
    const refusal = await latest();

    const answer = await admit(refusal.id);
    expect(answer.status).toBe(201);
    const { caseId, caseNumber } = (await answer.json()) as { caseId: string; caseNumber: string };
    const [stored] = await app.look<Record<string, unknown>>(
      `SELECT s.original, s.content, s.received_at, s.captured_at, c.family_name, c.birth_date, c.number, c.received_at AS case_at
       FROM submission s JOIN case_file c ON c.id = s.case_id WHERE c.id = $1`,
      [caseId],
    );
    expect(stored).toMatchObject({
      original: Buffer.from(JSON.stringify(body)),
      received_at: refusal.at,
      case_at: refusal.at,
      family_name: 'Müller',
      birth_date: '1985-02-28',
      number: caseNumber,
    });
    expect(stored?.captured_at).not.toEqual(refusal.at);
    // What is right in what was sent is kept beside what was completed.
    expect(stored?.content).toMatchObject({ employment: body.employment, applicant: { birthPlace: 'İzmir' } });

    const events = await app.look('SELECT type, actor, data FROM case_event WHERE case_id = $1', [caseId]);
    expect(events).toMatchObject([
      { type: 'submission-accepted', actor: `user:${clerk.userId}`, data: { refusalId: refusal.id } },
    ]);
    expect(
      await app.look(`SELECT FROM audit_event WHERE subject_id = $1 AND action = 'CHANGE'`, [refusal.id]),
    ).toHaveLength(1);
    expect((await listed()).map(({ id }) => id)).not.toContain(refusal.id);

    const corrected = await app.submit(aSubmissionWithoutFiles(), { headers });
    expect([corrected.status, corrected.headers.get('idempotency-replayed')]).toEqual([201, null]);
  });

  test.each([
    [
      'wrong types',
      {
        ...application,
        applicant: { ...application.applicant, nationalities: 'TUR', address: { postalCode: 1067, city: 'Dresden' } },
      },
    ],
    ['JSON that is cut', '{"applicant":'],
    ['no JSON at all', Buffer.from([0xff, 0xfe, 0x00])],
    ['a key that stands twice', '{"office":"004200","office":"004200"}'],
    ['a list', '[1,2,3]'],
  ])('also from %s', async (_what, body) => {
    const refusal = await aRefusal(body);
    const answer = await admit(refusal.id);
    expect(answer.status).toBe(201);
    const { caseId } = (await answer.json()) as { caseId: string };
    const [row] = await app.look<{ original: Buffer; content: object }>(
      'SELECT original, content FROM submission WHERE case_id = $1',
      [caseId],
    );
    expect(row?.original).toEqual(
      Buffer.from(typeof body === 'object' && !(body instanceof Uint8Array) ? JSON.stringify(body) : body),
    );
    expect(row?.content).toMatchObject({ kind: 'APPLICATION', applicant: { familyName: 'Müller' } });
  });

  test('the files that were not kept are named as missing', async () => {
    const refusal = await aRefusal(anApplication({ '/kind': 'WISH' }));
    const { caseId } = (await (await admit(refusal.id)).json()) as { caseId: string };
    const [row] = await app.look<{ findings: { code: string; details: object }[] }>(
      'SELECT findings FROM submission WHERE case_id = $1',
      [caseId],
    );
    expect(row?.findings).toMatchObject([
      { code: 'attachment-without-file', details: { part: 'file-1' } },
      { code: 'attachment-without-file', details: { part: 'file-2' } },
    ]);
  });

  test('once: of two colleagues at the same moment one is told that there is a case already', async () => {
    const refusal = await aRefusal('{');
    const answers = await Promise.all([admit(refusal.id), admit(refusal.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const loser = answers.find(({ status }) => status === 409)!;
    expect((await problemOf(loser)).code).toBe('refusal-already-admitted');
  });

  test('not from another office, and not without the right', async () => {
    const refusal = await aRefusal('{');
    const neighbour = await aPerson(app, { roles: ['INTAKE'], office: RHEIN_NECKAR });
    const manager = await aPerson(app, { roles: ['OFFICE_MANAGER'] });
    expect((await admit(refusal.id, completion, neighbour)).status).toBe(404);
    expect((await admit(refusal.id, completion, manager)).status).toBe(403);
    expect((await admit(refusal.id, { ...completion, service: 'XX' })).status).toBe(422);
  });
});

test('the corrected submission of a refused one is an ordinary one', async () => {
  const receipt = await receiptOf(await app.submit(aSubmissionWithoutFiles({ '/message': 'korrigiert' })));
  expect(receipt.caseNumber).toMatch(/^EK-\d{4}-\d{4}-\d{4}$/);
});
