import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { CASE_COMMANDS_PATH, Command } from '../case-file/command-route.js';
import { Call, type CaseCall } from '../platform/command-call.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { ContinuationConsent, JurisdictionDecision } from './jurisdiction.dto.js';
import { JurisdictionService } from './jurisdiction.service.js';

/** Whose case it is: the rules suspect, a person decides. */
@Controller(CASE_COMMANDS_PATH)
export class JurisdictionController {
  constructor(private readonly jurisdiction: JurisdictionService) {}

  /** Says whose case it is. */
  @Command('confirm-jurisdiction', 'jurisdiction.confirm')
  confirm(
    @Call() call: CaseCall,
    @Body({ schema: JurisdictionDecision }) body: z.infer<typeof JurisdictionDecision>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.jurisdiction.confirm(person, call, body);
  }

  /** Goes on here, because the office that is competent now agrees. */
  @Command('keep-with-consent', 'jurisdiction.confirm')
  keepWithConsent(
    @Call() call: CaseCall,
    @Body({ schema: ContinuationConsent }) body: z.infer<typeof ContinuationConsent>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.jurisdiction.keepWithConsent(person, call, body);
  }
}
