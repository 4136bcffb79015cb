import { randomUUID } from 'node:crypto';
import { aDatabase } from '../../test/test-database.js';
import { aBreakableWay } from '../../test/test-proxy.js';
import { queueEnvironment } from '../../test/test-queue.js';
import { startTestRedis } from '../../test/test-redis.js';
import { until } from '../../test/until.js';
import { handOn, openQueue, openWorker } from './queues.js';

const OUTAGE_MS = 12_000;

/** Where the queues of this run are, and how that goes away and comes back. */
async function aBackend() {
  const database = await aDatabase();
  const way = await aBreakableWay(database.url('einkanal_app'));
  const close = async () => {
    await way.close();
    await database.drop();
  };
  const config = { DATABASE_URL: way.url, QUEUE_PREFIX: 'einkanal' };
  if (queueEnvironment().REDIS_URL === undefined)
    return { config: { ...config, REDIS_URL: undefined }, goAway: way.close, comeBack: way.openAgain, close };
  const redis = await startTestRedis();
  const closeAll = async () => {
    await redis.stop();
    await close();
  };
  const { stop: goAway, startAgain: comeBack } = redis;
  return { config: { ...config, REDIS_URL: redis.url }, goAway, comeBack, close: closeAll };
}

test('a queue that was away for long is used again within seconds', async () => {
  const { config, goAway, comeBack, close } = await aBackend();
  const taken: string[] = [];
  const onError = () => undefined;
  const queue = openQueue('scan', config, onError);
  const run = ({ subjectId }: { subjectId: string }) => Promise.resolve(void taken.push(subjectId));
  const worker = openWorker('scan', config, run, { concurrency: 1, onError });
  const isHandedOn = (subjectId: string) => {
    const work = { officeId: randomUUID(), subjectId, correlationId: null };
    return handOn(queue, [{ id: subjectId, work }], 500).then(
      () => true,
      () => false,
    );
  };
  const [before, after] = [randomUUID(), randomUUID()];
  try {
    expect(await isHandedOn(before)).toBe(true);
    await until('work is taken', () => taken.includes(before));
    await goAway();
    const wentAt = Date.now();
    // As the relay does, which goes on trying.
    await until('it was away for long', async () => !(await isHandedOn(after)) && Date.now() - wentAt > OUTAGE_MS);
    await comeBack();
    await until('it takes what is handed on', () => isHandedOn(after), 4_000);
    await until('work is taken again', () => taken.includes(after), 4_000);
  } finally {
    await worker.close();
    await queue.close();
    await close();
  }
}, 60_000);
