import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { ClientLimits } from './client-limits.js';
import { CLOCK, systemClock, type Clock } from './clock.js';
import { CONFIG, type Config } from './config.js';
import { DatabaseModule, type Entities } from './database.module.js';
import { LOG, type Log } from './log.js';
import { FileStore } from './file-store.js';
import { MachineDoor } from './machine-door.js';
import { ProblemFilter } from './problem.filter.js';
import { RefusalWindows } from './refusal-windows.js';
import { WakeUps } from './wake-ups.js';
import { WorkerMetrics } from './worker-metrics.js';
import { toValidationProblem } from './validation-problem.js';

/** What a process brings along. */
export type PlatformParts = { config: Config; log: Log; entities: Entities; clock?: Clock };

/** Technology that every stage stands on. Imports no stage. */
@Global()
@Module({})
export class PlatformModule {
  static with({ config, log, entities, clock = systemClock }: PlatformParts): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DatabaseModule.with(entities)],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: log },
        { provide: CLOCK, useValue: clock },
        ClientLimits,
        FileStore,
        MachineDoor,
        RefusalWindows,
        WakeUps,
        WorkerMetrics,
        { provide: APP_FILTER, useClass: ProblemFilter },
        {
          provide: APP_PIPE,
          useFactory: () =>
            new StandardSchemaValidationPipe({ errorHttpStatusCode: 422, exceptionFactory: toValidationProblem }),
        },
      ],
      exports: [CONFIG, LOG, CLOCK, FileStore, WakeUps, WorkerMetrics],
    };
  }
}
