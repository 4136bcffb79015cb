import path from 'node:path';
import { startExchangeFolder } from './exchange-folder/server.js';
import { readConfig } from './platform/config.js';
import { runProgram } from './platform/program.js';

const { host, exchangeFolderPort, exchangeFolder, dataDir } = readConfig();

await runProgram(`reader of ${exchangeFolder}`, () =>
  startExchangeFolder({
    host,
    port: exchangeFolderPort,
    directory: exchangeFolder,
    dataDir: path.join(dataDir, 'exchange-folder-reader'),
  }),
);
