import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { TARGETS, type Target } from '@einkanal/domain/import/import-job';
import { IfMatch, IfMatchHeader } from '../office/resource-version.js';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { ConnectionFindings } from './target-look.dto.js';
import { TargetLookService } from './target-look.service.js';
import { SetConnection, TargetConnectionView } from './target-settings.dto.js';
import { TargetSettingsService } from './target-settings.service.js';

const Kind = z.enum(TARGETS);

@Controller('api/v1/targets/:kind/connection')
export class TargetSettingsController {
  constructor(
    private readonly settings: TargetSettingsService,
    private readonly looks: TargetLookService,
  ) {}

  /** How the office is connected with a target, and the connections that there are, with what each needs. */
  @Get()
  @Permission('administration.read')
  @Answers(TargetConnectionView)
  show(@Param('kind', { schema: Kind }) kind: Target, @CurrentUser() person: SignedInPerson) {
    return this.settings.show(person, kind);
  }

  /** Sets the connection as a whole; what waits for the target is tried again at once. */
  @Put()
  @Permission('administration.change')
  @IfMatchHeader()
  @Answers(TargetConnectionView)
  async set(
    @Param('kind', { schema: Kind }) kind: Target,
    @Body({ schema: SetConnection }) body: SetConnection,
    @IfMatch() seen: string | null,
    @CurrentUser() person: SignedInPerson,
  ) {
    await this.settings.set(person, kind, seen, body);
    return this.settings.show(person, kind);
  }

  /** Looks at a connection that is not stored, by the way that a transfer would take. Nothing of it is kept. */
  @Post('look')
  @HttpCode(200)
  @Permission('administration.change')
  @Answers(ConnectionFindings)
  look(
    @Param('kind', { schema: Kind }) kind: Target,
    @Body({ schema: SetConnection }) body: SetConnection,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.looks.lookAtUnsaved(person, kind, body);
  }
}
