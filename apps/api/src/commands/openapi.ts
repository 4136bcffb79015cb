import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module.js';
import { readConfig } from '../platform/config.js';
import { createLog } from '../platform/log.js';
import { describeApi } from '../platform/openapi.js';

// Nothing of this is used: the routes are read, no part of the application is started.
const config = readConfig({
  NODE_ENV: 'test',
  PUBLIC_URL: 'http://localhost',
  DATABASE_URL: 'unused',
  DATABASE_RELAY_URL: 'unused',
  OIDC_ISSUER: 'http://localhost',
  OIDC_CLIENT_SECRET: 'unused',
  FILES_DIR: 'unused',
  SEAL_KEY: '0'.repeat(64),
});
const target = process.argv[2] ?? path.resolve(import.meta.dirname, '../../openapi.json');
const app = await NestFactory.create(AppModule.with(config, createLog('silent', 'openapi')), new FastifyAdapter(), {
  preview: true,
  logger: false,
});
writeFileSync(target, `${JSON.stringify(describeApi(app), null, 2)}\n`);
