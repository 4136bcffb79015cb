import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { UnmatchedMessages } from './return-message.dto.js';
import { ReturnMessageList } from './return-message-list.service.js';
import { ServesFile, sendFile } from './served-file.js';

@Controller('api/v1/messages')
export class ReturnMessageListController {
  constructor(private readonly messages: ReturnMessageList) {}

  /** Return messages of which nobody knows the case, oldest first. */
  @Get('without-case')
  @Permission('case.route')
  @Answers(UnmatchedMessages)
  withoutCase(@CurrentUser() person: SignedInPerson) {
    return this.messages.withoutCase(person);
  }

  /** A return message byte for byte as it came. */
  @Get(':id/original')
  @Permission('case.open')
  @ServesFile('application/xml')
  async original(
    @Param('id', { schema: z.uuid() }) id: string,
    @CurrentUser() person: SignedInPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.messages.original(person, id));
  }
}
