import pg from 'pg';
import { startDatabase } from './database.mjs';

const DATABASE = 'einkanal';

/** The addresses of the roles on a server of ours. */
export function addressesOn(port, secrets) {
  const as = (role, password) => `postgres://${role}:${password}@127.0.0.1:${port}/${DATABASE}`;
  return {
    DATABASE_URL: as('einkanal_app', secrets.databaseAppPassword),
    DATABASE_OWNER_URL: as('einkanal_owner', secrets.databaseOwnerPassword),
    DATABASE_RELAY_URL: as('einkanal_relay', secrets.databaseRelayPassword),
  };
}

/** The embedded PostgreSQL as a part of the supervisor. */
export function databasePart({ dataDir, port }) {
  return {
    name: 'database',
    launch() {
      let resolveExited;
      const exited = new Promise((resolve) => (resolveExited = resolve));
      const onExit = (code) => resolveExited(`exit code ${code}`);
      const server = startDatabase({ dataDir, port, onExit });
      server.catch((error) => resolveExited(error.message));
      const stop = () => server.then((database) => database.stop().then(() => resolveExited('stopped')), () => undefined);
      const kill = () => void server.then(({ pid }) => process.kill(pid, 'SIGQUIT'), () => undefined);
      return { ready: server.then(() => undefined), exited, stop, kill };
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

/** Makes roles and database where they are missing, and gives the roles the passwords of `secrets`. */
export async function prepareServer({ port, secrets }) {
  const { rolesSql, databaseSql } = await import('../migrations/dist/roles.js');
  const superuser = (database) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  await query(superuser('postgres'), async (server) => {
    await server.query(
      rolesSql({
        owner: secrets.databaseOwnerPassword,
        app: secrets.databaseAppPassword,
        relay: secrets.databaseRelayPassword,
      }),
    );
    const { rowCount } = await server.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await server.query(`CREATE DATABASE ${DATABASE}`);
  });
  await query(superuser(DATABASE), (database) => database.query(databaseSql));
}
