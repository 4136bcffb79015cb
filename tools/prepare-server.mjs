import pg from 'pg';
import { databaseSql, rolesSql } from '../migrations/dist/roles.js';

async function connected(url, run) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

const passwordIn = (url) => decodeURIComponent(new URL(url).password);

/**
 * Makes roles and database where they are missing and gives the roles the passwords that stand in their addresses.
 * Needs a superuser; whoever hands none out runs `npm run db:script` instead.
 */
export async function prepareServer(superuserUrl, { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_RELAY_URL }) {
  const database = new URL(DATABASE_OWNER_URL).pathname.slice(1);
  await connected(superuserUrl, async (server) => {
    await server.query(
      rolesSql({
        owner: passwordIn(DATABASE_OWNER_URL),
        app: passwordIn(DATABASE_URL),
        relay: passwordIn(DATABASE_RELAY_URL),
      }),
    );
    const { rowCount } = await server.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await server.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  });
  await connected(new URL(`/${database}`, superuserUrl).href, (inside) => inside.query(databaseSql));
}
