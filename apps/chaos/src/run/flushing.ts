import { setTimeout as wait } from 'node:timers/promises';
import type { Product } from './product.js';
import { flush } from './redis.js';

/**
 * Empties the queues again and again, and does nothing else to the product, until it is told to end.
 * @returns how often
 */
export async function flushEvery(
  ms: number,
  { redis, redisPort, database }: Product,
  isOver: () => boolean,
): Promise<Map<string, number>> {
  let count = 0;
  while (!isOver()) {
    await wait(ms);
    await (redis ? flush(redisPort) : database.look('TRUNCATE jobs.job CASCADE'));
    count += 1;
  }
  return new Map([['empty the queues', count]]);
}
