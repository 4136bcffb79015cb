import path from 'node:path';
import { startDms } from './dms/server.js';
import { readConfig } from './platform/config.js';
import { runProgram } from './platform/program.js';

const { host, dmsPort, dmsUser, dmsPassword, dataDir } = readConfig();

await runProgram('DMS', () =>
  startDms({
    host,
    port: dmsPort,
    dataDir: path.join(dataDir, 'dms'),
    credentials: { user: dmsUser, password: dmsPassword },
  }),
);
