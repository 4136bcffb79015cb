import { Module } from '@nestjs/common';
import { OfficeDirectory } from '../office/office-directory.js';
import { AcceptanceService } from './acceptance.service.js';
import { AdmissionService } from './admission.service.js';
import { RefusalController } from './refusal.controller.js';
import { RefusalListService } from './refusal-list.service.js';
import { RefusalService } from './refusal.service.js';
import { SubmissionContext } from './submission-context.js';
import { SubmissionController } from './submission.controller.js';
import { SubmissionFiles } from './submission-files.js';
import { SubmissionJudge } from './submission-judge.js';
import { SubmissionStatusService } from './submission-status.service.js';
import { SubmissionService } from './submission.service.js';
import { SupplementedCaseService } from './supplemented-case.service.js';

/** The door of the house: submissions are judged, stored and answered with a receipt. */
@Module({
  controllers: [SubmissionController, RefusalController],
  providers: [
    AcceptanceService,
    AdmissionService,
    OfficeDirectory,
    RefusalListService,
    RefusalService,
    SubmissionContext,
    SubmissionFiles,
    SubmissionJudge,
    SubmissionService,
    SubmissionStatusService,
    SupplementedCaseService,
  ],
})
export class IntakeModule {}
