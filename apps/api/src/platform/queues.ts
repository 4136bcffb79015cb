import { createPostgresBackend, createRedisBackend, withBackend, type Worker } from 'bullmq';
import { z } from 'zod';
import type { Target } from '@einkanal/domain/import/import-job';
import { QUEUE_SCHEMA } from '@einkanal/migrations/queue-schema';
import type { Config } from './config.js';

export const QUEUE_NAMES = ['assessment', 'import-specialist-system', 'import-dms', 'routing', 'scan'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

/** Which queue takes what stands in the outbox. */
export const QUEUE_OF = {
  'submission-accepted': 'assessment',
  'assessment-due': 'assessment',
  'import-specialist-system-due': 'import-specialist-system',
  'import-dms-due': 'import-dms',
  'handover-due': 'routing',
  'bulk-due': 'routing',
  'scan-due': 'scan',
} as const satisfies Record<string, QueueName>;
export type OutboxType = keyof typeof QUEUE_OF;
export const OUTBOX_TYPES = Object.keys(QUEUE_OF) as readonly OutboxType[];

/** What stands in the outbox when a transfer into a target is due. */
export const TRANSFER_DUE = {
  SPECIALIST_SYSTEM: 'import-specialist-system-due',
  DMS: 'import-dms-due',
} as const satisfies Record<Target, OutboxType>;

/** What a queue carries: ids, never persons or documents. */
export const DueWork = z.strictObject({
  officeId: z.uuid(),
  subjectId: z.uuid(),
  correlationId: z.string().nullable(),
});
export type DueWork = z.infer<typeof DueWork>;

// A worker that was killed holds its job until the lock ends, and a job that stalled twice fails for good by default.
const WORKER_OPTIONS = { lockDuration: 6_000, stalledInterval: 3_000, maxStalledCount: 10 };
const FORGET = { removeOnComplete: true, removeOnFail: { age: 24 * 3_600 } };

type QueueConfig = Pick<Config, 'REDIS_URL' | 'QUEUE_PREFIX' | 'DATABASE_URL'>;
type QueuedWork = { name: 'due'; data: DueWork; opts: { jobId: string } };
/** The part of a queue that is used here, whichever backend carries it. */
export type WorkQueue = {
  add: (jobs: QueuedWork[]) => Promise<unknown>;
  waiting: () => Promise<number>;
  close: () => Promise<void>;
};
export type WorkWorker = Pick<Worker, 'close'>;

/** The one place that chooses: Redis where it is configured, else BullMQ's own PostgreSQL backend. */
export function openQueue(name: QueueName, config: QueueConfig, onError: (error: Error) => void): WorkQueue {
  if (config.REDIS_URL) {
    const options = redis(config.REDIS_URL, config.QUEUE_PREFIX);
    const queue = new (withBackend(createRedisBackend).Queue)<DueWork>(name, options);
    queue.on('error', onError);
    return {
      add: (jobs) => queue.addBulk(jobs),
      waiting: () => queue.getWaitingCount(),
      close: () => queue.close(),
    };
  }
  const queue = new (withBackend(createPostgresBackend).Queue)<DueWork>(name, {
    connection: postgres(config.DATABASE_URL, 4),
  });
  queue.on('error', onError);
  // Adding in bulk makes a sequence for the queue, which a role that may create nothing cannot.
  const add = (jobs: QueuedWork[]) => Promise.all(jobs.map(({ data, opts }) => queue.add('due', data, opts)));
  return { add, waiting: () => queue.getWaitingCount(), close: () => queue.close() };
}

/** Starts to take work from a queue. `run` may be called twice for the same work. */
export function openWorker(
  name: QueueName,
  config: QueueConfig,
  run: (work: DueWork) => Promise<void>,
  { concurrency, onError }: { concurrency: number; onError: (error: Error) => void },
): WorkWorker {
  const perform = (job: { data: unknown }) => run(DueWork.parse(job.data));
  const options = { ...WORKER_OPTIONS, concurrency };
  const worker = config.REDIS_URL
    ? new (withBackend(createRedisBackend).Worker)(name, perform, {
        ...redis(config.REDIS_URL, config.QUEUE_PREFIX),
        ...options,
      })
    : new (withBackend(createPostgresBackend).Worker)(name, perform, {
        connection: postgres(config.DATABASE_URL, 4),
        ...options,
      });
  worker.on('error', onError);
  return worker;
}

/**
 * Hands work to its queue. The outbox row's id is the job's id, so a row handed on twice is one job.
 * @throws Error `queue-does-not-answer` after the time limit: a dead Redis would otherwise let the call hang for ever
 */
export async function handOn(queue: WorkQueue, rows: { id: string; work: DueWork }[], limitMs = 5_000): Promise<void> {
  const jobs = rows.map(({ id, work }) => {
    const opts = { jobId: id, attempts: 1, ...FORGET };
    return { name: 'due' as const, data: work, opts };
  });
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('queue-does-not-answer')), limitMs);
  });
  try {
    await Promise.race([queue.add(jobs), limit]);
  } finally {
    clearTimeout(timer);
  }
}

function redis(address: string, prefix: string) {
  const url = new URL(address);
  const connection = {
    host: url.hostname,
    port: Number(url.port || 6379),
    username: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
    db: Number(url.pathname.slice(1) || 0),
    tls: url.protocol === 'rediss:' ? {} : undefined,
    maxRetriesPerRequest: null,
    // BullMQ itself would wait up to 20 seconds. Not all at once, where many connect again.
    retryStrategy: () => 500 + Math.random() * 1_000,
  };
  return { connection, prefix };
}

function postgres(connectionString: string, max: number) {
  return { connectionString, schema: QUEUE_SCHEMA, max };
}
