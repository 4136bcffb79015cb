import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { systemClock, type Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import type { Log } from './platform/log.js';
import { WorkerModule } from './worker.module.js';

/** The worker as it runs in production; tests start the same. */
export function createWorker(config: Config, log: Log, clock: Clock = systemClock): Promise<INestApplicationContext> {
  const options = { logger: false, abortOnError: false } as const;
  return NestFactory.createApplicationContext(WorkerModule.with(config, log, clock), options);
}
