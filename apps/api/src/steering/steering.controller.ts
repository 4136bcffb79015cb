import { Readable } from 'node:stream';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { contentDisposition } from '../platform/content-disposition.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { steeringCsv } from './steering-csv.js';
import { SteeringTable, SteeringView } from './steering.dto.js';
import { SteeringService } from './steering.service.js';

@Controller('api/v1/steering')
export class SteeringController {
  constructor(private readonly steering: SteeringService) {}

  /** Where the office stands: open cases by team and age, and the flow of twelve weeks. Caseworkers see their own teams. */
  @Get()
  @Permission('steering.view')
  @Answers(SteeringView)
  read(@CurrentUser() person: SignedInPerson) {
    return this.steering.read(person);
  }

  /** One of the tables as CSV: semicolons, UTF-8 with byte order mark, decimal comma. */
  @Get('csv/:table')
  @Permission('steering.view')
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  async csv(
    @Param('table', { schema: SteeringTable }) table: SteeringTable,
    @CurrentUser() person: SignedInPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const view = await this.steering.read(person);
    await reply
      .headers({
        'content-disposition': contentDisposition('attachment', `steuerung-${table}.csv`),
        'cache-control': 'private, no-store',
      })
      .type('text/csv; charset=utf-8')
      .send(Readable.from(steeringCsv(view, table)));
  }
}
