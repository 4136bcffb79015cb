import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { applicationPart, aSubmission, stored } from '../../test/submissions.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG } from '../../test/test-offices.js';
import { FileStore, INCOMING } from '../platform/file-store.js';
import { createLog } from '../platform/log.js';
import { IntakeUpkeepService } from './intake-upkeep.service.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const upkeep = (aheadMs = 0) =>
  new IntakeUpkeepService(
    app.nest.get(DataSource),
    app.nest.get(FileStore),
    () => new Date(Date.now() + aheadMs),
    createLog('silent', 'test'),
  );

function aFile(folder: string, { hoursOld }: { hoursOld: number }): string {
  mkdirSync(path.join(app.filesDir, folder), { recursive: true });
  const file = path.join(app.filesDir, folder, randomUUID());
  writeFileSync(file, 'left behind');
  const at = Date.now() / 1000 - hoursOld * 3_600;
  utimesSync(file, at, at);
  return file;
}

test('what a crash has left is taken away; what arrives now and what a case needs stays', async () => {
  expect((await app.submit(aSubmission())).status).toBe(201);
  const [document] = await app.look<{ file_key: string }>('SELECT file_key FROM document LIMIT 1');
  const needed = path.join(app.filesDir, document?.file_key ?? '');
  utimesSync(needed, 0, 0);
  const month = new Date(Date.now() - 7_200_000).toISOString().slice(0, 7).replace('-', '/');
  const halfArrived = aFile(INCOMING, { hoursOld: 2 });
  const arriving = aFile(INCOMING, { hoursOld: 0 });
  const withoutRow = aFile(`${HEIDELBERG}/${month}`, { hoursOld: 2 });
  const aboutToHaveItsRow = aFile(`${HEIDELBERG}/${month}`, { hoursOld: 0 });

  expect(await upkeep().run()).toMatchObject({ incoming: 1, stored: 1 });
  expect([halfArrived, arriving, withoutRow, aboutToHaveItsRow, needed].map((file) => existsSync(file))).toEqual([
    false,
    true,
    false,
    true,
    true,
  ]);
  expect(await upkeep().run()).toMatchObject({ incoming: 0, stored: 0 });
});

test('a sealed body is forgotten after 30 days, the trace of the refusal is not', async () => {
  expect((await app.submit([applicationPart('{')])).status).toBe(400);
  const days = (count: number) => count * 24 * 3_600_000;
  const sealed = () => app.look(`SELECT FROM refusal WHERE sealed_body IS NOT NULL OR sealed_details IS NOT NULL`);
  await upkeep(days(29)).run();
  expect(await sealed()).toHaveLength(1);
  expect(await upkeep(days(31)).run()).toMatchObject({ sealedBodies: 1 });
  expect(await sealed()).toHaveLength(0);
  expect((await stored(app)).refusals).toBe(1);
});
