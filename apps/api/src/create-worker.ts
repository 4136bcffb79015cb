import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from './platform/config.js';
import type { Log } from './platform/log.js';
import { WorkerModule } from './worker.module.js';

/** The worker as it runs in production; tests start the same. */
export async function createWorker(config: Config, log: Log): Promise<INestApplicationContext> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(config, log), {
    logger: false,
    abortOnError: false,
  });
  return worker;
}
