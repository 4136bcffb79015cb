import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { CASE_COMMANDS_PATH, Command } from '../case-file/command-route.js';
import { Call, type CaseCall } from '../platform/command-call.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { Closing, Reopening, SendingBack, Wait } from './casework.dto.js';
import { CaseworkService } from './casework.service.js';
import { Withdrawal } from './withdrawal.dto.js';
import { WithdrawalService } from './withdrawal.service.js';

/** What a caseworker does with a case that a team has. */
@Controller(CASE_COMMANDS_PATH)
export class CaseworkController {
  constructor(
    private readonly casework: CaseworkService,
    private readonly withdrawal: WithdrawalService,
  ) {}

  /** Begins to work on the case. */
  @Command('start', 'case.start')
  start(@Call() call: CaseCall, @CurrentUser() person: SignedInPerson) {
    return this.casework.start(person, call);
  }

  /** Waits for the applicant, a third party or an appointment. */
  @Command('wait', 'case.wait')
  wait(
    @Call() call: CaseCall,
    @Body({ schema: Wait }) body: z.infer<typeof Wait>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.casework.wait(person, call, body);
  }

  /** Closes the case with a result, once nothing of it waits for a target. */
  @Command('close', 'case.close')
  close(
    @Call() call: CaseCall,
    @Body({ schema: Closing }) body: z.infer<typeof Closing>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.casework.close(person, call, body);
  }

  /** Works on a closed case again. */
  @Command('reopen', 'case.reopen')
  reopen(
    @Call() call: CaseCall,
    @Body({ schema: Reopening }) body: z.infer<typeof Reopening>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.casework.reopen(person, call, body);
  }

  /** Records that the applicant has withdrawn the application: only the applicant's own declaration. */
  @Command('record-withdrawal', 'case.withdraw')
  recordWithdrawal(
    @Call() call: CaseCall,
    @Body({ schema: Withdrawal }) body: z.infer<typeof Withdrawal>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.withdrawal.record(person, call, body);
  }

  /** Sends the case back to triage. */
  @Command('send-back', 'case.send-back')
  sendBack(
    @Call() call: CaseCall,
    @Body({ schema: SendingBack }) body: z.infer<typeof SendingBack>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.casework.sendBack(person, call, body);
  }
}
