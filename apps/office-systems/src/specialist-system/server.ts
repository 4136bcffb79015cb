import path from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { Faults, FAULT_KINDS } from '../platform/fault.js';
import { addFaultControls } from '../platform/fault-controls.js';
import { addPages } from '../platform/page.js';
import { listen, type ListenOptions, type RunningSystem } from '../platform/running-system.js';
import { Aktenregister } from './aktenregister.js';
import { addAktenRoutes } from './akten-routes.js';
import { SERVER_OPTIONS } from '../platform/server-options.js';
import { Confirmations } from './confirmations.js';
import { RETURN_SCOPE } from '../identity-provider/machine-client.js';
import { callEinkanal, type EinkanalAddress } from './einkanal.js';
import { addMessageRoutes } from './message-routes.js';
import { addReturnMessageRoutes } from './return-message-routes.js';

// A message of the standard must not be longer.
const LONGEST_MESSAGE_BYTES = 50 * 1024 * 1024;

export type SpecialistSystemOptions = ListenOptions & {
  dataDir: string;
  /** Whom to tell later what became of a message; nobody unless said otherwise. */
  confirmTo?: EinkanalAddress | undefined;
  /** Where return messages go that people order on the page; they can order none unless said otherwise. */
  returnTo?: EinkanalAddress | undefined;
};

function createServer(
  register: Aktenregister,
  confirmations: Confirmations | null,
  returnTo: EinkanalAddress | undefined,
): FastifyInstance {
  const app = fastify({ ...SERVER_OPTIONS, bodyLimit: LONGEST_MESSAGE_BYTES });
  const faults = new Faults();
  app.addContentTypeParser(['application/xml', 'text/xml'], { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  addPages(app);
  addFaultControls(app, faults, FAULT_KINDS);
  addMessageRoutes(app, { register, faults, confirmations });
  addAktenRoutes(app, register, returnTo !== undefined);
  if (returnTo) addReturnMessageRoutes(app, register, (xml) => callWith(returnTo, xml));
  return app;
}

/**
 * Starts the stand-in of a specialist system: takes `OZG.Antrag.130101` over the transport profile
 * `einkanal-fachverfahren` 1 and keeps what it accepts below `dataDir`.
 */
export async function startSpecialistSystem(options: SpecialistSystemOptions): Promise<RunningSystem> {
  const register = await Aktenregister.open(path.join(options.dataDir, 'akten'));
  const confirmations = options.confirmTo ? new Confirmations(options.confirmTo) : null;
  const system = await listen(createServer(register, confirmations, options.returnTo), options);
  return {
    ...system,
    stop: () => {
      confirmations?.stop();
      return system.stop();
    },
  };
}

/** @returns why it was not taken, else null */
async function callWith(einkanal: EinkanalAddress, body: string): Promise<string | null> {
  const call = { scope: RETURN_SCOPE, type: 'application/xml', body };
  const answer = await callEinkanal(einkanal, '/api/v1/messages', call);
  return answer.status === 204 ? null : answer.text();
}
