import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { startDms } from '@einkanal/office-systems/dms/server';
import { aHeic, aJpeg, aPdf } from '../../test/files.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { freshMessage, sendMessage } from '../../test/sent-messages.js';
import { receiptOf } from '../../test/submissions.js';
import { aFile, aSubmittedCase } from '../../test/test-case.js';
import { cmisHoldings } from '../../test/test-cmis.js';
import { HEIDELBERG } from '../../test/test-offices.js';
import { officeTargetsSql } from '../../test/test-targets.js';
import { systemClock } from '../platform/clock.js';
import { ReferenceData } from '../office/reference-data.service.js';
import { FileStore } from '../platform/file-store.js';
import { CmisDms, CmisSettings } from './adapters/dms.cmis.js';
import { DmsRunner } from './dms.runner.js';
import type { TakenJob } from './import.query.js';

const ACCOUNT = { user: 'dms', password: 'dms' };
const BERLIN_YEAR = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', year: 'numeric' });

let app: TestApp;
let dms: Awaited<ReturnType<typeof startDms>>;
const folder = mkdtempSync(path.join(os.tmpdir(), 'einkanal-dms-'));
beforeAll(async () => {
  app = await startTestApp();
  dms = await startDms({ port: 0, dataDir: folder });
  await app.look(officeTargetsSql({ specialistSystemUrl: dms.url, dmsUrl: `${dms.url}/cmis` }));
});
afterAll(async () => {
  await app.close();
  await dms.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Sent = { name: string; body: string | Uint8Array };

async function sent(...files: Sent[]) {
  const parts = files.map(({ name, body }, at) => aFile(`file-${String(at + 1)}`, name, body));
  return aSubmittedCase(app, { patch: { '/attachments': [] }, files: parts });
}

/** One transfer into the DMS, and what is there afterwards beside our own two files. */
async function filed(
  submitted: { caseId: string; number: string; submissionId: string },
  settings: Partial<CmisSettings> = {},
) {
  const { caseId, number, submissionId } = submitted;
  const [row] = await app.look<{ id: string; leaseToken: string }>(
    `INSERT INTO import_job (office_id, case_id, submission_id, target, purpose, state, lease_token, lease_until, attempts)
     VALUES ($1, $2, $3, 'DMS', 'FILES', 'RUNNING', gen_random_uuid(), now() + interval '1 hour', 1)
     RETURNING id, lease_token AS "leaseToken"`,
    [HEIDELBERG, caseId, submissionId],
  );
  const job: TakenJob = {
    ...{ officeId: HEIDELBERG, id: row?.id ?? '', caseId, caseNumber: number, submissionId, target: 'DMS' },
    ...{
      purpose: 'FILES',
      attempts: 1,
      failures: 0,
      payloadSha512: null,
      messageId: row?.id ?? '',
      leaseToken: row?.leaseToken ?? '',
      createdAt: new Date(),
    },
  };
  const url = `${dms.url}/cmis`;
  const connection = () => new CmisDms(CmisSettings.parse({ url, ...ACCOUNT, ...settings }));
  const connections = { specialistSystem: unused, dms: connection, sharedFolder: unused, certificateEnd: unused };
  const runner = new DmsRunner(
    app.nest.get(DataSource),
    app.nest.get(FileStore),
    app.nest.get(ReferenceData),
    connections,
    systemClock,
  );
  const end = await runner.run(
    job,
    (_, work) => work(),
    () => Promise.resolve(),
  );
  const year = BERLIN_YEAR.format(new Date());
  const held = await cmisHoldings(url, ACCOUNT, `Einkanal/${year}/${number}`);
  const files = held.filter(({ name }) => !/^(Originaldaten|Zusammenfassung) /.test(name));
  const [original] = held.filter(({ name }) => name.startsWith('Originaldaten '));
  return { files, original, report: end.mappingReport };
}

function unused(): never {
  throw new Error('only the DMS is asked here');
}

test('of an application that came as a message the message itself is filed, with its documents beside it', async () => {
  const message = freshMessage('130101-identity-document');
  const { submissionId, caseNumber: number } = await receiptOf(await sendMessage(app, message));
  const [row] = await app.look<{ id: string }>('SELECT id FROM case_file WHERE number = $1', [number]);
  const { files, original } = await filed({ caseId: row?.id ?? '', number, submissionId });
  expect(original?.name).toBe(`Originaldaten ${submissionId.slice(-8)}.xml`);
  expect(original?.properties['cmis:contentStreamMimeType']).toBe('application/xml');
  expect(original?.bytes.toString()).toBe(message);
  expect(files.length).toBeGreaterThan(0);
});

test('files-02: the same document from a Mac and from Windows is one document there, under the NFC name', async () => {
  const body = aPdf('A');
  const { files } = await filed(await sent({ name: 'U\u0308bersetzung.pdf', body }, { name: 'Übersetzung.pdf', body }));
  expect(files.map(({ name }) => name)).toEqual(['Übersetzung.pdf']);
});

test('files-04: a long name is cut to what the target takes, in its unit, and the report says so', async () => {
  const name = `${'ä'.repeat(90)}.v1.${'ö'.repeat(86)}.pdf`;
  const nameLimit = { unit: 'bytes' as const, max: 255 };
  const { files, report } = await filed(await sent({ name, body: aPdf() }), { nameLimit });
  const [file] = files;
  expect(Buffer.byteLength(file?.name ?? '')).toBe(254);
  expect(file?.properties['einkanal:originalName']).toBe(name);
  expect(report).toMatchObject({
    files: expect.arrayContaining([
      expect.objectContaining({ originalName: name, name: file?.name, changes: ['shortened'] }),
    ]),
  });
});

test('files-06: a PDF with a password and one that only forbids printing both arrive as they are', async () => {
  const locked = aPdf('trailer << /Encrypt 5 0 R >>');
  const printing = aPdf('trailer << /Encrypt 6 0 R /P -1340 >>');
  const sentFiles = [
    { name: 'Gehalt.pdf', body: locked },
    { name: 'Vertrag.pdf', body: printing },
  ];
  const { files } = await filed(await sent(...sentFiles));
  const bytes = new Map(files.map((file) => [file.name, file.bytes.toString('latin1')]));
  expect(bytes).toEqual(new Map(sentFiles.map(({ name, body }) => [name, Buffer.from(body).toString('latin1')])));
});

test('files-08: the DMS gets the type that a file has, not the one that its name tells', async () => {
  const sentFiles = [
    { name: 'IMG_2044.jpg', body: aHeic() },
    { name: 'IMG_2045.HEIC', body: aJpeg(2_000, 1) },
  ];
  const { files } = await filed(await sent(...sentFiles));
  const types = files.map(({ name, properties }) => [name, properties['cmis:contentStreamMimeType']]);
  expect(new Map(types as [string, string][])).toEqual(
    new Map([
      ['IMG_2044.jpg', 'image/heic'],
      ['IMG_2045.HEIC', 'image/jpeg'],
    ]),
  );
});

test('import-06: names that a DMS forbids are cleaned and stay apart, the original name stands beside', async () => {
  const names = ['Pass: Vorder-/Rückseite?.pdf', 'Vertrag .', 'O\'Neill & Söhne "GmbH".pdf', 'Vertrag'];
  const { files } = await filed(await sent(...names.map((name) => ({ name, body: aPdf(name) }))));
  expect(new Map(files.map(({ name, properties }) => [properties['einkanal:originalName'], name]))).toEqual(
    new Map([
      ['Pass: Vorder-/Rückseite?.pdf', 'Pass_ Vorder-_Rückseite_.pdf'],
      ['Vertrag .', 'Vertrag'],
      ['O\'Neill & Söhne "GmbH".pdf', "O'Neill & Söhne _GmbH_.pdf"],
      ['Vertrag', 'Vertrag (2)'],
    ]),
  );
});

test('files-11: files that wait for their scan are not transferred, and the reason is named; then they go', async () => {
  const submitted = await sent({ name: 'Pass.pdf', body: aPdf() }, { name: 'Vertrag.pdf', body: aPdf('V') });
  const scanned = (status: string) =>
    app.look('UPDATE document SET scan_status = $2 WHERE case_id = $1', [submitted.caseId, status]);
  await scanned('PENDING');
  await expect(filed(submitted)).rejects.toMatchObject({ code: 'files-not-checked-yet' });
  await app.look('DELETE FROM import_job WHERE case_id = $1', [submitted.caseId]);
  await scanned('CLEAN');
  expect((await filed(submitted)).files).toHaveLength(2);
});
