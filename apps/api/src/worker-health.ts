import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Notifications } from './platform/notifications.js';
import { WorkerProgress } from './platform/worker-progress.js';

type Answer = { status: number; type: string; body: string };

/** Tells an operator's probe whether the worker lives and whether it gets on. */
@Injectable()
export class WorkerHealth {
  constructor(
    private readonly db: DataSource,
    private readonly progress: WorkerProgress,
    private readonly notifications: Notifications,
  ) {}

  async answer(path: string): Promise<Answer> {
    if (path === '/health/live') return json(200, { status: 'ok' });
    if (path === '/health/ready') return this.ready();
    return json(404, { status: 'not-found' });
  }

  /** A worker that has stopped consuming looks healthy to a ping: readiness is progress. */
  private async ready(): Promise<Answer> {
    try {
      await this.db.query('SELECT 1');
    } catch {
      return json(503, { status: 'database-unreachable' });
    }
    if (this.progress.isStuck()) return json(503, { status: 'work-is-due-but-nothing-is-taken' });
    return json(200, { status: this.notifications.isDegraded ? 'degraded' : 'ok' });
  }
}

function json(status: number, body: object): Answer {
  return { status, type: 'application/json', body: JSON.stringify(body) };
}
