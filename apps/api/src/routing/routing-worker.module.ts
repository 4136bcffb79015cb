import { Module } from '@nestjs/common';
import { ReferenceData } from '../office/reference-data.service.js';
import { BulkRunner } from './bulk-runner.service.js';
import { CommandService } from './command.service.js';
import { DecisionUpkeep } from './decision-upkeep.service.js';
import { Escalation } from './escalation.service.js';
import { HandoverDispatch } from './handover-dispatch.service.js';
import { HandoverService } from './handover.service.js';
import { TriageService } from './triage.service.js';
import { Waking } from './waking.service.js';

/**
 * The part of *routing* that the worker does: handovers leave the house when their undo time is over, and what was
 * ordered for many cases is done to one after the other; what rests wakes on its day, and emergencies go up the chain.
 */
@Module({
  providers: [
    ReferenceData,
    CommandService,
    TriageService,
    HandoverService,
    HandoverDispatch,
    BulkRunner,
    Waking,
    Escalation,
    DecisionUpkeep,
  ],
  exports: [HandoverDispatch, BulkRunner, Waking, Escalation, DecisionUpkeep],
})
export class RoutingWorkerModule {}
