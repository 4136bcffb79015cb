import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from './access.js';
import { Readiness } from './readiness.service.js';

/** For whoever starts, watches and restarts the process. */
@Controller('health')
@ApiExcludeController()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process answers. */
  @Get('live')
  @Public()
  live() {
    return { status: 'alive' };
  }

  /** The process can do its work; `degraded` says what works more slowly than it should. */
  @Get('ready')
  @Public()
  ready() {
    return this.readiness.check();
  }
}
