import path from 'node:path';
import fastify from 'fastify';
import { addFaultControls } from '../platform/fault-controls.js';
import { Faults } from '../platform/fault.js';
import { addPages } from '../platform/page.js';
import { listen, type ListenOptions, type RunningSystem } from '../platform/running-system.js';
import { SERVER_OPTIONS } from '../platform/server-options.js';
import { addAktenRoutes } from '../specialist-system/akten-routes.js';
import { Aktenregister } from '../specialist-system/aktenregister.js';
import { addReturnMessageRoutes } from '../specialist-system/return-message-routes.js';
import { dropMessage } from './drop-message.js';
import { FolderReader, READER_FAULTS } from './folder-reader.js';

export type ExchangeFolderOptions = ListenOptions & {
  dataDir: string;
  /** The folder that is shared with the sender. */
  directory: string;
};

/**
 * Starts the stand-in of a specialist system that reads an exchange folder, with its files as a page and as JSON. What
 * it takes is kept below `dataDir`.
 */
export async function startExchangeFolder(options: ExchangeFolderOptions): Promise<RunningSystem> {
  const register = await Aktenregister.open(path.join(options.dataDir, 'akten'));
  const faults = new Faults();
  const reader = new FolderReader(options.directory, register, faults);
  const app = fastify(SERVER_OPTIONS);
  addPages(app);
  addFaultControls(app, faults, READER_FAULTS);
  addAktenRoutes(app, register, true);
  addReturnMessageRoutes(app, register, (xml) => dropMessage(path.join(options.directory, 'incoming'), xml));
  app.addHook('onClose', () => reader.stop());
  await reader.start();
  return listen(app, options);
}
