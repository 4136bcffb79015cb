import { Body, Controller } from '@nestjs/common';
import { z } from 'zod';
import { CASE_COMMANDS_PATH, Command } from '../case-file/command-route.js';
import { Call, type CaseCall } from '../platform/command-call.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { CaseTaskService } from './case-task.service.js';

const TaskDone = z.strictObject({ taskId: z.uuid() }).meta({ id: 'TaskDone' });

@Controller(CASE_COMMANDS_PATH)
export class CaseTaskController {
  constructor(private readonly tasks: CaseTaskService) {}

  /** Ticks what was left to do in another system. */
  @Command('complete-task', 'case.close')
  complete(
    @Call() call: CaseCall,
    @Body({ schema: TaskDone }) body: z.infer<typeof TaskDone>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.tasks.complete(person, call, body);
  }
}
