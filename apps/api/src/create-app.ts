import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { MULTIPART_OPTIONS } from './intake/multipart-arrival.js';
import type { Config } from './platform/config.js';
import { withCorrelation } from './platform/correlation.js';
import { holdContinue } from './platform/expect-continue.js';
import { closeInTime } from './platform/graceful-close.js';
import type { Log } from './platform/log.js';
import { MachineDoor } from './platform/machine-door.js';
import { serveMetrics } from './platform/metrics.js';
import { serveApiDescription } from './platform/openapi.js';
import { protectAnswers } from './platform/security-headers.js';
import { traceRequest } from './platform/trace-request.js';
import { serveWebPage } from './platform/web-page.js';
import { takeXml } from './platform/xml-body.js';

/** The API as it runs in production; tests start the same. */
export async function createApp(config: Config, log: Log): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: 1_048_576 });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, log), adapter, {
    logger: false,
    abortOnError: false,
    bodyParser: true,
  });
  app.enableShutdownHooks();
  await app.register(cookie);
  await app.register(multipart, MULTIPART_OPTIONS);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    const id = randomUUID();
    void reply.header('x-correlation-id', id);
    withCorrelation(id, () => {
      traceRequest(request, reply, done);
    });
  });
  takeXml(fastify);
  protectAnswers(fastify, config.PUBLIC_URL);
  app.get(MachineDoor).stand(fastify);
  holdContinue(fastify.server);
  closeInTime(fastify);
  serveMetrics(fastify, config);
  serveApiDescription(app);
  if (config.WEB_ROOT) await serveWebPage(app, config.WEB_ROOT);
  return app;
}
