import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { PathId } from '../case-file/command.dto.js';
import { CommandId } from '../platform/command-call.js';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { HandoverReturn } from './handover.dto.js';
import {
  AcceptedHandover,
  HandoverOffer,
  HandoverOffers,
  OfferFilter,
  ReturnedHandover,
} from './offered-handover.dto.js';
import { OfferedHandoverService } from './offered-handover.service.js';

/** What other offices offer to this one. */
@Controller('api/v1/handovers')
export class OfferedHandoverController {
  constructor(private readonly offered: OfferedHandoverService) {}

  /** What waits for an answer here, the longest waiting first. */
  @Get()
  @Permission('handover.accept')
  @Answers(HandoverOffers)
  list(@Query({ schema: OfferFilter }) _filter: z.infer<typeof OfferFilter>, @CurrentUser() person: SignedInPerson) {
    return this.offered.list(person);
  }

  /** A handover as the receiver sees it; the sender sees the same. */
  @Get(':id')
  @Permission('handover.accept')
  @Answers(HandoverOffer)
  find(@Param('id', { schema: PathId }) id: string, @CurrentUser() person: SignedInPerson) {
    return this.offered.find(person, id);
  }

  /** Takes the case. */
  @Post(':id/accept')
  @HttpCode(200)
  @Permission('handover.accept')
  @Answers(AcceptedHandover)
  accept(
    @Param('id', { schema: PathId }) id: string,
    @CommandId() commandId: string,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.offered.accept(person, id, commandId);
  }

  /** Sends the case back, with the reason. */
  @Post(':id/return')
  @HttpCode(200)
  @Permission('handover.return')
  @Answers(ReturnedHandover)
  return(
    @Param('id', { schema: PathId }) id: string,
    @CommandId() commandId: string,
    @Body({ schema: HandoverReturn }) { reason }: z.infer<typeof HandoverReturn>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.offered.return(person, id, commandId, reason);
  }
}
