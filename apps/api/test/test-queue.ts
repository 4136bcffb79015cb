import { randomUUID } from 'node:crypto';

declare const queueBackend: 'redis' | 'postgres' | undefined;

/**
 * Where the queues of this test run: the same file runs on BullMQ's PostgreSQL backend and on a real Redis, with a
 * prefix of its own, because test files share the server.
 */
export function queueEnvironment(): Record<string, string> {
  if (typeof queueBackend === 'undefined' || queueBackend === 'postgres') return {};
  const url = process.env.TEST_REDIS_URL;
  if (!url) throw new Error('TEST_REDIS_URL names the Redis for the tests of the queues');
  return { REDIS_URL: url, QUEUE_PREFIX: `test-${randomUUID()}` };
}
