// `node dist/commands/intake-upkeep.js`: what the worker does every hour, by hand.
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ENTITIES } from '../entities.js';
import { IntakeUpkeepService } from '../intake/intake-upkeep.service.js';
import { readConfig } from '../platform/config.js';
import { createLog } from '../platform/log.js';
import { PlatformModule } from '../platform/platform.module.js';

const config = readConfig();
const log = createLog(config.LOG_LEVEL, 'intake-upkeep');

@Module({
  imports: [PlatformModule.with({ config, log, entities: ENTITIES })],
  providers: [IntakeUpkeepService],
})
class UpkeepModule {}

const app = await NestFactory.createApplicationContext(UpkeepModule, { logger: false });
console.log(JSON.stringify(await app.get(IntakeUpkeepService).run()));
await app.close();
