import { Module, type DynamicModule } from '@nestjs/common';
import { ENTITIES } from '../entities.js';
import { IntakeModule } from '../intake/intake.module.js';
import type { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import type { Log } from '../platform/log.js';
import { PlatformModule } from '../platform/platform.module.js';

/** What taking in submissions needs, with a clock that the command sets. */
@Module({})
export class SeedModule {
  static with(config: Config, log: Log, clock: Clock): DynamicModule {
    const platform = PlatformModule.with({ config, log, entities: ENTITIES, clock });
    return { module: SeedModule, imports: [platform, IntakeModule] };
  }
}
