import { Module } from '@nestjs/common';
import { AssessmentService } from './assessment.service.js';

/** Stage *assessment*: what is known about an arrival before a person looks at it. */
@Module({ providers: [AssessmentService], exports: [AssessmentService] })
export class AssessmentModule {}
