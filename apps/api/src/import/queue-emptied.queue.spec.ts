import { Redis } from 'ioredis';
import { startTestOffice } from '../../test/test-office.js';
import { until } from '../../test/until.js';
import { createLog } from '../platform/log.js';
import { OutboxRelay } from '../platform/outbox.relay.js';
import { WorkerMetrics } from '../platform/worker-metrics.js';
import { WorkerProgress } from '../platform/worker-progress.js';

let office: Awaited<ReturnType<typeof startTestOffice>>;
beforeAll(async () => {
  office = await startTestOffice();
});
afterAll(() => office.close());

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
  const progress = new WorkerProgress(() => new Date());
  const relay = new OutboxRelay(office.app.config, createLog('silent', 'relay'), progress, new WorkerMetrics());
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
