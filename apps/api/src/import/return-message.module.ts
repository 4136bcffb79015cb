import { Module } from '@nestjs/common';
import { MessageReception } from '../message/message-reception.js';
import { ReferenceData } from '../office/reference-data.service.js';
import { ReturnMessageCase } from './return-message-case.service.js';
import { ReturnMessageEffect } from './return-message-effect.service.js';
import { ReturnMessageService } from './return-message.service.js';

/** What the office's specialist system answers, in the messages of the standard. */
@Module({
  providers: [MessageReception, ReferenceData, ReturnMessageCase, ReturnMessageEffect, ReturnMessageService],
  exports: [MessageReception, ReturnMessageCase, ReturnMessageEffect, ReturnMessageService],
})
export class ReturnMessageModule {}
