import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Notifications } from './notifications.js';
import { problem } from './problem-catalogue.js';

const TIME_LIMIT_MS = 2_000;

/** Whether the API can do its work. Redis, the targets and the scanner may be down: it receives all the same. */
@Injectable()
export class Readiness {
  constructor(
    private readonly db: DataSource,
    private readonly notifications: Notifications,
  ) {}

  /** @throws Problem `temporarily-unavailable` where the database does not answer in time */
  async check(): Promise<{ status: 'ready'; degraded: string[] }> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(problem('temporarily-unavailable'));
      }, TIME_LIMIT_MS);
    });
    try {
      await Promise.race([this.db.query('SELECT'), tooLate]);
    } finally {
      clearTimeout(timer);
    }
    return { status: 'ready', degraded: this.notifications.isDegraded ? ['notifications'] : [] };
  }
}
