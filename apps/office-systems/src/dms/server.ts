import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance } from 'fastify';
import { FAULT_KINDS, Faults } from '../platform/fault.js';
import { addFaultControls } from '../platform/fault-controls.js';
import { acceptForms } from '../platform/form-body.js';
import { addPages } from '../platform/page.js';
import { listen, type ListenOptions, type RunningSystem } from '../platform/running-system.js';
import { requireBasicAuth, type Credentials } from './basic-auth.guard.js';
import { SERVER_OPTIONS } from '../platform/server-options.js';
import { addCmisRoutes } from './cmis-routes.js';
import { addDocumentRoutes } from './document-routes.js';
import { Repository } from './repository.js';

export type DmsOptions = ListenOptions & { dataDir: string; credentials?: Credentials };

// A DMS knows nothing of competence.
const DMS_FAULT_KINDS = FAULT_KINDS.filter((kind) => kind !== 'not-competent');

function createServer(repository: Repository, credentials: Credentials): FastifyInstance {
  const app = fastify({ ...SERVER_OPTIONS, routerOptions: { maxParamLength: 10_000 } });
  const faults = new Faults();
  addPages(app);
  addFaultControls(app, faults, DMS_FAULT_KINDS);
  addDocumentRoutes(app, repository);
  app.register(async (cmis) => {
    await cmis.register(multipart);
    acceptForms(cmis);
    cmis.addHook('onRequest', requireBasicAuth(credentials));
    addCmisRoutes(cmis, repository, faults, credentials.user);
  });
  return app;
}

/**
 * Starts the stand-in of a document management system: the CMIS 1.1 browser binding at `/cmis`, HTTP Basic (`dms`/`dms`
 * unless said otherwise), everything kept below `dataDir`.
 */
export async function startDms(options: DmsOptions): Promise<RunningSystem> {
  const { dataDir, credentials = { user: 'dms', password: 'dms' } } = options;
  return listen(createServer(await Repository.open(dataDir), credentials), options);
}
