// `npm run db:script`: prints the SQL for a database administrator who hands out no rights. Run it once as superuser;
// everything else the migrations do as the owner.
import { rolesSql, databaseSql } from '../migrations/dist/roles.js';

console.log(`-- Einkanal: roles and database. Replace the three passwords, then run this once with psql as a superuser:
--   npm run --silent db:script > einkanal.sql && psql -v ON_ERROR_STOP=1 -f einkanal.sql
-- Afterwards, as the owner: DATABASE_OWNER_URL=postgres://einkanal_owner:…@server/einkanal npm run migrate
${rolesSql({ owner: 'REPLACE-OWNER', app: 'REPLACE-APP', relay: 'REPLACE-RELAY' })}

SELECT 'CREATE DATABASE einkanal' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'einkanal') \\gexec
\\connect einkanal
${databaseSql}`);
