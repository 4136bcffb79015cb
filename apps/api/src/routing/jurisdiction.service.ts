import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { CommandAnswer } from '../case-file/command.entity.js';
import type { CaseCall } from '../platform/command-call.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { CommandService } from './command.service.js';
import type { ContinuationConsent, JurisdictionDecision } from './jurisdiction.dto.js';
import { noting } from './noting.js';

/** Decisions about whose case it is; what they release or hold of its transfers follows in the same transaction. */
@Injectable()
export class JurisdictionService {
  constructor(private readonly commands: CommandService) {}

  confirm(person: SignedInPerson, call: CaseCall, input: z.infer<typeof JurisdictionDecision>): Promise<CommandAnswer> {
    return this.commands.run(person, call, 'confirm-jurisdiction', input);
  }

  keepWithConsent(person: SignedInPerson, call: CaseCall, input: z.infer<typeof ContinuationConsent>) {
    return this.commands.run(person, call, 'keep-with-consent', input, { beside: noting('REASON', input.consent) });
  }
}
