import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PathId } from '../case-file/command.dto.js';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { BulkOrder, BulkView } from './bulk.dto.js';
import { BulkService } from './bulk.service.js';

/** One command on many cases. */
@Controller('api/v1/bulk')
export class BulkController {
  constructor(private readonly bulks: BulkService) {}

  /** Orders a command for many cases (202), or with `dryRun` tells what it would do to each (200). */
  @Post()
  @HttpCode(202)
  @Permission('case.route')
  @Answers(BulkView, 202)
  @ApiResponse({ status: 200, standardSchema: BulkView })
  async order(
    @Body({ schema: BulkOrder }) order: BulkOrder,
    @CurrentUser() person: SignedInPerson,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (order.dryRun) reply.status(200);
    return this.bulks.order(person, order);
  }

  /** What has become of an order of one's own, case by case. */
  @Get(':id')
  @Permission('case.route')
  @Answers(BulkView)
  view(@Param('id', { schema: PathId }) id: string, @CurrentUser() person: SignedInPerson) {
    return this.bulks.view(person, id);
  }

  /** Stops an order of one's own; what is done stays done. */
  @Delete(':id')
  @Permission('case.route')
  @Answers(BulkView)
  cancel(@Param('id', { schema: PathId }) id: string, @CurrentUser() person: SignedInPerson) {
    return this.bulks.cancel(person, id);
  }
}
