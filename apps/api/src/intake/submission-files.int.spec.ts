import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { anApplication } from '@einkanal/domain/testing/builders';
import { aDocx, aHeic, aJpeg, anOdt, aPdf } from '../../test/files.js';
import type { Part } from '../../test/multipart.js';
import { applicationPart, problemOf, receiptOf, stored } from '../../test/submissions.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

type Sent = Omit<Part, 'name'>;

/** An application that announces every file in the order in which they are sent. */
function withFiles(files: readonly Sent[], familyName: string = randomUUID()): Part[] {
  const parts = files.map((file, at) => ({ ...file, name: `file-${at}` }));
  const attachments = parts.map(({ name }) => ({ part: name, title: `Titel ${name}` }));
  return [
    applicationPart(anApplication({ '/attachments': attachments, '/applicant/familyName': familyName })),
    ...parts,
  ];
}

type DocumentRow = {
  part: string;
  title: string;
  file_name: string;
  media_type: string;
  sha512: string;
  file_key: string;
  size_bytes: string;
};

async function documents(submissionId: string): Promise<DocumentRow[]> {
  return app.look<DocumentRow>('SELECT * FROM document WHERE submission_id = $1 ORDER BY position', [submissionId]);
}

async function accepted(parts: readonly Part[]): Promise<DocumentRow[]> {
  const answer = await app.submit(parts);
  expect(answer.status).toBe(201);
  return documents((await receiptOf(answer)).submissionId);
}

async function refused(parts: readonly Part[]) {
  const before = await stored(app);
  const answer = await app.submit(parts);
  const problem = await problemOf(answer);
  expect(await stored(app)).toEqual({ ...before, refusals: before.refusals + 1 });
  return { status: answer.status, problem };
}

const bytesOf = ({ file_key }: DocumentRow) => readFileSync(path.join(app.filesDir, file_key));
const sha512 = (bytes: string | Uint8Array) => createHash('sha512').update(bytes).digest('hex');

test('files-01: a file name with umlauts in plain UTF-8 is kept as sent', async () => {
  const fileName = 'Aufenthaltstitel_Müller_Größe.pdf';
  const [document] = await accepted(withFiles([{ body: aPdf(), fileName: Buffer.from(fileName) }]));
  expect(document?.file_name).toBe(fileName);
  expect(document && bytesOf(document).toString()).toBe(aPdf());
});

test('files-01: a name in another encoding is kept as well as it can be, with a hint', async () => {
  const answer = await app.submit(withFiles([{ body: aPdf(), fileName: Buffer.from('M\u00fcller.pdf', 'latin1') }]));
  const { submissionId } = await receiptOf(answer);
  const [row] = await app.look<{ findings: { code: string }[] }>('SELECT findings FROM submission WHERE id = $1', [
    submissionId,
  ]);
  expect(row?.findings.map(({ code }) => code)).toContain('file-name-damaged');
});

test('files-03: a program that hides behind a right-to-left override is refused by its content', async () => {
  const program = Buffer.concat([Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), Buffer.alloc(512)]);
  const { status, problem } = await refused(
    withFiles([{ body: program, fileName: 'Mietvertrag_\u202efdp.exe', type: 'application/pdf' }]),
  );
  expect([status, problem.code]).toEqual([415, 'file-type-not-allowed']);
  // The sentence shows the true ending.
  expect(problem.de).toContain('fdp.exe');
  expect(problem.de).not.toContain('\u202e');
});

test('files-03: an honest PDF with an override in its name is accepted, its name kept as data', async () => {
  const [document] = await accepted(withFiles([{ body: aPdf(), fileName: 'photo\u202egpj.pdf' }]));
  expect([document?.file_name, document?.media_type]).toEqual(['photo\u202egpj.pdf', 'application/pdf']);
});

test('files-04: a name of 360 bytes is kept whole; on the disk the file has a name of ours', async () => {
  const fileName = `${'ä'.repeat(88)}.v1.${'ö'.repeat(86)}.pdf`;
  const [document] = await accepted(withFiles([{ body: aPdf(), fileName }]));
  expect(document?.file_name).toBe(fileName);
  expect(document?.file_key).toMatch(/^[0-9a-f-]{36}\/\d{4}\/\d{2}\/[0-9a-f-]{36}$/);
});

test('files-04: a name of more than 1,000 bytes is refused', async () => {
  const { status, problem } = await refused(withFiles([{ body: aPdf(), fileName: `${'ä'.repeat(500)}.pdf` }]));
  expect([status, problem.code]).toEqual([422, 'file-name-too-long']);
});

test('files-05: a named file of 0 bytes is refused, with its name in both sentences', async () => {
  const { status, problem } = await refused(
    withFiles([
      { body: '', fileName: 'Pass.pdf', type: 'application/pdf' },
      { body: aPdf(), fileName: 'b.pdf' },
    ]),
  );
  expect([status, problem.code]).toEqual([422, 'file-empty']);
  expect(problem.errors).toMatchObject([{ code: 'file-empty', pointer: '/attachments/0/part' }]);
  expect([problem.de, problem.en]).toEqual([expect.stringContaining('Pass.pdf'), expect.stringContaining('Pass.pdf')]);
});

