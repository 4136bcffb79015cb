import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { CASE_COMMANDS_PATH, Command } from '../case-file/command-route.js';
import { Call, type CaseCall } from '../platform/command-call.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { RepairTransfer, RetryTransfer, WaiveTransfer } from './transfer.dto.js';
import { TransferService } from './transfer.service.js';

@Controller(CASE_COMMANDS_PATH)
export class TransferController {
  constructor(private readonly transfers: TransferService) {}

  /** Lets the transfers of the case go that are held as a possible duplicate, as a question, or until triage. */
  @Command('release-transfer', 'transfer.release')
  release(@Call() call: CaseCall, @CurrentUser() person: SignedInPerson) {
    return this.transfers.release(person, call);
  }

  /** Puts values in place of refused ones, for this transfer alone, and tries it again. What was sent stays. */
  @Command('repair-transfer', 'transfer.repair')
  repair(
    @Call() call: CaseCall,
    @Body({ schema: RepairTransfer }) body: z.infer<typeof RepairTransfer>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.transfers.repair(person, call, body);
  }

  /** Tries a stopped transfer again as it is. */
  @Command('retry-transfer', 'transfer.retry')
  retry(
    @Call() call: CaseCall,
    @Body({ schema: RetryTransfer }) body: z.infer<typeof RetryTransfer>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.transfers.retry(person, call, body);
  }

  /** Gives a stopped transfer up, with the reason. Not by whoever corrected something in it. */
  @Command('waive-transfer', 'transfer.waive')
  waive(
    @Call() call: CaseCall,
    @Body({ schema: WaiveTransfer }) body: z.infer<typeof WaiveTransfer>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.transfers.waive(person, call, body);
  }
}
