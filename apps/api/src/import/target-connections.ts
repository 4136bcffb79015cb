import type { Dms } from './dms.port.js';
import type { TargetConnection } from './import-source.query.js';
import type { SpecialistSystem } from './specialist-system.port.js';

/**
 * Makes the adapter that a connection names.
 * @throws Error where the settings do not fit the adapter: the transfer waits until they do
 */
export type TargetConnections = {
  specialistSystem: (connection: TargetConnection) => Promise<SpecialistSystem>;
  dms: (connection: TargetConnection) => Dms;
  /** When the target's certificate ends; null where it has none, or where nobody answers. */
  certificateEnd: (connection: TargetConnection) => Promise<Date | null>;
};

/** The injection token of the connections; only the module knows the adapters. */
export const TARGET_CONNECTIONS = Symbol('target-connections');
