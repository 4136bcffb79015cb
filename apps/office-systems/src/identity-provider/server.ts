import fastify, { type FastifyInstance } from 'fastify';
import { addPages } from '../platform/page.js';
import { listen, type ListenOptions, type RunningSystem } from '../platform/running-system.js';
import { SERVER_OPTIONS } from '../platform/server-options.js';
import { CurrentProvider } from './current-provider.js';
import { addKeyControls } from './key-controls.js';
import { addLoginRoutes } from './login-routes.js';
import { pagePolicy } from './provider-page.js';
import { SigningKeys } from './signing-keys.js';

export type IdentityProviderOptions = ListenOptions & {
  dataDir: string;
  /** Where Einkanal is, without a slash at its end. */
  publicUrl?: string;
  clientSecret?: string;
  /** The address as everybody sees it; the one it listens on unless said otherwise. */
  issuer?: string;
};

// The protocol reads requests and writes answers by itself.
function addProtocol(app: FastifyInstance, provider: CurrentProvider): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => {
    done(null);
  });
  app.all('/*', async (request, reply) => {
    reply.hijack();
    await provider.get().callback()(request.raw, reply.raw);
  });
}

/**
 * Starts an OpenID provider with the accounts of the demo. Its signing keys are kept in `dataDir`; who is signed in here
 * is forgotten at a restart.
 */
export async function startIdentityProvider(options: IdentityProviderOptions): Promise<RunningSystem> {
  const { dataDir, publicUrl = 'http://localhost:8080', clientSecret = 'einkanal-demo-secret' } = options;
  const provider = new CurrentProvider(await SigningKeys.open(dataDir));
  const app = fastify(SERVER_OPTIONS);
  addPages(app, pagePolicy(publicUrl));
  app.get('/', (_request, reply) => reply.redirect(`${publicUrl}/`));
  app.register(async (login) => {
    addLoginRoutes(login, provider, publicUrl);
  });
  app.register(async (controls) => {
    addKeyControls(controls, provider);
  });
  app.register(async (protocol) => {
    addProtocol(protocol, provider);
  });
  const system = await listen(app, options);
  provider.open({ issuer: options.issuer ?? system.url, publicUrl, clientSecret });
  return system;
}
