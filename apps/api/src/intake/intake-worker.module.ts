import { Module } from '@nestjs/common';
import { ArrivedMessageModule } from './arrived-message.module.js';
import { DocumentScanService } from './document-scan.service.js';
import { IntakeUpkeepService } from './intake-upkeep.service.js';

/** The part of *intake* that the worker does: files are looked at, and what a crash has left is taken away. */
@Module({
  imports: [ArrivedMessageModule],
  providers: [DocumentScanService, IntakeUpkeepService],
  exports: [ArrivedMessageModule, DocumentScanService, IntakeUpkeepService],
})
export class IntakeWorkerModule {}
