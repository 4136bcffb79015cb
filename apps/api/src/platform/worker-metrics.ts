import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { QueueName } from './queues.js';

const DELAYS_SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 60, 300, 1_800, 7_200, 43_200];
const STEPS_SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

export type TransferFigures = {
  waiting: { target: string; state: string; count: number }[];
  oldest: { target: string; seconds: number }[];
  targets: { target: string; state: string; count: number }[];
};

/**
 * The figures of a worker. Labels are words of ours (target, state, step, queue): an office is none of them, because
 * their number is not ours to bound and each would multiply every series; which office it is stands on the page
 * "Übertragungen" and in the log.
 */
@Injectable()
export class WorkerMetrics {
  readonly registry = new Registry();
  private readonly ends = this.counter('einkanal_import_attempts_total', 'Ended attempts of transfers, by outcome', [
    'target',
    'outcome',
  ]);
  private readonly steps = new Histogram({
    name: 'einkanal_import_step_seconds',
    help: 'Time of a step of a transfer',
    labelNames: ['target', 'step', 'outcome'],
    buckets: STEPS_SECONDS,
    registers: [this.registry],
  });
  private readonly delays = new Histogram({
    name: 'einkanal_queue_hand_on_seconds',
    help: 'Time from when work was due until its queue had it',
    labelNames: ['queue'],
    buckets: DELAYS_SECONDS,
    registers: [this.registry],
  });
  private readonly lost = this.counter('einkanal_lost_work_total', 'Work that waited for nobody and is due again');
  private readonly waiting = this.gauge('einkanal_import_open', 'Transfers that are not done, by state', 'state');
  private readonly oldest = this.gauge('einkanal_import_oldest_waiting_seconds', 'Age of the oldest due transfer');
  private readonly targets = this.gauge('einkanal_targets', 'Targets of all offices, by state', 'state');

  attemptEnded(target: string, outcome: string): void {
    this.ends.labels(target, outcome).inc();
  }

  stepEnded(target: string, step: string, outcome: string, ms: number): void {
    this.steps.labels(target, step, outcome).observe(ms / 1_000);
  }

  handedOn(queue: QueueName, afterMs: number): void {
    this.delays.labels(queue).observe(Math.max(0, afterMs) / 1_000);
  }

  lostWorkFound(count: number): void {
    this.lost.inc(count);
  }

  /** The figures as text; those of the database are of the moment at which it was asked. */
  async text({ waiting, oldest, targets }: TransferFigures): Promise<string> {
    for (const gauge of [this.waiting, this.oldest, this.targets]) gauge.reset();
    for (const { target, state, count } of waiting) this.waiting.labels(target, state).set(count);
    for (const { target, seconds } of oldest) this.oldest.labels(target).set(seconds);
    for (const { target, state, count } of targets) this.targets.labels(target, state).set(count);
    return this.registry.metrics();
  }

  private counter(name: string, help: string, labelNames: string[] = []): Counter {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private gauge(name: string, help: string, ...more: string[]): Gauge {
    return new Gauge({ name, help, labelNames: ['target', ...more], registers: [this.registry] });
  }
}
