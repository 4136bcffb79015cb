import path from 'node:path';
import { startIdentityProvider } from './identity-provider/server.js';
import { readConfig } from './platform/config.js';
import { runProgram } from './platform/program.js';

const { host, identityProviderPort, issuer, publicUrl, clientSecret, dataDir } = readConfig();

await runProgram('identity provider', () =>
  startIdentityProvider({
    host,
    port: identityProviderPort,
    issuer,
    publicUrl,
    clientSecret,
    dataDir: path.join(dataDir, 'identity-provider'),
  }),
);
