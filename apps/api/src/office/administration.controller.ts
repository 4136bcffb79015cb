import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { NewGroupRole, SettingsChange, TerritoryChange } from './administration-command.dto.js';
import { AdministrationChanges, AdministrationView, ChangesQuery } from './administration.dto.js';
import { AdministrationService } from './administration.service.js';
import { GroupRoleService } from './group-role.service.js';
import { IfMatch, IfMatchHeader } from './resource-version.js';
import { SettingsAdministrationService } from './settings-administration.service.js';

@Controller('api/v1/administration')
export class AdministrationController {
  constructor(
    private readonly administration: AdministrationService,
    private readonly groups: GroupRoleService,
    private readonly settings: SettingsAdministrationService,
  ) {}

  /** Teams, people, groups, municipalities and settings of the office. */
  @Get()
  @Permission('administration.read')
  @Answers(AdministrationView)
  show(@CurrentUser() person: SignedInPerson) {
    return this.administration.show(person);
  }

  /** Who changed what and when, the newest first. */
  @Get('changes')
  @Permission('administration.read')
  @Answers(AdministrationChanges)
  changes(
    @Query({ schema: ChangesQuery }) { cursor }: z.infer<typeof ChangesQuery>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.administration.changes(person, cursor);
  }

  /** Gives a group of the identity provider a role; it holds at once. */
  @Post('groups')
  @Permission('administration.change')
  @Answers(AdministrationView, 201)
  async addGroup(@Body({ schema: NewGroupRole }) body: NewGroupRole, @CurrentUser() person: SignedInPerson) {
    await this.groups.add(person, body);
    return this.administration.show(person);
  }

  /** Takes a role from a group, as long as somebody is left who may administer the office. */
  @Delete('groups/:id')
  @Permission('administration.change')
  @Answers(AdministrationView)
  async removeGroup(@Param('id', { schema: z.uuid() }) id: string, @CurrentUser() person: SignedInPerson) {
    await this.groups.remove(person, id);
    return this.administration.show(person);
  }

  /** Sets the municipalities of the office by beginnings of their keys; open cases are assessed anew. */
  @Put('territory')
  @Permission('administration.change')
  @IfMatchHeader()
  @Answers(AdministrationView)
  async setTerritory(
    @Body({ schema: TerritoryChange }) body: TerritoryChange,
    @IfMatch() seen: string | null,
    @CurrentUser() person: SignedInPerson,
  ) {
    await this.settings.setTerritory(person, seen, body);
    return this.administration.show(person);
  }

  /** Sets undo time, office hours, import policy and ending; what is not named stays. */
  @Patch('settings')
  @Permission('administration.change')
  @IfMatchHeader()
  @Answers(AdministrationView)
  async set(
    @Body({ schema: SettingsChange }) body: SettingsChange,
    @IfMatch() seen: string | null,
    @CurrentUser() person: SignedInPerson,
  ) {
    await this.settings.set(person, seen, body);
    return this.administration.show(person);
  }
}
