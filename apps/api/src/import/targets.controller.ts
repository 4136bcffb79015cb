import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { TARGETS, type Target } from '@einkanal/domain/import/import-job';
import { IfMatch, IfMatchHeader } from '../office/resource-version.js';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { ConnectionFindings } from './target-look.dto.js';
import { TargetLookService } from './target-look.service.js';
import { TargetLimitService } from './target-limit.service.js';
import { TargetPauseService } from './target-pause.service.js';
import { TargetWindowService } from './target-window.service.js';
import { PauseTarget, PlanWindow, SetLimits, TransferOverview } from './transfer-overview.dto.js';
import { TransferOverviewService } from './transfer-overview.service.js';

const Kind = z.enum(TARGETS);

@Controller('api/v1/targets')
export class TargetsController {
  constructor(
    private readonly pauses: TargetPauseService,
    private readonly windows: TargetWindowService,
    private readonly limits: TargetLimitService,
    private readonly looks: TargetLookService,
    private readonly overview: TransferOverviewService,
  ) {}

  /** Leaves a target alone as a whole: what runs finishes, everything else waits until somebody resumes. */
  @Post(':kind/pause')
  @HttpCode(200)
  @Permission('target.pause')
  @Answers(TransferOverview)
  async pause(
    @Param('kind', { schema: Kind }) kind: Target,
    @Body({ schema: PauseTarget }) { reason }: z.infer<typeof PauseTarget>,
    @CurrentUser() person: SignedInPerson,
  ) {
    await this.pauses.pause(person, kind, reason);
    return this.overview.show(person);
  }

  /** Takes a paused target up again; what waited leaves by itself. */
  @Post(':kind/resume')
  @HttpCode(200)
  @Permission('target.resume')
  @Answers(TransferOverview)
  async resume(@Param('kind', { schema: Kind }) kind: Target, @CurrentUser() person: SignedInPerson) {
    await this.pauses.resume(person, kind);
    return this.overview.show(person);
  }

  /** Plans a maintenance: nothing is handed on from its beginning to its end, and then all that waited. */
  @Post(':kind/windows')
  @HttpCode(200)
  @Permission('target.pause')
  @Answers(TransferOverview)
  async planWindow(
    @Param('kind', { schema: Kind }) kind: Target,
    @Body({ schema: PlanWindow }) window: z.infer<typeof PlanWindow>,
    @CurrentUser() person: SignedInPerson,
  ) {
    await this.windows.plan(person, kind, window);
    return this.overview.show(person);
  }

  /** Removes a planned maintenance; one that lasts ends now. */
  @Delete(':kind/windows/:windowId')
  @Permission('target.resume')
  @Answers(TransferOverview)
  async endWindow(
    @Param('kind', { schema: Kind }) kind: Target,
    @Param('windowId', { schema: z.uuid() }) windowId: string,
    @CurrentUser() person: SignedInPerson,
  ) {
    await this.windows.end(person, kind, windowId);
    return this.overview.show(person);
  }

  /** Sets how much a target gets at once and in a minute. */
  @Put(':kind/limits')
  @Permission('administration.change')
  @IfMatchHeader()
  @Answers(TransferOverview)
  async setLimits(
    @Param('kind', { schema: Kind }) kind: Target,
    @Body({ schema: SetLimits }) limits: z.infer<typeof SetLimits>,
    @IfMatch() seen: string | null,
    @CurrentUser() person: SignedInPerson,
  ) {
    await this.limits.set(person, kind, seen, limits);
    return this.overview.show(person);
  }

  /** Looks at the connection to a target and says what it did and found. Nothing of a case is sent. */
  @Post(':kind/look')
  @HttpCode(200)
  @Permission('administration.change')
  @Answers(ConnectionFindings)
  look(@Param('kind', { schema: Kind }) kind: Target, @CurrentUser() person: SignedInPerson) {
    return this.looks.look(person, kind);
  }
}
