import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { aFile, aSubmittedCase } from '../../test/test-case.js';
import { aHeic } from '../../test/files.js';
import { freshMessage, sendMessage } from '../../test/sent-messages.js';
import { receiptOf } from '../../test/submissions.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';

let app: TestApp;
let clerk: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  clerk = await aPerson(app, { roles: ['CASEWORKER'] });
});
afterAll(() => app.close());

const square = (color: string) => sharp({ create: { width: 40, height: 30, channels: 3, background: color } });
/** A real HEIC picture, drawn and encoded for this test. */
const heicPhotograph = () => readFileSync(path.join(import.meta.dirname, '../../test/photograph.heic'));

async function aDocument(fileName: string, body: string | Uint8Array, patch = {}) {
  const files = [aFile('file-1', fileName, body), aFile('file-2', 'andere.pdf')];
  const made = await aSubmittedCase(app, { files, patch });
  return { ...made, id: made.documentIds[0] ?? '' };
}
const preview = (id: string, query = '', person = clerk) => person.call(`/api/v1/documents/${id}/preview${query}`);
const content = (id: string, person = clerk) => person.call(`/api/v1/documents/${id}/content`);

test('files-01: a document is handed out byte for byte, under its name with every letter', async () => {
  const { id } = await aDocument('Aufenthaltstitel_Müller_Größe.pdf', '%PDF-1.4 umlauts');
  const answer = await content(id);
  expect(answer.headers.get('content-disposition')).toContain(
    "filename*=UTF-8''Aufenthaltstitel_M%C3%BCller_Gr%C3%B6%C3%9Fe.pdf",
  );
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /);
  expect(await answer.text()).toBe('%PDF-1.4 umlauts');
});

test('no script in a document runs, no browser guesses its type, no cache keeps it', async () => {
  const { id } = await aDocument('a.pdf', '%PDF-1.4 <script>alert(1)</script>');
  for (const answer of [await content(id), await preview(id)]) {
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    await answer.text();
  }
});

test.each([
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
] as const)('a picture that browsers show (%s) is shown as it is', async (format, mediaType) => {
  const picture = await square('red').toFormat(format).toBuffer();
  const { id } = await aDocument(`bild.${format}`, picture);
  const answer = await preview(id);
  expect(answer.headers.get('content-type')).toBe(mediaType);
  expect(Buffer.from(await answer.arrayBuffer()).equals(picture)).toBe(true);
});

test('each page of a fax (TIFF) is shown as a JPEG, and the number of pages is told', async () => {
  const pages = await sharp([await square('red').tiff().toBuffer(), await square('blue').tiff().toBuffer()], {
    join: { animated: true },
  })
    .tiff()
    .toBuffer();
  const { id } = await aDocument('fax.tif', pages);
  const answers = await Promise.all([1, 2].map((page) => preview(id, `?page=${page}`)));
  expect(answers.map(({ headers }) => [headers.get('content-type'), headers.get('x-pages')])).toEqual([
    ['image/jpeg', '2'],
    ['image/jpeg', '2'],
  ]);
  const colours = await Promise.all(
    answers.map(async (answer) => (await sharp(Buffer.from(await answer.arrayBuffer())).stats()).dominant),
  );
  expect(colours[0]?.r).toBeGreaterThan(200);
  expect(colours[1]?.b).toBeGreaterThan(200);
});

test('a telephone’s photograph (HEIC) is shown as a JPEG', async () => {
  const { id } = await aDocument('IMG_0001.heic', heicPhotograph());
  const answer = await preview(id);
  expect(answer.headers.get('content-type')).toBe('image/jpeg');
  const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect([width, height]).toEqual([64, 48]);
});

