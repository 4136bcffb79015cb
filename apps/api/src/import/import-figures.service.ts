import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Target } from '@einkanal/domain/import/import-job';
import { CLOCK, type Clock } from '../platform/clock.js';
import { withOffice } from '../platform/tenant.js';
import type { TransferFigures } from '../platform/worker-metrics.js';
import { readTargetHealth } from './target-health.query.js';

type OpenRow = { target: Target; state: string; count: number; oldestAt: Date };

/** How much waits for the targets of all offices, and how they are: read at the moment at which a collector asks. */
@Injectable()
export class ImportFigures {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async read(): Promise<TransferFigures> {
    const now = this.now();
    const figures = new Figures(now);
    const offices = await this.db.query<{ id: string }[]>('SELECT id FROM office WHERE served');
    for (const { id } of offices)
      await withOffice(this.db, id, async (tx) => {
        figures.addTargets(await readTargetHealth(tx, now));
        figures.addOpen(await readOpen(tx));
      });
    return figures.sum();
  }
}

/** What waits for a person or a decision is open, but waits for no target. */
const WAITS_FOR_TARGET = ['QUEUED', 'RETRY_SCHEDULED', 'RUNNING'];

class Figures {
  private readonly waiting = new Map<string, TransferFigures['waiting'][number]>();
  private readonly targets = new Map<string, TransferFigures['targets'][number]>();
  private readonly oldest = new Map<string, number>();

  constructor(private readonly now: Date) {}

  addTargets(targets: readonly { kind: Target; state: string }[]): void {
    for (const { kind, state } of targets) add(this.targets, kind, state, 1);
  }

  addOpen(rows: readonly OpenRow[]): void {
    for (const { target, state, count, oldestAt } of rows) {
      add(this.waiting, target, state, count);
      if (!WAITS_FOR_TARGET.includes(state)) continue;
      const seconds = (this.now.getTime() - oldestAt.getTime()) / 1_000;
      this.oldest.set(target, Math.max(this.oldest.get(target) ?? 0, seconds));
    }
  }

  sum(): TransferFigures {
    return {
      waiting: [...this.waiting.values()],
      targets: [...this.targets.values()],
      oldest: [...this.oldest].map(([target, seconds]) => ({ target, seconds })),
    };
  }
}

function add(sums: Map<string, TransferFigures['waiting'][number]>, target: string, state: string, more: number): void {
  const key = `${target} ${state}`;
  sums.set(key, { target, state, count: (sums.get(key)?.count ?? 0) + more });
}

function readOpen(tx: EntityManager): Promise<OpenRow[]> {
  return tx.query<OpenRow[]>(
    `SELECT target, state, count(*)::int AS count, min(created_at) AS "oldestAt"
     FROM import_job WHERE state NOT IN ('SUCCEEDED', 'WAIVED', 'SUPERSEDED') GROUP BY target, state`,
  );
}
