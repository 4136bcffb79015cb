import { createServer } from 'node:net';

/** The port of each part and the variable that changes it. */
export const PORTS = {
  API_PORT: 8080,
  IDP_PORT: 8081,
  SPECIALIST_SYSTEM_PORT: 8082,
  DMS_PORT: 8083,
  WORKER_PORT: 8084,
  DATABASE_PORT: 8085,
};

/** @returns the ports as the environment wants them */
export function portsFrom(environment) {
  return Object.fromEntries(
    Object.entries(PORTS).map(([variable, usual]) => {
      const port = Number(environment[variable] || usual);
      if (!Number.isInteger(port) || port < 1 || port > 65_535)
        throw new Error(`${variable}=${environment[variable]} is no port number.`);
      return [variable, port];
    }),
  );
}

const REFUSALS = { EADDRINUSE: 'is in use by another program', EACCES: 'may not be used by this user' };

function refusalOf(host, port) {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(REFUSALS[error.code] ?? null));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** @returns a sentence for each port that cannot be had, with the variable that changes it */
export async function portComplaints(ports) {
  const complaints = [];
  const seen = new Map();
  for (const [variable, port] of Object.entries(ports)) {
    const other = `Set ${variable} to a free one, for example: ${variable}=${port < 60_000 ? port + 1000 : port - 1000} npm start`;
    if (seen.has(port))
      complaints.push(`Port ${port} is asked for twice, by ${seen.get(port)} and ${variable}. ${other}`);
    seen.set(port, variable);
    // One after the other: the three would be in each other's way.
    for (const host of ['127.0.0.1', '0.0.0.0', '::1']) {
      const trouble = await refusalOf(host, port);
      if (!trouble) continue;
      complaints.push(`Port ${port} ${trouble}. ${other}`);
      break;
    }
  }
  return complaints;
}
