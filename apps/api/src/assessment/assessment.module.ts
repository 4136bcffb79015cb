import { Module } from '@nestjs/common';
import { ReferenceData } from '../office/reference-data.service.js';
import { AssessmentFallback } from './assessment-fallback.js';
import { AssessmentService } from './assessment.service.js';
import { CaseAssessor } from './case-assessor.js';
import { UrgencyRound } from './urgency-round.service.js';

/** Stage *assessment*: what is known about an arrival before a person looks at it, and what follows from it each day. */
@Module({
  providers: [ReferenceData, CaseAssessor, AssessmentFallback, AssessmentService, UrgencyRound],
  exports: [AssessmentService, UrgencyRound],
})
export class AssessmentModule {}
