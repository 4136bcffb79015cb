import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { FaultPackage } from './fault-package.dto.js';
import { FaultPackageService } from './fault-package.service.js';
import { RetryCauseService } from './retry-cause.service.js';
import { Cause, RetriedCause, TransferListQuery, TransferPage } from './transfer-list.dto.js';
import { TransferListService } from './transfer-list.service.js';
import { TransferOverview } from './transfer-overview.dto.js';
import { TransferOverviewService } from './transfer-overview.service.js';

@Controller('api/v1/transfers')
export class TransfersController {
  constructor(
    private readonly transfers: TransferListService,
    private readonly overview: TransferOverviewService,
    private readonly causes: RetryCauseService,
    private readonly packages: FaultPackageService,
  ) {}

  /** One page of the transfers of the office; without `state` what is not settled. */
  @Get()
  @Permission('transfer.list')
  @Answers(TransferPage)
  list(@Query({ schema: TransferListQuery }) query: TransferListQuery, @CurrentUser() person: SignedInPerson) {
    return this.transfers.list(person, query);
  }

  /** How the targets are, what goes through them today, and what needs a person, by cause. */
  @Get('overview')
  @Permission('transfer.list')
  @Answers(TransferOverview)
  show(@CurrentUser() person: SignedInPerson) {
    return this.overview.show(person);
  }

  /** Tries everything again that stopped for one cause. */
  @Post('retry')
  @HttpCode(200)
  @Permission('transfer.retry')
  @Answers(RetriedCause)
  retry(@Body({ schema: Cause }) cause: z.infer<typeof Cause>, @CurrentUser() person: SignedInPerson) {
    return this.causes.retry(person, cause);
  }

  /** What the vendor's support needs of one transfer, without any value of the application. */
  @Get(':jobId/fault-package')
  @Permission('transfer.retry')
  @Answers(FaultPackage)
  faultPackage(@Param('jobId', { schema: z.uuid() }) jobId: string, @CurrentUser() person: SignedInPerson) {
    return this.packages.make(person, jobId);
  }
}
