import { Module } from '@nestjs/common';
import { AdministrationController } from './administration.controller.js';
import { AdministrationService } from './administration.service.js';
import { GroupRoleService } from './group-role.service.js';
import { SettingsAdministrationService } from './settings-administration.service.js';
import { TeamAdministrationController } from './team-administration.controller.js';
import { TeamAdministrationService } from './team-administration.service.js';
import { TeamMemberService } from './team-member.service.js';

/** What an office sets for itself, without an operator and without a restart. */
@Module({
  controllers: [AdministrationController, TeamAdministrationController],
  providers: [
    AdministrationService,
    GroupRoleService,
    SettingsAdministrationService,
    TeamAdministrationService,
    TeamMemberService,
  ],
})
export class AdministrationModule {}
