import path from 'node:path';
import { startDatabase } from './database.mjs';

/** The superuser's address on the embedded server. */
export function superuserUrl({ ports, secrets }) {
  return `postgres://postgres:${secrets.databaseSuperuserPassword}@127.0.0.1:${ports.DATABASE_PORT}/postgres`;
}

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
      const kill = () => void started.then((database) => database?.stop('SIGQUIT'));
      return { ready: server, exited, stop, kill };
    },
  };
}
