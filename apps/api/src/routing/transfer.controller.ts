import { Controller } from '@nestjs/common';
import { CASE_COMMANDS_PATH, Command } from '../case-file/command-route.js';
import { Call, type CaseCall } from '../platform/command-call.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { TransferService } from './transfer.service.js';

@Controller(CASE_COMMANDS_PATH)
export class TransferController {
  constructor(private readonly transfers: TransferService) {}

  /** Lets the transfers of the case go that are held as a possible duplicate, as a question, or until triage. */
  @Command('release-transfer', 'transfer.release')
  release(@Call() call: CaseCall, @CurrentUser() person: SignedInPerson) {
    return this.transfers.release(person, call);
  }
}
