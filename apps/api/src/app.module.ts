import { Module, type DynamicModule } from '@nestjs/common';
import { CaseworkModule } from './casework/casework.module.js';
import { IntakeModule } from './intake/intake.module.js';
import { ConfirmationModule } from './import/confirmation.module.js';
import { TransfersModule } from './import/transfers.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { AdministrationModule } from './office/administration.module.js';
import { OfficeModule } from './office/office.module.js';
import { AccessModule } from './platform/access.module.js';
import { ENTITIES } from './entities.js';
import type { Config } from './platform/config.js';
import { RoutingModule } from './routing/routing.module.js';
import { SteeringModule } from './steering/steering.module.js';
import type { Log } from './platform/log.js';
import { PlatformModule } from './platform/platform.module.js';

/** The API process. The stages stand in the order of flow. */
@Module({})
export class AppModule {
  static with(config: Config, log: Log): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with({ config, log, entities: ENTITIES }),
        AccessModule,
        OfficeModule,
        AdministrationModule,
        IntakeModule,
        TransfersModule,
        ConfirmationModule,
        InboxModule,
        RoutingModule,
        CaseworkModule,
        SteeringModule,
      ],
    };
  }
}
