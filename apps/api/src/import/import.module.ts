import { Module } from '@nestjs/common';
import { z } from 'zod';
import { ReferenceData } from '../office/reference-data.service.js';
import { CmisDms, CmisSettings } from './adapters/dms.cmis.js';
import {
  ExchangeFolderSettings,
  ExchangeFolderSpecialistSystem,
} from './adapters/specialist-system.exchange-folder.js';
import {
  XauslaenderHttpSettings,
  XauslaenderHttpSpecialistSystem,
} from './adapters/specialist-system.xauslaender-http.js';
import { certificateEnd } from './adapters/target-certificate.js';
import { DmsRunner } from './dms.runner.js';
import { ImportFigures } from './import-figures.service.js';
import { IMPORT_RUNNERS } from './import-runner.js';
import { ImportSweepService } from './import-sweep.service.js';
import { ImportWatch } from './import-watch.js';
import { ImportService } from './import.service.js';
import { SpecialistSystemRunner } from './specialist-system.runner.js';
import { TargetCertificates } from './target-certificate.service.js';
import { TARGET_CONNECTIONS, type TargetConnections } from './target-connections.js';

/** What adapters that call the target have in their settings. */
const Addressed = z.looseObject({ url: z.url() });

function connections(reference: ReferenceData): TargetConnections {
  return {
    specialistSystem: async ({ adapter, settings }) => {
      const { lists } = await reference.words();
      switch (adapter) {
        case 'xauslaender-http':
          return new XauslaenderHttpSpecialistSystem(XauslaenderHttpSettings.parse(settings), lists);
        case 'exchange-folder':
          return new ExchangeFolderSpecialistSystem(ExchangeFolderSettings.parse(settings), lists);
        default:
          throw new Error(`unknown adapter of a specialist system: ${adapter}`);
      }
    },
    dms: ({ adapter, settings }) => {
      if (adapter !== 'cmis') throw new Error(`unknown adapter of a DMS: ${adapter}`);
      return new CmisDms(CmisSettings.parse(settings));
    },
    certificateEnd: ({ settings }) => {
      const { data } = Addressed.safeParse(settings);
      return data ? certificateEnd(new URL(data.url)) : Promise.resolve(null);
    },
  };
}

/** Stage *import*: brings what arrived into the office's other software. The only place that knows the adapters. */
@Module({
  providers: [
    ReferenceData,
    ImportService,
    ImportFigures,
    ImportSweepService,
    ImportWatch,
    SpecialistSystemRunner,
    DmsRunner,
    TargetCertificates,
    { provide: TARGET_CONNECTIONS, useFactory: connections, inject: [ReferenceData] },
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
