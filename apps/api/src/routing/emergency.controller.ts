import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { CASE_COMMANDS_PATH, Command } from '../case-file/command-route.js';
import { Call, type CaseCall } from '../platform/command-call.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { EmergencyDenied, EmergencyRaised, Measure } from './emergency.dto.js';
import { EmergencyService } from './emergency.service.js';

/** What cannot wait for its turn, with its clocks. */
@Controller(CASE_COMMANDS_PATH)
export class EmergencyController {
  constructor(private readonly emergencies: EmergencyService) {}

  /** Says that the case cannot wait. */
  @Command('raise-emergency', 'emergency.raise')
  raise(
    @Call() call: CaseCall,
    @Body({ schema: EmergencyRaised }) body: z.infer<typeof EmergencyRaised>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.emergencies.raise(person, call, body);
  }

  /** The suspicion is right: the clock to acknowledge it runs. */
  @Command('confirm-emergency', 'emergency.answer')
  confirm(@Call() call: CaseCall, @CurrentUser() person: SignedInPerson) {
    return this.emergencies.confirm(person, call);
  }

  /** It is none, or none any more. */
  @Command('deny-emergency', 'emergency.answer')
  deny(
    @Call() call: CaseCall,
    @Body({ schema: EmergencyDenied }) body: z.infer<typeof EmergencyDenied>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.emergencies.deny(person, call, body);
  }

  /** Somebody who can act has it. */
  @Command('acknowledge-emergency', 'emergency.answer')
  acknowledge(@Call() call: CaseCall, @CurrentUser() person: SignedInPerson) {
    return this.emergencies.acknowledge(person, call);
  }

  /** Records what was done at once (§ 3 Abs. 4 VwVfG). */
  @Command('record-measure', 'emergency.answer')
  recordMeasure(
    @Call() call: CaseCall,
    @Body({ schema: Measure }) body: z.infer<typeof Measure>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.emergencies.recordMeasure(person, call, body);
  }
}
