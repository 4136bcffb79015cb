import path from 'node:path';
import pg from 'pg';
import { startDatabase } from './database.mjs';

/** The embedded PostgreSQL as a part of the supervisor. */
export function databasePart({ dataDir, ports, secrets }) {
  const options = {
    dataDir: path.join(dataDir, 'postgres'),
    port: ports.DATABASE_PORT,
    password: secrets.databaseSuperuserPassword,
  };
  return {
    name: 'database',
    launch() {
      let ended;
      const exited = new Promise((resolve) => (ended = resolve));
      const server = startDatabase({ ...options, onExit: (code) => ended(`exit code ${code}`) });
      // A server that never started has nothing to stop, and says why through `ready`.
      const started = server.catch((error) => ended(error.message));
      const stop = () => void started.then((database) => database?.stop().then(() => ended('stopped')));
      const kill = () => void started.then((database) => database && process.kill(database.pid, 'SIGQUIT'));
      return { ready: server, exited, stop, kill };
    },
  };
}

async function query(url, run) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

/** Makes roles and database on the embedded server where they are missing, with the passwords of this copy. */
export async function prepareServer({ ports, secrets }) {
  const { rolesSql, databaseSql } = await import('../migrations/dist/roles.js');
  const superuser = `postgres://postgres:${secrets.databaseSuperuserPassword}@127.0.0.1:${ports.DATABASE_PORT}`;
  await query(`${superuser}/postgres`, async (server) => {
    await server.query(
      rolesSql({
        owner: secrets.databaseOwnerPassword,
        app: secrets.databaseAppPassword,
        relay: secrets.databaseRelayPassword,
      }),
    );
    const { rowCount } = await server.query(`SELECT FROM pg_database WHERE datname = 'einkanal'`);
    if (rowCount === 0) await server.query('CREATE DATABASE einkanal');
  });
  await query(`${superuser}/einkanal`, (database) => database.query(databaseSql));
}
