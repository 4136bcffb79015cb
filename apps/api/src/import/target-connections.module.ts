import { Module } from '@nestjs/common';
import { z } from 'zod';
import type { CodeLists } from '@einkanal/domain/codes/code-list';
import { berlinDay, type Day } from '@einkanal/domain/time/working-day';
import { ReferenceData } from '../office/reference-data.service.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import {
  CMIS_FIELDS,
  EXCHANGE_FOLDER_FIELDS,
  XAUSLAENDER_HTTP_FIELDS,
  XDOMEA_FOLDER_FIELDS,
} from './adapters/adapter-fields.js';
import { CmisDms, CmisSettings } from './adapters/dms.cmis.js';
import { XdomeaFolderDms, XdomeaFolderSettings } from './adapters/dms.xdomea-folder.js';
import {
  ExchangeFolderSettings,
  ExchangeFolderSpecialistSystem,
} from './adapters/specialist-system.exchange-folder.js';
import {
  XauslaenderHttpSettings,
  XauslaenderHttpSpecialistSystem,
} from './adapters/specialist-system.xauslaender-http.js';
import { certificateEnd } from './adapters/target-certificate.js';
import type { Dms } from './dms.port.js';
import type { TargetConnection } from './import-source.query.js';
import type { SpecialistSystem } from './specialist-system.port.js';
import { targetAdapter, type TargetAdapter } from './target-adapter.js';
import {
  TARGET_ADAPTERS,
  TARGET_CONNECTIONS,
  UnknownAdapter,
  type TargetAdapters,
  type TargetConnections,
} from './target-connections.js';
import { openSecrets } from './target-secret.js';

const SPECIALIST_SYSTEMS: readonly TargetAdapter<(lists: CodeLists, day: Day) => SpecialistSystem>[] = [
  targetAdapter(
    {
      name: 'xauslaender-http',
      label: { de: 'XAusländer über HTTP', en: 'XAusländer over HTTP' },
      settings: XauslaenderHttpSettings,
      fields: XAUSLAENDER_HTTP_FIELDS,
    },
    (settings) => (lists, day) => new XauslaenderHttpSpecialistSystem(settings, lists, day),
  ),
  targetAdapter(
    {
      name: 'exchange-folder',
      label: { de: 'XAusländer über einen Austauschordner', en: 'XAusländer by an exchange folder' },
      settings: ExchangeFolderSettings,
      fields: EXCHANGE_FOLDER_FIELDS,
    },
    (settings) => (lists, day) => new ExchangeFolderSpecialistSystem(settings, lists, day),
  ),
];

const DMS: readonly TargetAdapter<Dms>[] = [
  targetAdapter(
    {
      name: 'cmis',
      label: { de: 'CMIS 1.1 (Browser Binding)', en: 'CMIS 1.1 (browser binding)' },
      settings: CmisSettings,
      fields: CMIS_FIELDS,
    },
    (settings) => new CmisDms(settings),
  ),
  targetAdapter(
    {
      name: 'xdomea-folder',
      label: { de: 'xdomea 3.0.0 über einen Austauschordner', en: 'xdomea 3.0.0 by an exchange folder' },
      settings: XdomeaFolderSettings,
      fields: XDOMEA_FOLDER_FIELDS,
    },
    (settings) => new XdomeaFolderDms(settings),
  ),
];

/** What an adapter that shares a folder with the target has in its settings. */
const Shared = ExchangeFolderSettings.pick({ directory: true });

/** What adapters that call the target have in their settings. */
const Addressed = z.looseObject({ url: z.url() });

function connections(reference: ReferenceData, { SEAL_KEY }: Config, clock: Clock): TargetConnections {
  const made = <Made>(adapters: readonly TargetAdapter<Made>[], { adapter, settings, sealedFor }: TargetConnection) => {
    const known = adapters.find(({ name }) => name === adapter);
    if (!known) throw new UnknownAdapter(adapter);
    return known.make(openSecrets(settings, SEAL_KEY, sealedFor));
  };
  return {
    specialistSystem: async (connection) => {
      const { lists } = await reference.words();
      return made(SPECIALIST_SYSTEMS, connection)(lists, berlinDay(clock()));
    },
    dms: (connection) => made(DMS, connection),
    sharedFolder: ({ adapter, settings }) => {
      const { data } = Shared.safeParse(settings);
      return adapter === 'exchange-folder' && data ? data.directory : null;
    },
    certificateEnd: ({ settings }) => {
      const { data } = Addressed.safeParse(settings);
      return data ? certificateEnd(new URL(data.url)) : Promise.resolve(null);
    },
  };
}

const ADAPTERS: TargetAdapters = { SPECIALIST_SYSTEM: SPECIALIST_SYSTEMS, DMS };

/** How the targets of an office are spoken to. The only place that knows the adapters. */
@Module({
  providers: [
    ReferenceData,
    { provide: TARGET_ADAPTERS, useValue: ADAPTERS },
    { provide: TARGET_CONNECTIONS, useFactory: connections, inject: [ReferenceData, CONFIG, CLOCK] },
  ],
  exports: [TARGET_ADAPTERS, TARGET_CONNECTIONS],
})
export class TargetConnectionsModule {}
