import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { systemClock, type Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import { connectWhenThere } from './platform/database-start.js';
import type { Log } from './platform/log.js';
import { WorkerModule } from './worker.module.js';

/** The worker as it runs in production; tests start the same. */
export async function createWorker(
  config: Config,
  log: Log,
  clock: Clock = systemClock,
): Promise<INestApplicationContext> {
  // The relay would try a wrong password for ever.
  await connectWhenThere('DATABASE_RELAY_URL', log, async () => {
    const relay = new pg.Client({ connectionString: config.DATABASE_RELAY_URL });
    await relay.connect();
    await relay.end();
  });
  const options = { logger: false, abortOnError: false } as const;
  return NestFactory.createApplicationContext(WorkerModule.with(config, log, clock), options);
}
