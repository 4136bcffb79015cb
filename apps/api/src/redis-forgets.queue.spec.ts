import { Redis } from 'ioredis';
import { DataSource } from 'typeorm';
import { againAndAgain } from '../test/again-and-again.js';
import { manyDueTransfers } from '../test/due-transfer.js';
import { HEIDELBERG } from '../test/test-offices.js';
import { startTestOffice } from '../test/test-office.js';
import { queueEnvironment } from '../test/test-queue.js';
import { startTestRedis } from '../test/test-redis.js';
import { until } from '../test/until.js';
import type { ImportRunner } from './import/import-runner.js';
import { ImportSweepService } from './import/import-sweep.service.js';
import { ImportWatch } from './import/import-watch.js';
import { ImportService } from './import/import.service.js';
import { systemClock } from './platform/clock.js';
import { createLog } from './platform/log.js';
import { OutboxRelay } from './platform/outbox.relay.js';
import { openWorker } from './platform/queues.js';
import { RedisPolicy } from './platform/redis-policy.js';
import { WorkerMetrics } from './platform/worker-metrics.js';
import { WorkerProgress } from './platform/worker-progress.js';
import { WorkerHealth } from './worker-health.js';

const isOnRedis = queueEnvironment().REDIS_URL !== undefined;
const FORGETFUL = ['--maxmemory', '8mb', '--maxmemory-policy', 'allkeys-lru'];
const COUNT = 2_000;

test('import-04: the backend of this run keeps what it is given, and the worker has nothing to say', async () => {
  const office = await startTestOffice();
  const worker = await office.startWorker();
  const answer = await worker.get(WorkerHealth).answer('/health/ready');
  expect(answer).toEqual({ status: 200, body: { status: 'ok', degraded: [] } });
  await worker.close();
  await office.close();
});

if (isOnRedis) {
  test('import-04: a Redis that throws keys away is named in one sentence; all imports finish from the database', async () => {
    const redis = await startTestRedis(...FORGETFUL);
    const office = await startTestOffice({ REDIS_URL: redis.url });
    const worker = await office.startWorker();
    const health = () => worker.get(WorkerHealth).answer('/health/ready');
    await until('the policy is known', async () => (await health()).body.status === 'degraded');
    expect(await health()).toEqual({
      status: 200,
      body: {
        status: 'degraded',
        degraded: ['Redis throws keys away when its memory is short (maxmemory-policy allkeys-lru); set noeviction.'],
      },
    });
    await worker.close();
    await importMany(office);
    await office.close();
    await redis.stop();
  }, 150_000);

  test('import-04: a provider that hides the setting keeps nobody from starting', async () => {
    const redis = await startTestRedis('--rename-command', 'CONFIG', '');
    const lines: string[] = [];
    const log = createLog('info', 'worker', { write: (line) => lines.push(line) });
    const office = await startTestOffice({ REDIS_URL: redis.url });
    const policy = new RedisPolicy(office.app.config, log);
    policy.onApplicationBootstrap();
    await until('it was asked', () => lines.some((line) => line.includes('does not tell its maxmemory-policy')));
    expect(policy.warning).toBeNull();
    const worker = await office.startWorker();
    await office.untilImported(await office.submit(), 60_000);
    await worker.close();
    await office.close();
    await redis.stop();
  }, 120_000);
}

/** Many transfers by way of a queue whose keys are pushed out again and again, until the database knows each as done. */
async function importMany({ app }: Awaited<ReturnType<typeof startTestOffice>>): Promise<void> {
  const db = app.nest.get(DataSource);
  const log = createLog('silent', 'worker');
  await app.look('UPDATE target_system SET max_in_flight = $1', [COUNT]);
  const ids = await manyDueTransfers(app, COUNT);
  const delivered: string[] = [];
  const target: ImportRunner = async ({ id }, step) => {
    await step('DELIVER', () => Promise.resolve(delivered.push(id)));
    return { reference: id };
  };
  const runners = { SPECIALIST_SYSTEM: target, DMS: target };
  const metrics = new WorkerMetrics();
  const imports = new ImportService(db, runners, app.config, systemClock, log, new ImportWatch(metrics, log));
  const sweep = new ImportSweepService(db, app.config, systemClock);
  const relay = new OutboxRelay(app.config, log, new WorkerProgress(systemClock), metrics);
  const onError = () => undefined;
  const worker = openWorker('import-dms', app.config, (work) => imports.attempt(work), { concurrency: 8, onError });
  const endSweeping = againAndAgain(() => sweep.sweep(HEIDELBERG), 500);
  const redis = new Redis(app.config.REDIS_URL ?? '');
  try {
    relay.start();
    await until('some are delivered', () => delivered.length >= 30, 60_000);
    // Somebody else's data needs the room.
    for (let at = 0; at < 200; at++) await redis.set(`filler-${String(at)}`, 'x'.repeat(100_000));
    await until(
      'all have ended',
      async () => {
        const sql = `SELECT FROM import_job WHERE id = ANY ($1::uuid[]) AND state <> 'SUCCEEDED'`;
        return (await app.look(sql, [ids])).length === 0;
      },
      90_000,
    );
    expect(Number(/evicted_keys:(\d+)/.exec(await redis.info('stats'))?.[1])).toBeGreaterThan(20);
  } finally {
    await endSweeping();
    await worker.close();
    await relay.close();
    redis.disconnect();
  }
  expect(delivered).toHaveLength(COUNT);
}
