import { Module } from '@nestjs/common';
import { ReferenceData } from './reference-data.service.js';
import { SessionController } from './session.controller.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';
import { TeamController } from './team.controller.js';
import { TeamService } from './team.service.js';
import { WorkplaceService } from './workplace.service.js';

/** Who works here: offices, their people, and how they sign in. */
@Module({
  controllers: [SignInController, SessionController, TeamController],
  providers: [SignInService, WorkplaceService, ReferenceData, TeamService],
  exports: [ReferenceData],
})
export class OfficeModule {}