test('files-10: equal names and equal bytes stay three documents', async () => {
  const rows = await accepted(
    withFiles([
      { body: aPdf('A'), fileName: 'scan.pdf' },
      { body: aPdf('B'), fileName: 'scan.pdf' },
      { body: aPdf('A'), fileName: 'Pass Kopie.pdf' },
    ]),
  );
  expect(rows.map(({ file_name, sha512: digest }) => [file_name, digest])).toEqual([
    ['scan.pdf', sha512(aPdf('A'))],
    ['scan.pdf', sha512(aPdf('B'))],
    ['Pass Kopie.pdf', sha512(aPdf('A'))],
  ]);
  expect(new Set(rows.map(({ file_key }) => file_key)).size).toBe(3);
});

test('files-12: 14 photographs keep their order and titles, and in another order they are the same submission', async () => {
  const order = [9, 10, 2, 1, 14, 3, 4, 5, 6, 7, 8, 11, 12, 13];
  const sizes = order.map((_, at) => 20_000 + at * 120_000);
  const photographs = order.map((number, at) => ({
    body: aJpeg(sizes[at] ?? 0, number),
    fileName: `IMG_${number}.jpg`,
    type: 'image/jpeg',
  }));
  const [application, ...files] = withFiles(photographs);
  const key = { headers: { 'idempotency-key': randomUUID() } };
  const first = await app.submit([application!, ...files], key);
  const again = await app.submit([application!, ...files.toReversed()], key);
  expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 201, 'true']);
  const receipt = await first.text();
  expect(await again.text()).toBe(receipt);
  const rows = await documents((JSON.parse(receipt) as { submissionId: string }).submissionId);
  expect(rows.map(({ file_name, title, size_bytes }) => [file_name, title, Number(size_bytes)])).toEqual(
    order.map((number, at) => [`IMG_${number}.jpg`, `Titel file-${at}`, sizes[at]]),
  );
});

test('a type is what the content shows, whatever name and sender say', async () => {
  const rows = await accepted(
    withFiles([
      { body: aHeic(), fileName: 'IMG_2044.jpg', type: 'image/jpeg' },
      { body: aJpeg(500, 1), fileName: 'IMG_2045.HEIC', type: 'application/octet-stream' },
      { body: 'Sehr geehrte Damen und Herren', fileName: 'brief' },
      { body: aDocx(), fileName: 'Lebenslauf.docx' },
      { body: anOdt(), fileName: 'Lebenslauf.odt' },
    ]),
  );
  expect(rows.map(({ media_type }) => media_type)).toEqual([
    'image/heic',
    'image/jpeg',
    'text/plain',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.oasis.opendocument.text',
  ]);
});

test('a file that no entry names is a document without a slot; an entry without its file is refused', async () => {
  const [application] = withFiles([]);
  const [document] = await accepted([application!, { name: 'extra', body: aPdf(), fileName: 'extra.pdf' }]);
  expect(document).toMatchObject({ part: 'extra', slot: null });

  const { status, problem } = await refused([applicationPart(anApplication())]);
  expect([status, problem.code, problem.errors?.length]).toEqual([422, 'attachment-without-file', 2]);
});

test('a part that an entry names and that comes twice, and a wrong checksum, are refused together', async () => {
  const [application, file] = withFiles([{ body: aPdf(), fileName: 'a.pdf' }]);
  const attachments = [{ part: 'file-0' }, { part: 'other', sha512: sha512('something else') }];
  const both = applicationPart({ ...(JSON.parse(String(application?.body)) as object), attachments });
  const { status, problem } = await refused([both, file!, file!, { name: 'other', body: aPdf(), fileName: 'b.pdf' }]);
  expect([status, problem.errors?.map(({ code }) => code).sort()]).toEqual([
    422,
    ['attachment-digest-mismatch', 'part-name-not-unique'],
  ]);
});

test('more than 50 files are refused', async () => {
  const files = Array.from({ length: 51 }, (_, at) => ({ body: aPdf(String(at)), fileName: `${at}.pdf` }));
  const { status, problem } = await refused(withFiles(files));
  expect([status, problem.code]).toEqual([413, 'too-many-files']);
});

test('50 files are accepted', async () => {
  const files = Array.from({ length: 50 }, (_, at) => ({ body: aPdf(String(at)), fileName: `${at}.pdf` }));
  expect(await accepted(withFiles(files))).toHaveLength(50);
});

test('the check tells all faults and findings of the same body and stores nothing', async () => {
  const before = await stored(app);
  const parts = withFiles([{ body: aPdf(), fileName: 'a.pdf' }]);
  const good = await app.submit(parts, { route: 'submissions/check' });
  expect([good.status, await good.json()]).toMatchObject([200, { acceptable: true, faults: [] }]);
  const bad = await app.submit(withFiles([{ body: '', fileName: 'a.pdf' }]), { route: 'submissions/check' });
  expect([bad.status, await bad.json()]).toMatchObject([200, { acceptable: false, faults: [{ code: 'file-empty' }] }]);
  const missing = anApplication({ '/attachments': [], '/applicant/birthPlace': undefined });
  const incomplete = await app.submit([applicationPart(missing)], { route: 'submissions/check' });
  expect(await incomplete.json()).toMatchObject({
    acceptable: true,
    findings: expect.arrayContaining([
      expect.objectContaining({ code: 'field-missing', pointer: '/applicant/birthPlace', de: expect.any(String) }),
    ]),
  });
  expect(await stored(app)).toEqual(before);
});
