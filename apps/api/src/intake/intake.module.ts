import { Module } from '@nestjs/common';
import { AcceptanceService } from './acceptance.service.js';
import { AdmissionService } from './admission.service.js';
import { ArrivedMessageModule } from './arrived-message.module.js';
import { MessageSubmissionService } from './message-submission.service.js';
import { RefusalController } from './refusal.controller.js';
import { RefusalListService } from './refusal-list.service.js';
import { SubmissionController } from './submission.controller.js';
import { SubmissionJudge } from './submission-judge.js';
import { SubmissionStatusService } from './submission-status.service.js';
import { SubmissionService } from './submission.service.js';
import { SupplementedCaseService } from './supplemented-case.service.js';

/** The door of the house: submissions are judged, stored and answered with a receipt. */
@Module({
  imports: [ArrivedMessageModule],
  controllers: [SubmissionController, RefusalController],
  providers: [
    AcceptanceService,
    AdmissionService,
    MessageSubmissionService,
    RefusalListService,
    SubmissionJudge,
    SubmissionService,
    SubmissionStatusService,
    SupplementedCaseService,
  ],
})
export class IntakeModule {}
