import { Body, Controller, Delete, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { InboxRow } from './inbox.dto.js';
import { CasePresence, LeaseView, NextCase, TakeLease } from './lease.dto.js';
import { LeaseService } from './lease.service.js';
import { NextCaseService } from './next-case.service.js';
import { PresenceService } from './presence.service.js';

const Id = z.uuid();

/** Many people on one list: who takes what, who works on what, who looks at what. */
@Controller('api/v1/cases')
export class LeaseController {
  constructor(
    private readonly nextCases: NextCaseService,
    private readonly leases: LeaseService,
    private readonly presence: PresenceService,
  ) {}

  /** Takes the most urgent case of a view that nobody works on, with its lease; 204 where there is none. */
  @Post('next')
  @HttpCode(200)
  @Permission('case.claim')
  @Answers(InboxRow.nullable())
  @ApiResponse({ status: 204, description: 'No case of this view is free.' })
  async next(
    @Body({ schema: NextCase }) body: z.infer<typeof NextCase>,
    @CurrentUser() person: SignedInPerson,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const row = await this.nextCases.take(person, body);
    if (!row) reply.status(204);
    return row;
  }

  /** Says that one works on the case, for five minutes; renews it; with `takeOver` also from a colleague. */
  @Put(':id/lease')
  @Permission('case.claim')
  @Answers(LeaseView)
  take(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: TakeLease }) body: z.infer<typeof TakeLease>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.leases.take(person, id, body);
  }

  /** Says that one no longer works on the case. */
  @Delete(':id/lease')
  @HttpCode(204)
  @Permission('case.claim')
  release(@Param('id', { schema: Id }) id: string, @CurrentUser() person: SignedInPerson): Promise<void> {
    return this.leases.release(person, id);
  }

  /** Says that one has the case on the screen: again every 20 seconds, for it is kept nowhere. */
  @Put(':id/presence')
  @Permission('case.open')
  @Answers(CasePresence)
  see(@Param('id', { schema: Id }) id: string, @CurrentUser() person: SignedInPerson) {
    return this.presence.see(person, id);
  }

  /** Says that one no longer has the case on the screen. */
  @Delete(':id/presence')
  @HttpCode(204)
  @Permission('case.open')
  leave(@Param('id', { schema: Id }) id: string, @CurrentUser() person: SignedInPerson): Promise<void> {
    return this.presence.leave(person, id);
  }
}
