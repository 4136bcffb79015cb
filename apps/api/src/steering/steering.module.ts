import { Module } from '@nestjs/common';
import { OfficeModule } from '../office/office.module.js';
import { SteeringController } from './steering.controller.js';
import { SteeringService } from './steering.service.js';

/** Stage *steering*: where the office stands, every number with the list behind it. */
@Module({ imports: [OfficeModule], controllers: [SteeringController], providers: [SteeringService] })
export class SteeringModule {}
