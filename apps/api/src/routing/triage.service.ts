import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { DomainError } from '@einkanal/domain/domain-error';
import type { CaseFileEntity } from '../case-file/case-file.entity.js';
import type { CommandAnswer } from '../case-file/command.entity.js';
import { openQuestion } from '../case-file/write-note.js';
import type { CaseCall } from '../platform/command-call.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { CommandService, type Beside } from './command.service.js';
import { noting } from './noting.js';
import { findRecipient, findSuggestedTeam } from './recipient.query.js';
import type { AcceptSuggestion, FollowUp, Route, SecondLookAnswer, SecondLookQuestion } from './triage.dto.js';

/** Decisions about a case before a team has it. */
@Injectable()
export class TriageService {
  constructor(private readonly commands: CommandService) {}

  acceptSuggestion(person: SignedInPerson, call: CaseCall, { teamId }: z.infer<typeof AcceptSuggestion>) {
    const check = (current: CaseFileEntity, tx: EntityManager) => isStillSuggested(tx, current, teamId);
    return this.commands.run(person, call, 'accept-suggestion', { teamId, ownerId: null }, { check });
  }

  route(person: SignedInPerson, call: CaseCall, { teamId, ownerId }: z.infer<typeof Route>): Promise<CommandAnswer> {
    const check = (_current: CaseFileEntity, tx: EntityManager) => canReceive(tx, teamId, ownerId);
    return this.commands.run(person, call, 'route', { teamId, ownerId }, { check });
  }

  claim(person: SignedInPerson, call: CaseCall): Promise<CommandAnswer> {
    const beside: Beside = ({ current }) => Promise.resolve({ data: { fromOwnerId: current.ownerId } });
    return this.commands.run(person, call, 'claim', {}, { beside });
  }

  release(person: SignedInPerson, call: CaseCall): Promise<CommandAnswer> {
    return this.commands.run(person, call, 'release', {});
  }

  askSecondLook(person: SignedInPerson, call: CaseCall, input: z.infer<typeof SecondLookQuestion>) {
    return this.commands.run(person, call, 'ask-second-look', input, { beside: noting('QUESTION', input.question) });
  }

  answerSecondLook(person: SignedInPerson, call: CaseCall, input: z.infer<typeof SecondLookAnswer>) {
    const beside: Beside = async (step) => {
      const answers = await openQuestion(step.tx, step.current.id);
      const noted = await noting('ANSWER', input.answer, answers)(step);
      return { ...noted, data: { ...noted.data, askedBy: step.current.secondLookBy } };
    };
    return this.commands.run(person, call, 'answer-second-look', input, { beside });
  }

  followUp(person: SignedInPerson, call: CaseCall, { reason, ...input }: z.infer<typeof FollowUp>) {
    return this.commands.run(
      person,
      call,
      'follow-up',
      input,
      reason === null ? {} : { beside: noting('REASON', reason) },
    );
  }

  resume(person: SignedInPerson, call: CaseCall): Promise<CommandAnswer> {
    return this.commands.run(person, call, 'resume', {});
  }
}

async function isStillSuggested(tx: EntityManager, current: CaseFileEntity, teamId: string): Promise<void> {
  const suggested = await findSuggestedTeam(tx, current.id);
  if (suggested?.confidence === 'UNCLEAR') throw new DomainError('suggestion-unclear');
  if (suggested?.teamId !== teamId) throw new DomainError('suggestion-changed');
}

/** @throws DomainError `team-unknown`, `person-not-in-team` */
export async function canReceive(tx: EntityManager, teamId: string, ownerId: string | null): Promise<void> {
  const recipient = await findRecipient(tx, teamId, ownerId);
  if (!recipient) throw new DomainError('team-unknown');
  if (ownerId !== null && !recipient.isMember) throw new DomainError('person-not-in-team');
}
