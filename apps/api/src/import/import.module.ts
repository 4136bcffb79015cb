import { Module } from '@nestjs/common';
import { ReferenceData } from '../office/reference-data.service.js';
import { AnswerPreparation } from './answer-preparation.service.js';
import { ApplicationPreparation } from './application-preparation.service.js';
import { DmsRunner } from './dms.runner.js';
import { ImportFigures } from './import-figures.service.js';
import { IMPORT_RUNNERS } from './import-runner.js';
import { ImportSweepService } from './import-sweep.service.js';
import { ImportWatch } from './import-watch.js';
import { ImportService } from './import.service.js';
import { SpecialistSystemRunner } from './specialist-system.runner.js';
import { TargetCertificates } from './target-certificate.service.js';
import { TargetConnectionsModule } from './target-connections.module.js';
import { WithdrawalPreparation } from './withdrawal-preparation.service.js';

/** Stage *import*: brings what arrived into the office's other software. */
@Module({
  imports: [TargetConnectionsModule],
  providers: [
    ReferenceData,
    ImportService,
    ImportFigures,
    ImportSweepService,
    ImportWatch,
    ApplicationPreparation,
    AnswerPreparation,
    WithdrawalPreparation,
    SpecialistSystemRunner,
    DmsRunner,
    TargetCertificates,
    {
      provide: IMPORT_RUNNERS,
      useFactory: (specialistSystem: SpecialistSystemRunner, dms: DmsRunner) => ({
        SPECIALIST_SYSTEM: specialistSystem.run.bind(specialistSystem),
        DMS: dms.run.bind(dms),
      }),
      inject: [SpecialistSystemRunner, DmsRunner],
    },
  ],
  exports: [ImportFigures, ImportService, ImportSweepService, TargetCertificates],
})
export class ImportModule {}
