import path from 'node:path';
import { SPECIALIST_SYSTEM_CLIENT } from './identity-provider/machine-client.js';
import { readConfig } from './platform/config.js';
import { runProgram } from './platform/program.js';
import { startSpecialistSystem } from './specialist-system/server.js';

const { host, specialistSystemPort, dataDir, issuer, confirmTo, publicUrl } = readConfig();
const client = SPECIALIST_SYSTEM_CLIENT;

await runProgram('specialist system', () =>
  startSpecialistSystem({
    host,
    port: specialistSystemPort,
    dataDir: path.join(dataDir, 'specialist-system'),
    confirmTo: confirmTo === undefined ? undefined : { url: confirmTo, issuer, client },
    returnTo: { url: confirmTo ?? publicUrl, issuer, client },
  }),
);
