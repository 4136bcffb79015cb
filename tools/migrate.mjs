// `npm run migrate`: brings a database up to date. DATABASE_OWNER_URL names the owner's connection; where
// DATABASE_SUPERUSER_URL is set, roles and database are made first.
import { migrateDatabase } from './migrate-database.mjs';
import { prepareServer } from './prepare-server.mjs';

const { DATABASE_OWNER_URL, DATABASE_SUPERUSER_URL } = process.env;
if (!DATABASE_OWNER_URL) {
  console.error('Set DATABASE_OWNER_URL, for example postgres://einkanal_owner:…@db.example/einkanal');
  process.exit(1);
}
if (DATABASE_SUPERUSER_URL) await prepareServer(DATABASE_SUPERUSER_URL, process.env);
for (const name of await migrateDatabase(process.env)) console.log(name);
console.log('The database is up to date.');
