import { Module, type DynamicModule } from '@nestjs/common';
import { AssessmentModule } from './assessment/assessment.module.js';
import { RoutingWorkerModule } from './routing/routing-worker.module.js';
import { CaseworkWorkerModule } from './casework/casework-worker.module.js';
import { IntakeWorkerModule } from './intake/intake-worker.module.js';
import { InboundFoldersModule } from './import/inbound-folders.module.js';
import { ImportModule } from './import/import.module.js';
import { ReturnMessageModule } from './import/return-message.module.js';
import { ENTITIES } from './entities.js';
import type { Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import type { Log } from './platform/log.js';
import { Notifications } from './platform/notifications.js';
import { RedisPolicy } from './platform/redis-policy.js';
import { WorkerProgress } from './platform/worker-progress.js';
import { PlatformModule } from './platform/platform.module.js';
import { WorkerHealth } from './worker-health.js';
import { WorkerRounds } from './worker-rounds.service.js';
import { WorkerService } from './worker.service.js';

/** The worker process: what the queues carry is done here. */
@Module({})
export class WorkerModule {
  static with(config: Config, log: Log, clock: Clock): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.with({ config, log, clock, entities: ENTITIES }),
        IntakeWorkerModule,
        AssessmentModule,
        ImportModule,
        InboundFoldersModule,
        ReturnMessageModule,
        RoutingWorkerModule,
        CaseworkWorkerModule,
      ],
      providers: [Notifications, RedisPolicy, WorkerProgress, WorkerHealth, WorkerService, WorkerRounds],
    };
  }
}
