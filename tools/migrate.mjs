// `npm run migrate`: brings a server of your own up to date. DATABASE_OWNER_URL names the owner's connection.
import { migrate } from '../migrations/dist/data-source.js';
import { migrateQueueSchema } from '../migrations/dist/queue-schema.js';

const ownerUrl = process.env.DATABASE_OWNER_URL;
if (!ownerUrl) {
  console.error('Set DATABASE_OWNER_URL, for example postgres://einkanal_owner:…@db.example/einkanal');
  process.exit(1);
}
for (const name of await migrate(ownerUrl)) console.log(name);
if (!process.env.REDIS_URL) await migrateQueueSchema(ownerUrl);
console.log('The database is up to date.');
