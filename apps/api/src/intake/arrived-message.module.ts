import { Module } from '@nestjs/common';
import { MessageReception } from '../message/message-reception.js';
import { OfficeDirectory } from '../office/office-directory.js';
import { ReferenceData } from '../office/reference-data.service.js';
import { ApplicationMessageJudge } from './application-message-judge.js';
import { ArrivedApplicationService } from './arrived-application.service.js';
import { ArrivedMessageService } from './arrived-message.service.js';
import { RefusalService } from './refusal.service.js';
import { SubmissionContext } from './submission-context.js';
import { SubmissionFiles } from './submission-files.js';

/** The part of *intake* that takes messages of the standard: the API over HTTP, the worker from folders. */
@Module({
  providers: [
    ApplicationMessageJudge,
    ArrivedApplicationService,
    ArrivedMessageService,
    MessageReception,
    OfficeDirectory,
    ReferenceData,
    RefusalService,
    SubmissionContext,
    SubmissionFiles,
  ],
  exports: [
    ApplicationMessageJudge,
    ArrivedMessageService,
    MessageReception,
    OfficeDirectory,
    RefusalService,
    SubmissionContext,
    SubmissionFiles,
  ],
})
export class ArrivedMessageModule {}
