import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '@einkanal/migrations/data-source';
import { CONFIG, type Config } from './config.js';
import { refusePowerfulRole } from './database-role.js';
import { connectWhenThere } from './database-start.js';
import { LOG, type Log } from './log.js';

/** Classes whose rows TypeORM reads and writes. */
export type Entities = (abstract new (...args: never[]) => object)[];

/** The application's connection. Its role owns nothing, so row-level security binds it. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly db: DataSource) {}

  static with(entities: Entities): DynamicModule {
    const connect = async (config: Config) => {
      const options = dataSourceOptions(config.DATABASE_URL, config.DATABASE_POOL_SIZE);
      const db = await new DataSource({ ...options, entities }).initialize();
      try {
        await refusePowerfulRole(db);
        return db;
      } catch (error) {
        await db.destroy();
        throw error;
      }
    };
    const useFactory = (config: Config, log: Log) => connectWhenThere('DATABASE_URL', log, () => connect(config));
    const connection = { provide: DataSource, inject: [CONFIG, LOG], useFactory };
    return { module: DatabaseModule, providers: [connection], exports: [DataSource] };
  }

  // After everything that still wants to write has ended in an earlier hook.
  async onApplicationShutdown(): Promise<void> {
    if (this.db.isInitialized) await this.db.destroy();
  }
}
