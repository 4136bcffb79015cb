import { Module } from '@nestjs/common';
import { ConnectionDrafts } from './connection-draft.service.js';
import { FaultPackageService } from './fault-package.service.js';
import { RetryCauseService } from './retry-cause.service.js';
import { TargetConnectionsModule } from './target-connections.module.js';
import { TargetLimitService } from './target-limit.service.js';
import { TargetLookService } from './target-look.service.js';
import { TargetPauseService } from './target-pause.service.js';
import { TargetSettingsController } from './target-settings.controller.js';
import { TargetSettingsService } from './target-settings.service.js';
import { TargetWindowService } from './target-window.service.js';
import { TargetsController } from './targets.controller.js';
import { TransferListService } from './transfer-list.service.js';
import { TransferOverviewService } from './transfer-overview.service.js';
import { TransfersController } from './transfers.controller.js';

/** Stage *import* as people see it: the transfers of the office and its targets. */
@Module({
  imports: [TargetConnectionsModule],
  controllers: [TransfersController, TargetsController, TargetSettingsController],
  providers: [
    TransferListService,
    TransferOverviewService,
    RetryCauseService,
    FaultPackageService,
    TargetPauseService,
    TargetWindowService,
    TargetLimitService,
    TargetLookService,
    TargetSettingsService,
    ConnectionDrafts,
  ],
})
export class TransfersModule {}
