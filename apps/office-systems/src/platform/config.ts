import path from 'node:path';

type Environment = Record<string, string | undefined>;

function readPort(environment: Environment, variable: string, usual: number): number {
  const port = Number(environment[variable] ?? usual);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${variable} is no port number`);
  return port;
}

/**
 * What the programs need to know from outside; nothing else reads the environment.
 * Every value has a default that works on one machine; the secrets are those of the demo.
 * @throws Error if a port is not a number between 0 and 65535
 */
export function readConfig(environment: Environment = process.env) {
  const dataDir = path.resolve(environment.DATA_DIR ?? '.data');
  const identityProviderPort = readPort(environment, 'IDP_PORT', 8081);
  return {
    host: environment.OFFICE_SYSTEMS_HOST ?? 'localhost',
    dataDir,
    specialistSystemPort: readPort(environment, 'SPECIALIST_SYSTEM_PORT', 8082),
    /** Where the specialist system tells later what became of a message; it does not unless this is set. */
    confirmTo: environment.SPECIALIST_SYSTEM_CONFIRMS_TO?.replace(/\/$/, ''),
    dmsPort: readPort(environment, 'DMS_PORT', 8083),
    dmsUser: environment.DMS_USER ?? 'dms',
    dmsPassword: environment.DMS_PASSWORD ?? 'dms',
    exchangeFolderPort: readPort(environment, 'EXCHANGE_FOLDER_PORT', 8086),
    exchangeFolder: path.resolve(environment.EXCHANGE_FOLDER ?? path.join(dataDir, 'exchange-folder')),
    xdomeaFolderPort: readPort(environment, 'XDOMEA_FOLDER_PORT', 8088),
    xdomeaFolder: path.resolve(environment.XDOMEA_FOLDER ?? path.join(dataDir, 'xdomea-folder')),
    identityProviderPort,
    issuer: environment.OIDC_ISSUER ?? `http://localhost:${identityProviderPort}`,
    publicUrl: (environment.PUBLIC_URL ?? 'http://localhost:8080').replace(/\/$/, ''),
    clientSecret: environment.OIDC_CLIENT_SECRET ?? 'einkanal-demo-secret',
  };
}
