import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { CASE_COMMANDS_PATH, Command } from '../case-file/command-route.js';
import { Call, type CaseCall } from '../platform/command-call.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { HandOver, HandoverReturn, OutsideAcceptance } from './handover.dto.js';
import { HandoverService } from './handover.service.js';

/** A case goes to another office. One of this deployment answers by itself, for one outside a person records it. */
@Controller(CASE_COMMANDS_PATH)
export class HandoverController {
  constructor(private readonly handovers: HandoverService) {}

  /** Offers the case to the office that is competent. */
  @Command('hand-over', 'handover.send')
  handOver(
    @Call() call: CaseCall,
    @Body({ schema: HandOver }) body: z.infer<typeof HandOver>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.handovers.handOver(person, call, body);
  }

  /** Records that an office outside has taken the case: it is closed here. */
  @Command('accept-handover', 'handover.accept')
  accepted(
    @Call() call: CaseCall,
    @Body({ schema: OutsideAcceptance }) body: z.infer<typeof OutsideAcceptance>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.handovers.accepted(person, call, body);
  }

  /** Records that an office outside has sent the case back: it lies on top of triage again. */
  @Command('return-handover', 'handover.return')
  returned(
    @Call() call: CaseCall,
    @Body({ schema: HandoverReturn }) body: z.infer<typeof HandoverReturn>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.handovers.returned(person, call, body);
  }
}
