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
import { TARGET_CONNECTIONS, UnknownAdapter, type TargetConnections } from './target-connections.js';

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
          throw new UnknownAdapter(adapter);
      }
    },
    dms: ({ adapter, settings }) => {
      if (adapter !== 'cmis') throw new UnknownAdapter(adapter);
      return new CmisDms(CmisSettings.parse(settings));
    },
    certificateEnd: ({ settings }) => {
      const { data } = Addressed.safeParse(settings);
      return data ? certificateEnd(new URL(data.url)) : Promise.resolve(null);
    },
  };
}

/** How the targets of an office are spoken to. The only place that knows the adapters. */
@Module({
  providers: [ReferenceData, { provide: TARGET_CONNECTIONS, useFactory: connections, inject: [ReferenceData] }],
  exports: [TARGET_CONNECTIONS],
})
export class TargetConnectionsModule {}
