import { Global, Module, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '@einkanal/migrations/data-source';
import { CONFIG, type Config } from './config.js';
import { refusePowerfulRole } from './database-role.js';
import { ENTITIES } from '../entities.js';

/** The application's connection. Its role owns nothing, so row-level security binds it. */
@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      inject: [CONFIG],
      useFactory: async (config: Config) => {
        const db = new DataSource({
          ...dataSourceOptions(config.DATABASE_URL, config.DATABASE_POOL_SIZE),
          entities: ENTITIES,
        });
        await db.initialize();
        await refusePowerfulRole(db);
        return db;
      },
    },
  ],
  exports: [DataSource],
})
export class DatabaseModule implements OnModuleDestroy {
  constructor(private readonly db: DataSource) {}

  async onModuleDestroy(): Promise<void> {
    if (this.db.isInitialized) await this.db.destroy();
  }
}
