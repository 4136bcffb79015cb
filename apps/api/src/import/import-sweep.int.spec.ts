import { DataSource } from 'typeorm';
import { aDueTransfer } from '../../test/due-transfer.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG } from '../../test/test-offices.js';
import { systemClock } from '../platform/clock.js';
import { ImportSweepService } from './import-sweep.service.js';

let app: TestApp;
let sweep: ImportSweepService;
beforeAll(async () => {
  app = await startTestApp();
  sweep = new ImportSweepService(app.nest.get(DataSource), app.config, systemClock);
});
afterAll(() => app.close());

const LONG_AGO = '2026-01-01T00:00:00Z';
const handedOn = async (id: string) =>
  (await app.look<{ handed_on_at: Date | null }>('SELECT handed_on_at FROM import_job WHERE id = $1', [id]))[0]
    ?.handed_on_at;
const dueRows = (id: string) => app.look('SELECT FROM outbox WHERE subject_id = $1', [id]);

test('what was handed on long ago and taken by nobody is due again', async () => {
  const { id } = await aDueTransfer(app, { columns: { handed_on_at: LONG_AGO }, dueIn: null });
  expect(await sweep.sweep(HEIDELBERG)).toBe(1);
  expect(await handedOn(id)).toBeNull();
  expect(await dueRows(id)).toHaveLength(1);
});

test('what is due and counts as handed on as well gets its room back, and no second row', async () => {
  const { id } = await aDueTransfer(app, { columns: { handed_on_at: LONG_AGO }, dueIn: 60 });
  expect(await sweep.sweep(HEIDELBERG)).toBe(0);
  expect(await handedOn(id)).toBeNull();
  expect(await dueRows(id)).toHaveLength(1);
});
