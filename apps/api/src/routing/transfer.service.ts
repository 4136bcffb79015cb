import { Injectable } from '@nestjs/common';
import { DomainError } from '@einkanal/domain/domain-error';
import type { HoldReason } from '@einkanal/domain/import/import-job';
import type { CommandAnswer } from '../case-file/command.entity.js';
import { releaseTransfers } from '../import/release-transfers.query.js';
import type { CaseCall } from '../platform/command-call.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { CommandService } from './command.service.js';

// A doubt about jurisdiction is released by deciding it, a pending scan by the scan.
const RELEASED_BY_A_PERSON: readonly HoldReason[] = ['POSSIBLE_DUPLICATE', 'NOT_AN_APPLICATION', 'TRIAGE'];

/** Lets transfers go that the office's policy holds. */
@Injectable()
export class TransferService {
  constructor(private readonly commands: CommandService) {}

  /** They leave the house after the person's undo time. @throws DomainError `no-transfer-held` */
  release(person: SignedInPerson, call: CaseCall): Promise<CommandAnswer> {
    return this.commands.add(person, call, 'release-transfer', {}, async ({ tx, current, undoUntil }) => {
      const steps = await releaseTransfers(tx, current, RELEASED_BY_A_PERSON, undoUntil);
      if (steps.length === 0) throw new DomainError('no-transfer-held');
      return { change: {}, fact: 'transfer-released', data: { jobIds: steps.map(({ id }) => id) }, steps };
    });
  }
}