test('a broken photograph says that there is no preview, and other people are answered meanwhile', async () => {
  const { id } = await aDocument('kaputt.heic', aHeic());
  const [broken, list] = await Promise.all([preview(id), clerk.call('/api/v1/inbox')]);
  expect(broken.status).toBe(415);
  expect(await broken.json()).toMatchObject({ code: 'preview-not-possible' });
  expect(list.status).toBe(200);
});

test('an old text in Latin-1 is shown with its umlauts', async () => {
  const { id } = await aDocument('notiz.txt', Buffer.from('Grüße aus der Behörde\r\n', 'latin1'));
  const answer = await preview(id);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await answer.text()).toContain('Grüße aus der Behörde');
});

test.each([
  ['PENDING', 409],
  ['INFECTED', 409],
  ['CLEAN', 200],
  ['UNSCANNABLE', 200],
  ['NOT_CONFIGURED', 200],
])('a document that the scanner calls %s is answered with %s, shown or saved', async (status, expected) => {
  const { id } = await aDocument('a.pdf', `%PDF-1.4 ${status}`);
  await app.look('UPDATE document SET scan_status = $2 WHERE id = $1', [id, status]);
  for (const answer of [await preview(id), await content(id)]) {
    expect(answer.status).toBe(expected);
    if (expected === 409) expect(await answer.json()).toMatchObject({ code: 'document-not-cleared' });
    else await answer.text();
  }
});

test('showing and saving a document are in the audit, each by its name', async () => {
  const { id } = await aDocument('a.pdf', '%PDF-1.4 audit');
  await (await preview(id)).text();
  await (await content(id)).text();
  expect(await app.look('SELECT action, actor FROM audit_event WHERE subject_id = $1 ORDER BY at', [id])).toEqual([
    { action: 'READ', actor: `user:${clerk.userId}` },
    { action: 'DOWNLOAD', actor: `user:${clerk.userId}` },
  ]);
});

test('a document marked special opens for intake with a reason only', async () => {
  const intake = await aPerson(app, { roles: ['INTAKE'] });
  const { id } = await aDocument('Bescheid.pdf', '%PDF-1.4 special', {
    '/attachments': [
      { part: 'file-1', slot: 'BAMF' },
      { part: 'file-2', slot: 'PASS' },
    ],
  });
  const refused = await content(id, intake);
  expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'reason-required' }]);
  const opened = await intake.call(`/api/v1/documents/${id}/content`, { headers: { 'x-reason': 'Bescheid zuordnen' } });
  expect(opened.status).toBe(200);
  await opened.text();
});

test('the original of an application that came as a message is that message', async () => {
  const message = freshMessage('130101-representative');
  const { submissionId, caseNumber } = await receiptOf(await sendMessage(app, message));
  const [row] = await app.look<{ id: string }>('SELECT id FROM case_file WHERE number = $1', [caseNumber]);
  const answer = await clerk.call(`/api/v1/cases/${row?.id ?? ''}/submissions/${submissionId}/original`);
  expect(answer.headers.get('content-type')).toBe('application/xml');
  expect(answer.headers.get('content-disposition')).toContain(`filename="${caseNumber}.xml"`);
  expect(await answer.text()).toBe(message);
});

test('the original is handed out byte for byte, to intake with a reason', async () => {
  const intake = await aPerson(app, { roles: ['INTAKE'] });
  const { caseId, submissionId, number } = await aDocument('a.pdf', '%PDF-1.4 original');
  const route = `/api/v1/cases/${caseId}/submissions/${submissionId}/original`;
  expect((await intake.call(route)).status).toBe(403);
  const answer = await intake.call(route, { headers: { 'x-reason': 'Abgleich mit dem Portal' } });
  expect(answer.headers.get('content-disposition')).toContain(`filename="${number}.json"`);
  const [stored] = await app.look<{ original: Buffer }>('SELECT original FROM submission WHERE id = $1', [
    submissionId,
  ]);
  expect(Buffer.from(await answer.arrayBuffer()).equals(stored?.original ?? Buffer.alloc(0))).toBe(true);
});
