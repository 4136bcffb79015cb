import path from 'node:path';
import { readConfig } from './platform/config.js';
import { runProgram } from './platform/program.js';
import { startSpecialistSystem } from './specialist-system/server.js';

const { host, specialistSystemPort, dataDir } = readConfig();

await runProgram('specialist system', () =>
  startSpecialistSystem({ host, port: specialistSystemPort, dataDir: path.join(dataDir, 'specialist-system') }),
);
