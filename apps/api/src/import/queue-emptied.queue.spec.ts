import { Redis } from 'ioredis';
import { DataSource } from 'typeorm';
import { againAndAgain } from '../../test/again-and-again.js';
import { manyDueTransfers } from '../../test/due-transfer.js';
import { HEIDELBERG } from '../../test/test-offices.js';
import { startTestOffice } from '../../test/test-office.js';
import { until } from '../../test/until.js';
import { systemClock } from '../platform/clock.js';
import { createLog } from '../platform/log.js';
import { OutboxRelay } from '../platform/outbox.relay.js';
import { openWorker } from '../platform/queues.js';
import { WorkerMetrics } from '../platform/worker-metrics.js';
import { WorkerProgress } from '../platform/worker-progress.js';
import type { ImportRunner } from './import-runner.js';
import { ImportSweepService } from './import-sweep.service.js';
import { ImportWatch } from './import-watch.js';
import { ImportService } from './import.service.js';

let office: Awaited<ReturnType<typeof startTestOffice>>;
beforeAll(async () => {
  office = await startTestOffice();
});
afterAll(() => office.close());

const log = createLog('silent', 'worker');
const aRelay = () => new OutboxRelay(office.app.config, log, new WorkerProgress(systemClock), new WorkerMetrics());

/** Loses everything that a queue holds, as an operator who flushes Redis does. */
async function emptyTheQueue(): Promise<void> {
  const { REDIS_URL, QUEUE_PREFIX } = office.app.config;
  if (REDIS_URL === undefined) {
    await office.app.look('TRUNCATE jobs.job CASCADE');
    return;
  }
  const redis = new Redis(REDIS_URL);
  const keys = await redis.keys(`${QUEUE_PREFIX}:*`);
  if (keys.length > 0) await redis.del(...keys);
  await redis.quit();
}

test('what was handed to a queue that is then emptied is late, never lost', async () => {
  const numbers = await Promise.all(Array.from({ length: 5 }, () => office.submit()));
  const relay = aRelay();
  relay.start();
  await until('the outbox is handed on', async () => {
    const rows = await office.app.look('SELECT FROM outbox');
    return rows.length === 0;
  });
  await relay.close();
  await emptyTheQueue();

  const worker = await office.startWorker();
  for (const number of numbers) await office.untilImported(number, 60_000);
  await worker.close();
}, 120_000);

test('a queue emptied twice in the middle of 1,000 transfers, with two relays: each is done, and each once', async () => {
  const { app } = office;
  const db = app.nest.get(DataSource);
  await app.look('UPDATE target_system SET max_in_flight = 100');
  const ids = await manyDueTransfers(app, 1_000);
  const delivered: string[] = [];
  const target: ImportRunner = async ({ id }, step) => {
    await step('DELIVER', () => Promise.resolve(delivered.push(id)));
    return { reference: id };
  };
  const runners = { SPECIALIST_SYSTEM: target, DMS: target };
  const imports = new ImportService(
    db,
    runners,
    app.config,
    systemClock,
    log,
    new ImportWatch(new WorkerMetrics(), log),
  );
  const sweep = new ImportSweepService(db, app.config, systemClock);
  const relays = [aRelay(), aRelay()];
  const onError = () => undefined;
  const worker = openWorker('import-dms', app.config, (work) => imports.attempt(work), { concurrency: 8, onError });
  const endSweeping = againAndAgain(() => sweep.sweep(HEIDELBERG), 500);
  try {
    for (const relay of relays) relay.start();
    for (const share of [300, 600]) {
      await until(`${String(share)} delivered`, () => delivered.length >= share, 60_000);
      await emptyTheQueue();
    }
    await until(
      'all have ended',
      async () => {
        const sql = `SELECT FROM import_job WHERE id = ANY ($1::uuid[]) AND state <> 'SUCCEEDED'`;
        return (await app.look(sql, [ids])).length === 0;
      },
      90_000,
    );
  } finally {
    await endSweeping();
    await worker.close();
    await Promise.all(relays.map((relay) => relay.close()));
  }
  expect(delivered).toHaveLength(1_000);
}, 180_000);
