import { Module } from '@nestjs/common';
import { ReturnMessageModule } from '../import/return-message.module.js';
import { InboxModule } from '../inbox/inbox.module.js';
import { OfficeModule } from '../office/office.module.js';
import { BulkController } from './bulk.controller.js';
import { BulkService } from './bulk.service.js';
import { CaseNoteController } from './case-note.controller.js';
import { CaseNoteService } from './case-note.service.js';
import { CaseTaskController } from './case-task.controller.js';
import { CaseTaskService } from './case-task.service.js';
import { CommandService } from './command.service.js';
import { DecisionListController } from './decision-list.controller.js';
import { DecisionListService } from './decision-list.service.js';
import { EmergencyController } from './emergency.controller.js';
import { EmergencyService } from './emergency.service.js';
import { HandoverController } from './handover.controller.js';
import { HandoverService } from './handover.service.js';
import { JurisdictionController } from './jurisdiction.controller.js';
import { JurisdictionService } from './jurisdiction.service.js';
import { MessageAssignmentController } from './message-assignment.controller.js';
import { MessageAssignmentService } from './message-assignment.service.js';
import { OfferedHandoverController } from './offered-handover.controller.js';
import { OfferedHandoverService } from './offered-handover.service.js';
import { RecipientOfficeController } from './recipient-office.controller.js';
import { RecipientOfficeService } from './recipient-office.service.js';
import { RepeatController } from './repeat.controller.js';
import { RepeatService } from './repeat.service.js';
import { TransferController } from './transfer.controller.js';
import { TransferRepairController } from './transfer-repair.controller.js';
import { TransferRepairService } from './transfer-repair.service.js';
import { TransferService } from './transfer.service.js';
import { TriageController } from './triage.controller.js';
import { TriageService } from './triage.service.js';
import { UndoController } from './undo.controller.js';
import { UndoService } from './undo.service.js';

/** Stage *routing*: people decide whose case it is and who takes it. */
@Module({
  imports: [OfficeModule, InboxModule, ReturnMessageModule],
  controllers: [
    TriageController,
    EmergencyController,
    JurisdictionController,
    HandoverController,
    OfferedHandoverController,
    RecipientOfficeController,
    CaseTaskController,
    MessageAssignmentController,
    RepeatController,
    CaseNoteController,
    TransferController,
    TransferRepairController,
    BulkController,
    DecisionListController,
    UndoController,
  ],
  providers: [
    CommandService,
    TriageService,
    EmergencyService,
    JurisdictionService,
    HandoverService,
    OfferedHandoverService,
    RecipientOfficeService,
    CaseTaskService,
    MessageAssignmentService,
    RepeatService,
    CaseNoteService,
    TransferService,
    TransferRepairService,
    BulkService,
    DecisionListService,
    UndoService,
  ],
  exports: [CommandService],
})
export class RoutingModule {}
