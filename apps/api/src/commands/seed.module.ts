import { Module, type DynamicModule } from '@nestjs/common';
import { AssessmentModule } from '../assessment/assessment.module.js';
import { CaseworkModule } from '../casework/casework.module.js';
import { ENTITIES } from '../entities.js';
import { ImportModule } from '../import/import.module.js';
import { IntakeModule } from '../intake/intake.module.js';
import { AccessModule } from '../platform/access.module.js';
import type { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import type { Log } from '../platform/log.js';
import { PlatformModule } from '../platform/platform.module.js';
import { RoutingModule } from '../routing/routing.module.js';

/** What the past of a demo office needs: every stage from the door to the result, with a clock that the command sets. */
@Module({})
export class SeedModule {
  static with(config: Config, log: Log, clock: Clock): DynamicModule {
    const platform = PlatformModule.with({ config, log, entities: ENTITIES, clock });
    const stages = [AccessModule, IntakeModule, AssessmentModule, ImportModule, RoutingModule, CaseworkModule];
    return { module: SeedModule, imports: [platform, ...stages] };
  }
}
