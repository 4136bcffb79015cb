import path from 'node:path';
import fastify from 'fastify';
import { addFaultControls } from '../platform/fault-controls.js';
import { Faults } from '../platform/fault.js';
import { addPages } from '../platform/page.js';
import { listen, type ListenOptions, type RunningSystem } from '../platform/running-system.js';
import { SERVER_OPTIONS } from '../platform/server-options.js';
import { renderDocumentsPage } from './documents-page.js';
import { FileTree } from './file-tree.js';
import { PACKAGE_FAULTS, PackageReader } from './package-reader.js';

export type XdomeaFolderOptions = ListenOptions & {
  dataDir: string;
  /** The folder that is shared with the sender. */
  directory: string;
};

/**
 * Starts the stand-in of an e-file that imports xdomea packages from a folder, with its documents as a page, as JSON and
 * as files below `dataDir`.
 */
export async function startXdomeaFolder(options: XdomeaFolderOptions): Promise<RunningSystem> {
  const tree = await FileTree.open(path.join(options.dataDir, 'e-file'));
  const faults = new Faults();
  const reader = new PackageReader(options.directory, tree, faults);
  const app = fastify(SERVER_OPTIONS);
  addPages(app);
  addFaultControls(app, faults, PACKAGE_FAULTS);
  app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(renderDocumentsPage(tree.list())));
  app.get<{ Querystring: { vorgang?: string } }>('/dokumente', (request) => {
    const { vorgang } = request.query;
    return tree.list().filter(({ caseNumber }) => vorgang === undefined || caseNumber === vorgang);
  });
  app.get<{ Params: { processId: string } }>('/dokumente/:processId', (request, reply) => {
    const document = tree.list().find(({ processId }) => processId === request.params.processId);
    if (!document) return reply.code(404).send({ message: 'No such document.' });
    return reply.type('application/octet-stream').send(tree.read(document));
  });
  app.addHook('onClose', () => reader.stop());
  await reader.start();
  return listen(app, options);
}
