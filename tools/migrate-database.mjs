import { runTool } from './build.mjs';

/**
 * Brings tables, queue schema and reference data (code lists, offices, holidays) up to date, as the owner.
 * @returns the names of the migrations that were new
 */
export async function migrateDatabase(env) {
  // What is imported from a build cannot be imported before it is built.
  const { migrate } = await import('../migrations/dist/data-source.js');
  const { migrateQueueSchema } = await import('../migrations/dist/queue-schema.js');
  const done = await migrate(env.DATABASE_OWNER_URL);
  if (!env.REDIS_URL) await migrateQueueSchema(env.DATABASE_OWNER_URL);
  const { code, output } = await runTool('apps/api/dist/commands/load-reference-data.js', [], { env });
  if (code !== 0) throw new Error(`The reference data could not be loaded:\n${output}`);
  return done;
}
