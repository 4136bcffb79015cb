import path from 'node:path';
import { readConfig } from './platform/config.js';
import { runProgram } from './platform/program.js';
import { startXdomeaFolder } from './xdomea-folder/server.js';

const { host, xdomeaFolderPort, xdomeaFolder, dataDir } = readConfig();

await runProgram(`e-file that reads ${xdomeaFolder}`, () =>
  startXdomeaFolder({
    host,
    port: xdomeaFolderPort,
    directory: xdomeaFolder,
    dataDir: path.join(dataDir, 'xdomea-folder-reader'),
  }),
);
