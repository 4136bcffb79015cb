import { Module } from '@nestjs/common';
import { OfficeModule } from '../office/office.module.js';
import { HandoverDispatch } from './handover-dispatch.service.js';

/** The part of *routing* that the worker does: handovers leave the house when their undo time is over. */
@Module({ imports: [OfficeModule], providers: [HandoverDispatch], exports: [HandoverDispatch] })
export class RoutingWorkerModule {}
