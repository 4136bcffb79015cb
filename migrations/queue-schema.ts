import { runMigrations } from 'bullmq';
import pg from 'pg';

/** The schema of BullMQ's own PostgreSQL backend, used where no Redis is configured. */
export const QUEUE_SCHEMA = 'jobs';

/** Creates or updates the queue's tables as the owner and lets the application's role use them. */
export async function migrateQueueSchema(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await runMigrations(owner, QUEUE_SCHEMA);
    await owner.query(`
      GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO einkanal_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO einkanal_app;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO einkanal_app;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO einkanal_app;`);
  } finally {
    await owner.end();
  }
}
