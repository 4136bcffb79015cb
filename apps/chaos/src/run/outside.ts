/** A PostgreSQL server that the conductor may break. */
export type DatabaseServer = { superuserUrl: string; stop: (signal?: string) => Promise<void> };

/** What the repository's tools do for the conductor; `tools/chaos.mjs` hands them in. */
export type Outside = {
  root: string;
  /** The PATH of the programs that are started. */
  path: string;
  say: (line: string) => void;
  /** Names what must be ended where a person stops the run. */
  whenStopped: (end: () => Promise<void>) => void;
  freePort: () => Promise<number>;
  startDatabase: (options: { dataDir: string; password: string; port: number }) => Promise<DatabaseServer>;
  prepareServer: (superuserUrl: string, environment: Record<string, string>) => Promise<void>;
  migrateDatabase: (environment: Record<string, string>) => Promise<unknown>;
  startIssuer: () => Promise<{ url: string; token: string; stop: () => void }>;
};
