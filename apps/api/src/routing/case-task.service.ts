import { Injectable } from '@nestjs/common';
import { DomainError } from '@einkanal/domain/domain-error';
import type { CommandAnswer } from '../case-file/command.entity.js';
import type { CaseCall } from '../platform/command-call.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { completeTask } from './case-task.query.js';
import { CommandService } from './command.service.js';

/** What is left to do in other systems after a case has ended here. */
@Injectable()
export class CaseTaskService {
  constructor(private readonly commands: CommandService) {}

  /** @throws DomainError `task-not-open` */
  complete(person: SignedInPerson, call: CaseCall, { taskId }: { taskId: string }): Promise<CommandAnswer> {
    return this.commands.add(person, call, 'complete-task', { taskId }, async ({ tx, current, context }) => {
      const done = await completeTask(tx, {
        id: taskId,
        caseId: current.id,
        by: context.actor.userId,
        at: context.now,
      });
      if (!done) throw new DomainError('task-not-open');
      return {
        change: {},
        fact: 'task-completed',
        data: { taskId },
        steps: [{ kind: 'task', id: taskId, state: 'DONE' }],
      };
    });
  }
}
