import path from 'node:path';
import pg from 'pg';
import { officeSql } from './office-sql.js';
import type { DatabaseServer, Outside } from './outside.js';

const PASSWORD = 'chaos';

/** The embedded PostgreSQL, durable as in production, that the conductor restarts and crashes. */
export class Database {
  private constructor(
    private readonly outside: Outside,
    private readonly options: { dataDir: string; password: string; port: number },
    private server: DatabaseServer,
  ) {}

  static async start(outside: Outside, folder: string): Promise<Database> {
    const options = {
      dataDir: path.join(folder, 'postgres'),
      password: PASSWORD,
      port: await outside.freePort(),
    };
    return new Database(outside, options, await outside.startDatabase(options));
  }

  /** A role's address, straight to the server. */
  url(role: 'owner' | 'app' | 'relay'): string {
    return `postgres://einkanal_${role}:${PASSWORD}@127.0.0.1:${this.options.port}/einkanal`;
  }

  /** Roles, tables, reference data and one office at work. */
  async prepare(redisUrl: string | null, targets: Parameters<typeof officeSql>[0]): Promise<void> {
    const environment = {
      PATH: this.outside.path,
      DATABASE_OWNER_URL: this.url('owner'),
      DATABASE_URL: this.url('app'),
      DATABASE_RELAY_URL: this.url('relay'),
      ...(redisUrl === null ? {} : { REDIS_URL: redisUrl }),
    };
    await this.outside.prepareServer(this.server.superuserUrl, environment);
    await this.outside.migrateDatabase(environment);
    await this.look(officeSql(targets));
  }

  /** Runs SQL as the superuser, past every proxy. */
  async look<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: new URL('/einkanal', this.server.superuserUrl).href });
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  /** Ends the server and starts it again: orderly, or as a crash that is recovered from its log. */
  async restart(isCrash: boolean): Promise<void> {
    await this.server.stop(isCrash ? 'SIGQUIT' : 'SIGINT');
    this.server = await this.outside.startDatabase(this.options);
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}
