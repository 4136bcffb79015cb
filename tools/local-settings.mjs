import path from 'node:path';
import { ROOT } from './bootstrap.mjs';
import { portsFrom } from './ports.mjs';
import { secretsIn } from './secrets.mjs';

const COMPANIONS = {
  DATABASE_URL: ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_RELAY_URL'],
  OIDC_ISSUER: ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
};
// A part that another server replaces needs no port.
const REPLACED_PORT = { DATABASE_URL: 'DATABASE_PORT', OIDC_ISSUER: 'IDP_PORT' };

/** Whether somebody else's server is to be used; all of its variables must be there then. */
function usesForeign(variable, environment) {
  const missing = COMPANIONS[variable].filter((name) => !environment[name]);
  if (missing.length === COMPANIONS[variable].length) return false;
  if (missing.length > 0) throw new Error(`To use a server of your own, set ${missing.join(' and ')} too.`);
  return true;
}

/** The roles' addresses on the embedded server. */
function databaseAddresses(port, secrets) {
  const as = (role, password) => `postgres://${role}:${password}@127.0.0.1:${port}/einkanal`;
  return {
    DATABASE_URL: as('einkanal_app', secrets.databaseAppPassword),
    DATABASE_OWNER_URL: as('einkanal_owner', secrets.databaseOwnerPassword),
    DATABASE_RELAY_URL: as('einkanal_relay', secrets.databaseRelayPassword),
  };
}

/**
 * What one start uses: ports, folders, secrets and the environment of its parts. A variable that is set wins over what
 * would be chosen here.
 * @throws Error with a sentence that names the variable to change
 */
export function localSettings(environment = process.env) {
  const dataDir = path.resolve(ROOT, environment.DATA_DIR ?? '.data');
  const foreign = { database: usesForeign('DATABASE_URL', environment), idp: usesForeign('OIDC_ISSUER', environment) };
  const ports = portsFrom(environment);
  const secrets = secretsIn(dataDir);
  const at = (variable) => `http://localhost:${ports[variable]}`;
  const chosen = {
    NODE_ENV: 'development',
    PUBLIC_URL: at('API_PORT'),
    ...(foreign.database ? {} : databaseAddresses(ports.DATABASE_PORT, secrets)),
    OIDC_ISSUER: at('IDP_PORT'),
    OIDC_CLIENT_ID: 'einkanal',
    OIDC_CLIENT_SECRET: secrets.oidcClientSecret,
    SEAL_KEY: secrets.sealKey,
    SPECIALIST_SYSTEM_URL: at('SPECIALIST_SYSTEM_PORT'),
    DMS_URL: `${at('DMS_PORT')}/cmis`,
    FILES_DIR: path.join(dataDir, 'files'),
    EXCHANGE_DIR: path.join(dataDir, 'exchange'),
    WEB_ROOT: path.join(ROOT, 'apps/web/dist'),
  };
  const replaced = [foreign.database && REPLACED_PORT.DATABASE_URL, foreign.idp && REPLACED_PORT.OIDC_ISSUER];
  return {
    dataDir,
    logDir: path.join(dataDir, 'logs'),
    foreign,
    secrets,
    ports,
    ownPorts: Object.fromEntries(Object.entries(ports).filter(([variable]) => !replaced.includes(variable))),
    env: {
      ...chosen,
      ...environment,
      ...Object.fromEntries(Object.entries(ports).map(([k, v]) => [k, String(v)])),
      DATA_DIR: dataDir,
    },
  };
}
