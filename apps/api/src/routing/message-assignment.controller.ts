import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { AssignedMessage, MessageAssignment } from './message-assignment.dto.js';
import { MessageAssignmentService } from './message-assignment.service.js';

@Controller('api/v1/messages')
export class MessageAssignmentController {
  constructor(private readonly assignment: MessageAssignmentService) {}

  /** Says which case a return message is about; it does there what it would have done by itself. */
  @Post(':id/assign')
  @HttpCode(200)
  @Permission('case.route')
  @Answers(AssignedMessage)
  assign(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: MessageAssignment }) { caseNumber }: z.infer<typeof MessageAssignment>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.assignment.assign(person, id, caseNumber);
  }
}
