import 'reflect-metadata';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Machine, Permission, Public } from './access.js';
import { RouteAccessCheck } from './route-access.js';

@Controller('closed')
class ClosedController {
  @Get()
  @Public()
  health() {
    return '';
  }

  @Get('list')
  @Permission('case.list')
  list() {
    return this.helper();
  }

  @Post()
  @Machine()
  submit() {
    return '';
  }

  // No route, so nobody has to say who may call it.
  helper() {
    return '';
  }
}

@Controller('open')
class OpenController {
  @Get()
  forgotten() {
    return '';
  }
}

async function start(...controllers: (new () => object)[]) {
  @Module({ imports: [DiscoveryModule], controllers, providers: [RouteAccessCheck] })
  class App {}
  const app = await NestFactory.create(App, new FastifyAdapter(), { logger: false, abortOnError: false });
  await app.init();
  await app.close();
}

test('a process whose routes all say who may call them starts', async () => {
  await expect(start(ClosedController)).resolves.toBeUndefined();
});

test('a process with a route of which nobody said who may call it refuses to start, and names it', async () => {
  await expect(start(ClosedController, OpenController)).rejects.toThrow('OpenController.forgotten');
});
