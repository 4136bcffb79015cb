import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { DomainError } from '@einkanal/domain/domain-error';
import type { CommandAnswer } from '../case-file/command.entity.js';
import { dropQuestions } from '../import/settled-transfers.query.js';
import type { CaseCall } from '../platform/command-call.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { CommandService, type Beside } from '../routing/command.service.js';
import { noting } from '../routing/noting.js';
import { findRecipient } from '../routing/recipient.query.js';
import type { Closing, Reopening, SendingBack, Wait } from './casework.dto.js';

/** The work on a case, from its beginning to its result. */
@Injectable()
export class CaseworkService {
  constructor(private readonly commands: CommandService) {}

  start(person: SignedInPerson, call: CaseCall): Promise<CommandAnswer> {
    return this.commands.run(person, call, 'start', {});
  }

  wait(person: SignedInPerson, call: CaseCall, { reason, ...input }: z.infer<typeof Wait>): Promise<CommandAnswer> {
    return this.commands.run(person, call, 'wait', input, { beside: noting('REASON', reason) });
  }

  close(person: SignedInPerson, call: CaseCall, { result, text }: z.infer<typeof Closing>): Promise<CommandAnswer> {
    const beside: Beside = async (step) => {
      const noted = text === null ? {} : await noting('REASON', text)(step);
      const dropped = await dropQuestions(step.tx, step.current.id, step.context.now);
      return { ...noted, steps: [...(noted.steps ?? []), ...dropped] };
    };
    return this.commands.run(person, call, 'close', { result }, { beside });
  }

  reopen(person: SignedInPerson, call: CaseCall, input: z.infer<typeof Reopening>): Promise<CommandAnswer> {
    return this.commands.run(person, call, 'reopen', input, { beside: noting('REASON', input.reason) });
  }

  sendBack(person: SignedInPerson, call: CaseCall, input: z.infer<typeof SendingBack>): Promise<CommandAnswer> {
    const { rightTeamId } = input;
    return this.commands.run(person, call, 'send-back', input, {
      check: async (_current, tx) => {
        if (rightTeamId !== null && !(await findRecipient(tx, rightTeamId, null)))
          throw new DomainError('team-unknown');
      },
      also: (current) => ({ staffAnswers: { ...current.staffAnswers, rightTeamId } }),
      beside: noting('REASON', input.reason),
    });
  }
}
