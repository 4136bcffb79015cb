import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Notifications } from './platform/notifications.js';
import { RedisPolicy } from './platform/redis-policy.js';
import { within } from './platform/time-limit.js';
import { WorkerProgress } from './platform/worker-progress.js';
import { WorkerService } from './worker.service.js';

const TIME_LIMIT_MS = 2_000;

type Answer = { status: number; body: Record<string, unknown> };

/** Tells an operator's probe whether the worker lives and whether it gets on. */
@Injectable()
export class WorkerHealth {
  constructor(
    private readonly db: DataSource,
    private readonly progress: WorkerProgress,
    private readonly worker: WorkerService,
    private readonly notifications: Notifications,
    private readonly redis: RedisPolicy,
  ) {}

  async answer(path: string): Promise<Answer> {
    if (path === '/health/live') return { status: 200, body: { status: 'ok' } };
    if (path === '/health/ready') return this.ready();
    return { status: 404, body: { status: 'not-found' } };
  }

  /** A worker that has stopped consuming looks healthy to a ping: readiness is progress. */
  private async ready(): Promise<Answer> {
    try {
      await within(TIME_LIMIT_MS, this.db.query('SELECT'));
    } catch {
      return { status: 503, body: { status: 'database-unreachable' } };
    }
    const queues = await this.worker.stuckQueues();
    if (queues.length > 0) return { status: 503, body: { status: 'work-is-due-but-nothing-is-taken', queues } };
    if (this.progress.isRelayStuck()) return { status: 503, body: { status: 'nobody-looks-for-due-work' } };
    const degraded = [
      ...(this.notifications.isDegraded ? ['notifications'] : []),
      ...(this.redis.warning === null ? [] : [this.redis.warning]),
    ];
    return { status: 200, body: { status: degraded.length > 0 ? 'degraded' : 'ok', degraded } };
  }
}
