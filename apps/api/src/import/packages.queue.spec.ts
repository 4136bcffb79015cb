import { randomBytes } from 'node:crypto';
import { aDelivery, aPackage, archiveOf, bringMessage } from '../../test/packaged-messages.js';
import { aReturnMessage, bring, inFortyDays } from '../../test/return-messages.js';
import { TEST_MESSAGE_SETTINGS } from '../../test/test-message-settings.js';
import { startTestOffice } from '../../test/test-office.js';
import { until } from '../../test/until.js';
import { aPdf } from '../../test/files.js';

let office: Awaited<ReturnType<typeof startTestOffice>>;
beforeAll(async () => {
  office = await startTestOffice();
  await office.app.look(`UPDATE target_system SET settings = settings || $1 WHERE kind = 'SPECIALIST_SYSTEM'`, [
    JSON.stringify({ message: { ...TEST_MESSAGE_SETTINGS, embedLimitBytes: 1_000_000 } }),
  ]);
});
afterAll(() => office.close());

type Akte = { announcedPackages: number; files: { name: string; sizeBytes: number }[] };

test('an application with a large file reaches the specialist system with all of its packages, and the DMS as before', async () => {
  const worker = await office.startWorker();
  const large = `%PDF-1.7\n${randomBytes(1_500_000).toString('hex')}`;
  const caseNumber = await office.submit({}, [
    office.pdfPart('file-1', 'Pass.pdf'),
    { name: 'file-2', fileName: 'Vertrag.pdf', type: 'application/pdf', body: large },
  ]);
  await office.untilImported(caseNumber, 40_000);
  await worker.close();
  const held = await fetch(`${office.specialistSystem.url}/akten?antragsidentifikation=${caseNumber}`);
  const [akte] = (await held.json()) as Akte[];
  expect(akte?.announcedPackages).toBeGreaterThan(3);
  expect(akte?.files).toEqual([{ name: 'Vertrag.pdf', sizeBytes: large.length }]);
  expect(await office.filesInDms(caseNumber)).toContainEqual(expect.stringContaining('Vertrag'));
}, 90_000);

test('files that packages have brought go into the DMS, and to the specialist system as no answer', async () => {
  const [one, two] = [Buffer.from(aPdf('eins')), Buffer.from(aPdf('zwei'))];
  const drawn = aDelivery(Buffer.alloc(0));
  const archive = await archiveOf({ [`${drawn.fileIds[0]}.pdf`]: one, [`${drawn.fileIds[1]}.pdf`]: two });
  const application = drawn.application.replace(/<xa:archivgroesse>\d+/, `<xa:archivgroesse>${archive.length}`);
  expect((await bringMessage(office.app, application)).kind).toBe('taken');
  const worker = await office.startWorker();
  await until('the application is planned', async () => {
    const planned = await office.app.look('SELECT FROM import_job WHERE message_id = $1', [drawn.messageId]);
    return planned.length > 0;
  });
  const question = { applicationId: `OD-${drawn.messageId}`, instead: { '2026-12-15': inFortyDays } };
  expect((await bring(office.app, aReturnMessage('130102-question', question))).status).toBe(204);
  for (const number of [1, 2]) await bringMessage(office.app, aPackage(drawn.messageId, archive, number));
  const jobs = () =>
    office.app.look<{ target: string; purpose: string; state: string }>(
      `SELECT j.target, j.purpose, j.state FROM import_job j JOIN submission s ON s.id = j.submission_id
       WHERE s.kind = 'SUPPLEMENT' AND s.case_id = (SELECT case_id FROM message WHERE message_id = $1)`,
      [drawn.messageId],
    );
  await until('the files are planned', async () => (await jobs()).length > 0, 30_000);
  await worker.close();
  expect((await jobs()).map(({ target, purpose }) => ({ target, purpose }))).toEqual([
    { target: 'DMS', purpose: 'FILES' },
  ]);
}, 90_000);
