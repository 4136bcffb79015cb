// `npm run migrate`: brings a database up to date. DATABASE_OWNER_URL names the owner's connection; where
// DATABASE_SUPERUSER_URL is set, roles and database are made first.
import { migrate } from '../migrations/dist/data-source.js';
import { migrateQueueSchema } from '../migrations/dist/queue-schema.js';
import { prepareServer } from './prepare-server.mjs';

const { DATABASE_OWNER_URL, DATABASE_SUPERUSER_URL, REDIS_URL } = process.env;
if (!DATABASE_OWNER_URL) {
  console.error('Set DATABASE_OWNER_URL, for example postgres://einkanal_owner:…@db.example/einkanal');
  process.exit(1);
}
if (DATABASE_SUPERUSER_URL) await prepareServer(DATABASE_SUPERUSER_URL, process.env);
for (const name of await migrate(DATABASE_OWNER_URL)) console.log(name);
if (!REDIS_URL) await migrateQueueSchema(DATABASE_OWNER_URL);
console.log('The database is up to date.');
