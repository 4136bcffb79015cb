import { Body, Controller } from '@nestjs/common';
import { z } from 'zod';
import { CASE_COMMANDS_PATH, Command } from '../case-file/command-route.js';
import { Call, type CaseCall } from '../platform/command-call.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { RepeatService } from './repeat.service.js';

const Repeat = z.strictObject({ submissionId: z.uuid() }).meta({ id: 'Repeat' });

@Controller(CASE_COMMANDS_PATH)
export class RepeatController {
  constructor(private readonly repeats: RepeatService) {}

  /** Makes a case of its own of what was taken for a repeat. */
  @Command('separate-repeat', 'case.un-bundle')
  separate(
    @Call() call: CaseCall,
    @Body({ schema: Repeat }) body: z.infer<typeof Repeat>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.repeats.separate(person, call, body);
  }
}
