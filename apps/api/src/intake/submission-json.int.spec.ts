import type { Receipt } from '@einkanal/domain/intake/receipt';
import { anApplication } from '@einkanal/domain/testing/builders';
import type { Patch } from '@einkanal/domain/testing/patch';
import {
  aSubmissionWithoutFiles,
  applicationPart,
  problemOf,
  stored,
  type ProblemBody,
} from '../../test/submissions.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const { attachments: _none, ...application } = anApplication();

/** The application as text, with one place of it written by hand. */
function withText(place: string, text: string): string {
  const json = JSON.stringify(application);
  if (!json.includes(place)) throw new Error(`${place} does not occur`);
  return json.replace(place, text);
}

async function sent(body: string | Uint8Array | object) {
  const answer = await app.submit([applicationPart(body)]);
  const text = await answer.text();
  return { status: answer.status, body: JSON.parse(text) as ProblemBody & Receipt };
}

async function accepted(body: string | Uint8Array | object) {
  const { status, body: receipt } = await sent(body);
  expect([status, receipt]).toEqual([201, receipt]);
  const [row] = await app.look<{
    original: Buffer;
    content: Record<string, unknown>;
    text: string;
    findings: { code: string; pointer: string }[];
    birth_date: string;
    family_name: string;
    given_names: string;
    received_at: Date;
    submitted_at: string;
  }>(
    `SELECT s.original, s.content, s.content::text AS text, s.findings, s.received_at, s.submitted_at, c.birth_date,
            c.family_name, c.given_names
     FROM submission s JOIN case_file c ON c.id = s.case_id WHERE s.id = $1`,
    [receipt.submissionId],
  );
  return row!;
}

async function refused(body: string | Uint8Array | object) {
  const before = await stored(app);
  const answer = await sent(body);
  expect(await stored(app)).toEqual({ ...before, refusals: before.refusals + 1 });
  return answer;
}

test('receive-05: vertical tabs and form feeds are kept as they came, with a hint for the transfer', async () => {
  const message = 'Sehr geehrte Damen und Herren,\u000bmein Visum endet bald.\fDanke';
  const row = await accepted({ ...application, message });
  expect(row.content.message).toBe(message);
  expect(row.original.toString()).toBe(JSON.stringify({ ...application, message }));
  expect(row.findings).toContainEqual(expect.objectContaining({ code: 'character-not-in-xml', pointer: '/message' }));
});

test('receive-06: U+0000 is refused at every place where it stands, in both languages', async () => {
  const { status, body } = await refused({ ...application, message: 'a\u0000b', unknownField: { deep: 'x\u0000' } });
  expect(status).toBe(422);
  expect(body.errors).toMatchObject([
    { code: 'character-not-allowed', pointer: '/message' },
    { code: 'character-not-allowed', pointer: '/unknownField/deep' },
  ]);
  for (const { de, en } of body.errors ?? []) expect([de, en]).toEqual([expect.any(String), expect.any(String)]);
});

test('receive-06: a literal text that only looks like the escape is no such character', async () => {
  const row = await accepted({ ...application, message: 'C:\\u0000 ist ein Pfad' });
  expect(row.content.message).toBe('C:\\u0000 ist ein Pfad');
});

test.each(['"\\ud83d"', '"\\udc00x"'])('receive-06: half a character (%s) is refused like U+0000', async (text) => {
  const { status, body } = await refused(withText('"schemaVersion"', `"note":${text},"schemaVersion"`));
  expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([422, 'character-not-allowed', '/note']);
});

test('receive-07: a byte order mark is kept in the original and does not hinder', async () => {
  const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(JSON.stringify(application))]);
  const row = await accepted(bytes);
  expect(row.original).toEqual(bytes);
  expect(row.content.applicant).toEqual(application.applicant);
});

test('receive-08: Latin-1 is refused with the offset of the first wrong byte', async () => {
  const json = withText('Demirağ', 'Müller').replaceAll(/[^\0-\xff]/g, 'x');
  const bytes = Buffer.from(json, 'latin1');
  const { status, body } = await refused(bytes);
  expect([status, body.code]).toEqual([400, 'json-not-utf8']);
  expect(body.errors?.[0]?.details?.offset).toBe(String(bytes.findIndex((byte) => byte > 0x7f)));
});

test('receive-09: a key that stands twice in one object is refused with its place', async () => {
  const twice = withText('"birthDate":"1991-04-17"', '"birthDate":"1990-05-01","birthDate":"1990-01-05"');
  const { status, body } = await refused(twice);
  expect([status, body.code]).toEqual([400, 'json-duplicate-key']);
  expect(body.errors?.[0]?.pointer).toBe('/applicant/birthDate');
});

test('receive-10: numbers of unknown fields are kept digit by digit', async () => {
  const portal = '"portal":{"transaction":1285704473650888702,"fee":100.10}';
  const row = await accepted(withText('"schemaVersion"', `${portal},"schemaVersion"`));
  expect(row.original.toString()).toContain(portal);
  expect(row.text).toContain('1285704473650888702');
  expect(row.text).toContain('100.10');
});

test.each(['1e400000', '-9e999999999'])(
  'receive-10: a number that no database holds (%s) is refused',
  async (number) => {
    const { status, body } = await refused(withText('"schemaVersion"', `"big":${number},"schemaVersion"`));
    expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([422, 'number-out-of-range', '/big']);
  },
);

