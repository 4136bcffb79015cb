import { Body, Controller, Delete, Param, Patch, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { NewTeam, TeamChange } from './administration-command.dto.js';
import { AdministrationView } from './administration.dto.js';
import { AdministrationService } from './administration.service.js';
import { IfMatch, IfMatchHeader } from './resource-version.js';
import { TeamAdministrationService } from './team-administration.service.js';
import { TeamMemberService } from './team-member.service.js';

@Controller('api/v1/administration/teams')
export class TeamAdministrationController {
  constructor(
    private readonly administration: AdministrationService,
    private readonly teams: TeamAdministrationService,
    private readonly members: TeamMemberService,
  ) {}

  /** Makes a team; it stands last and has nobody in it. */
  @Post()
  @Permission('administration.change')
  @Answers(AdministrationView, 201)
  async create(@Body({ schema: NewTeam }) body: NewTeam, @CurrentUser() person: SignedInPerson) {
    await this.teams.create(person, body);
    return this.administration.show(person);
  }

  /** Renames a team, or sets it inactive once no open case is there. */
  @Patch(':id')
  @Permission('administration.change')
  @IfMatchHeader()
  @Answers(AdministrationView)
  async update(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: TeamChange }) body: TeamChange,
    @IfMatch() seen: string | null,
    @CurrentUser() person: SignedInPerson,
  ) {
    await this.teams.update(person, id, seen, body);
    return this.administration.show(person);
  }

  /** Deletes a team in which no case ever was. */
  @Delete(':id')
  @Permission('administration.change')
  @IfMatchHeader()
  @Answers(AdministrationView)
  async delete(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() seen: string | null,
    @CurrentUser() person: SignedInPerson,
  ) {
    await this.teams.delete(person, id, seen);
    return this.administration.show(person);
  }

  /** Puts somebody of the office into a team. */
  @Put(':id/members/:userId')
  @Permission('administration.change')
  @Answers(AdministrationView)
  async addMember(
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('userId', { schema: z.uuid() }) userId: string,
    @CurrentUser() person: SignedInPerson,
  ) {
    await this.members.add(person, id, userId);
    return this.administration.show(person);
  }

  /** Takes somebody out of a team; what they have in hand stays with them. */
  @Delete(':id/members/:userId')
  @Permission('administration.change')
  @Answers(AdministrationView)
  async removeMember(
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('userId', { schema: z.uuid() }) userId: string,
    @CurrentUser() person: SignedInPerson,
  ) {
    await this.members.remove(person, id, userId);
    return this.administration.show(person);
  }
}
