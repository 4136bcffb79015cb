import type { Target } from '@einkanal/domain/import/import-job';
import type { Dms } from './dms.port.js';
import type { TargetConnection } from './import-source.query.js';
import type { SpecialistSystem } from './specialist-system.port.js';
import type { AdapterForm } from './target-adapter.js';

/** The connection names an adapter that there is not for its kind of target. */
export class UnknownAdapter extends Error {
  constructor(readonly adapter: string) {
    super(`unknown adapter: ${adapter}`);
    this.name = 'UnknownAdapter';
  }
}

/**
 * Makes the adapter that a connection names.
 * @throws ZodError where the settings do not fit the adapter, UnknownAdapter, or SecretUnreadable: the transfer waits
 * until they do
 */
export type TargetConnections = {
  specialistSystem: (connection: TargetConnection) => Promise<SpecialistSystem>;
  dms: (connection: TargetConnection) => Dms;
  /** The folder into which the target puts its own messages, below `incoming`; null where it has none. */
  sharedFolder: (connection: TargetConnection) => string | null;
  /** When the target's certificate ends; null where it has none, or where nobody answers. */
  certificateEnd: (connection: Pick<TargetConnection, 'adapter' | 'settings'>) => Promise<Date | null>;
};

/** The injection token of the connections; only the module knows the adapters. */
export const TARGET_CONNECTIONS = Symbol('target-connections');

/** The adapters that each kind of target can have, the usual one first. */
export type TargetAdapters = Readonly<Record<Target, readonly AdapterForm[]>>;

/** The injection token of the adapters that an office can choose. */
export const TARGET_ADAPTERS = Symbol('target-adapters');