test('receive-15: a sender whose clock runs ahead gets a receipt by our clock and a hint for the office', async () => {
  const submittedAt = new Date(Date.now() + 48 * 3_600_000).toISOString();
  const row = await accepted({ ...application, submittedAt });
  expect(row.received_at.getTime()).toBeLessThanOrEqual(Date.now());
  expect(row.submitted_at).toBe(submittedAt);
  expect(row.findings).toContainEqual(expect.objectContaining({ code: 'submitted-in-future' }));
});

test.each([
  ['1980-00-00', '1980'],
  ['1980', '1980'],
  ['1980-05-00', '1980-05'],
  ['1980-05', '1980-05'],
  ['unknown', 'unknown'],
])('people-01: the date of birth %s is accepted and the case knows %s, no more', async (birthDate, known) => {
  const row = await accepted({ ...application, applicant: { ...application.applicant, birthDate } });
  expect(row.birth_date).toBe(known);
  expect(row.content.applicant).toMatchObject({ birthDate });
});

test.each([
  ['people-02', 'Suharyati', ''],
  ['people-02', 'O', 'Y'],
  ['people-02', '', 'Suharyati'],
  ['people-03', "d’Almeida-O'Brien ʿAbd al-Ḥamīd", 'Ana'],
  ['people-03', 'Nguyễn Thị', 'Hoa'],
  ['people-03', 'Đorđević', 'Luka'],
  ['people-03', 'Łuć-Żak', 'Ewa'],
  ['people-03', 'İnce', 'Su'],
  ['people-03', 'von der Straße', 'Jo'],
  ['people-03', 'محمد', 'علي'],
])('%s: the name %j, %j is kept code point by code point', async (_id, familyName, givenNames) => {
  const row = await accepted({ ...application, applicant: { ...application.applicant, familyName, givenNames } });
  expect([row.family_name, row.given_names]).toEqual([familyName, givenNames]);
  expect(row.content.applicant).toMatchObject({ familyName, givenNames });
});

test.each([[['XXA']], [['XXX']], [['XKX']], [['RKS']], [['YUG']], [['SUN']], [['TUR', 'DEU']], [['no such state']]])(
  'people-08: the nationalities %j are accepted and kept in their order',
  async (nationalities) => {
    const row = await accepted({ ...application, applicant: { ...application.applicant, nationalities } });
    expect(row.content.applicant).toMatchObject({ nationalities });
  },
);

test('jurisdiction-02: a postcode that is a number is refused as no text', async () => {
  const { status, body } = await refused(withText('"postalCode":"69115"', '"postalCode":1067'));
  expect(status).toBe(422);
  expect(body.errors).toMatchObject([{ code: 'expected-string', pointer: '/applicant/address/postalCode' }]);
});

const places: [string, Patch][] = [
  ['jurisdiction-02: a postcode without its zero', { '/applicant/address/postalCode': '1067' }],
  ['jurisdiction-02: a postcode with its zero', { '/applicant/address/postalCode': '01067' }],
  ...['12 1/2', '5/1', '7 a-c', '13½', 'o. Nr.', ''].map((houseNumber): [string, Patch] => [
    `jurisdiction-03: the house number "${houseNumber}"`,
    { '/applicant/address/houseNumber': houseNumber },
  ]),
  [
    'jurisdiction-04: an address abroad without postcode',
    {
      '/applicant/address': { country: 'KEN', city: 'Nairobi', lines: ['P.O. Box 1234', 'Moi Avenue'] },
      '/plannedAddress': { postalCode: '69117', city: 'Heidelberg' },
    },
  ],
  [
    'jurisdiction-06: a room in a shared accommodation with another name at the door',
    {
      '/applicant/address/careOf': 'c/o Familie Brandt',
      '/applicant/address/addition': 'Gemeinschaftsunterkunft, Haus B, Zi. 214',
    },
  ],
  ['jurisdiction-06: the host in the street', { '/applicant/address/street': 'c/o Brandt, Rohrbacher Straße' }],
  [
    'jurisdiction-06: a block of Mannheim',
    {
      '/applicant/address': { street: 'Q 7', houseNumber: '24', postalCode: '68161', city: 'Mannheim' },
    },
  ],
];

test.each(places)('%s is accepted and stored as sent', async (_what, patch) => {
  const [part] = aSubmissionWithoutFiles(patch);
  const row = await accepted(String(part?.body));
  expect(row.content).toEqual(JSON.parse(String(part?.body)));
});

test('every fault is told at once, with its place, and nothing is stored', async () => {
  const { status, body } = await refused({
    ...application,
    kind: 'WISH',
    applicant: { birthDate: '1985-13-01', nationalities: 'TUR' },
  });
  expect(status).toBe(422);
  expect(body.errors?.map(({ pointer }) => pointer).sort()).toEqual([
    '/applicant/birthDate',
    '/applicant/familyName',
    '/applicant/nationalities',
    '/kind',
  ]);
});

test('an office that the token does not name is not permitted, and leaves a log line only', async () => {
  const before = await stored(app);
  const { status, body } = await sent({ ...application, office: '999999' });
  expect([status, body.code]).toEqual([403, 'office-not-permitted']);
  expect(await stored(app)).toEqual(before);
});

test('an office that the token names but that does not work here is unknown', async () => {
  const authorization = `Bearer ${await app.token('demo-portal', { offices: ['004400', '004900'] })}`;
  const answer = await app.submit([applicationPart({ ...application, office: '004400' })], {
    headers: { authorization },
  });
  expect([answer.status, (await problemOf(answer)).errors]).toMatchObject([
    422,
    [{ code: 'office-unknown', pointer: '/office' }],
  ]);
});
