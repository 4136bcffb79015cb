import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '@einkanal/domain/domain-error';
import { recordFact } from '../case-file/change-case.js';
import type { CommandAnswer } from '../case-file/command.entity.js';
import { drawCaseNumber } from '../intake/acceptable-submission.js';
import { caseFieldsOf } from '../intake/case-fields.js';
import type { CaseCall } from '../platform/command-call.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import { actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { CommandService } from './command.service.js';
import * as repeats from './separate-repeat.query.js';

/** An exact repeat lies on the case of what it repeats; a person may see that it is none. */
@Injectable()
export class RepeatService {
  constructor(private readonly commands: CommandService) {}

  /** The new case has its own number and is assessed, and so transferred, like any other. @throws DomainError `not-a-repeat` */
  separate(person: SignedInPerson, call: CaseCall, { submissionId }: { submissionId: string }): Promise<CommandAnswer> {
    return this.commands.add(person, call, 'separate-repeat', { submissionId }, async ({ tx, current, context }) => {
      const repeat = await repeats.findRepeat(tx, current.id, submissionId);
      if (!repeat) throw new DomainError('not-a-repeat');
      const { repeatOf, receivedAt, kind, origin, documents } = repeat;
      const { officeId } = current;
      const { now } = context;
      const id = randomUUIDv7();
      const number = await takeNewNumber(tx, receivedAt);
      await repeats.openCase(tx, { officeId, id, number, receivedAt, now, fields: caseFieldsOf(repeat.content) });
      await repeats.moveSubmission(tx, { submissionId, caseId: id, repeatOf: null });
      const data = { submissionId, kind, origin, documents, separatedFrom: current.id };
      await recordFact(
        tx,
        { officeId, id, version: 1 },
        { type: 'submission-accepted', actor: actorOf(person), at: now, data },
      );
      await addToOutbox(tx, { officeId, type: 'submission-accepted', subjectId: submissionId, dueAt: now });
      return {
        change: { submissionCount: current.submissionCount - 1 },
        fact: 'repeat-separated',
        data: { submissionId, newCaseId: id },
        steps: [{ kind: 'separation', submissionId, newCaseId: id, repeatOf }],
      };
    });
  }
}

async function takeNewNumber(tx: EntityManager, receivedAt: Date): Promise<string> {
  for (;;) {
    const number = drawCaseNumber(receivedAt);
    if (await repeats.takeNumber(tx, number)) return number;
  }
}
