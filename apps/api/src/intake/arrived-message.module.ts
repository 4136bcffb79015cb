import { Module } from '@nestjs/common';
import { MessageReception } from '../message/message-reception.js';
import { OfficeDirectory } from '../office/office-directory.js';
import { ReferenceData } from '../office/reference-data.service.js';
import { ApplicationMessageJudge } from './application-message-judge.js';
import { ArrivedAnswerService } from './arrived-answer.service.js';
import { ArrivedApplicationService } from './arrived-application.service.js';
import { ArrivedMessageService } from './arrived-message.service.js';
import { ArrivedPackageService } from './arrived-package.service.js';
import { ArrivedWithdrawalService } from './arrived-withdrawal.service.js';
import { DocumentDeliveryService } from './document-delivery.service.js';
import { MessageFiles } from './message-files.service.js';
import { RefusalService } from './refusal.service.js';
import { SubmissionContext } from './submission-context.js';
import { SubmissionFiles } from './submission-files.js';

/** The part of *intake* that takes messages of the standard: the API over HTTP, the worker from folders. */
@Module({
  providers: [
    ApplicationMessageJudge,
    ArrivedAnswerService,
    ArrivedApplicationService,
    ArrivedMessageService,
    ArrivedPackageService,
    ArrivedWithdrawalService,
    DocumentDeliveryService,
    MessageFiles,
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
    DocumentDeliveryService,
    MessageReception,
    OfficeDirectory,
    RefusalService,
    SubmissionContext,
    SubmissionFiles,
  ],
})
export class ArrivedMessageModule {}
