import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { TARGETS, type Target } from '@einkanal/domain/import/import-job';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { TargetPauseService } from './target-pause.service.js';
import { PauseTarget, TransferOverview } from './transfer-overview.dto.js';
import { TransferOverviewService } from './transfer-overview.service.js';

const Kind = z.enum(TARGETS);

@Controller('api/v1/targets')
export class TargetsController {
  constructor(
    private readonly pauses: TargetPauseService,
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
}
