import type { Outside } from './run/outside.js';
import type { Queue } from './run/product.js';
import { hasRedis } from './run/redis.js';
import { runOnce, type Wish } from './run/run-once.js';

/** Runs one after the other on the backends that are asked for. @returns whether all went well */
export async function runChaos(
  { queues, ...wish }: Omit<Wish, 'queue'> & { queues: readonly Queue[] },
  outside: Outside,
): Promise<boolean> {
  let isFine = true;
  for (const queue of queues) {
    if (queue === 'redis' && !hasRedis()) {
      outside.say('NOT RUN on Redis: redis-server is missing. On Debian: apt-get install redis-server');
      isFine = false;
      continue;
    }
    outside.say(`${wish.cases} cases, seed ${wish.seed}, queue on ${queue}, targets over ${wish.way}`);
    isFine = (await runOnce({ ...wish, queue }, outside)) && isFine;
  }
  return isFine;
}
