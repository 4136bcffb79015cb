import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { importJWK, SignJWT } from 'jose';
import { onlyFromThisMachine } from '../platform/loopback.guard.js';
import type { CurrentProvider } from './current-provider.js';
import { API_AUDIENCE, findMachineClient, SUBMIT_SCOPE } from './machine-client.js';

type MintOrder = {
  client_id: string;
  /** Seconds from now, before or behind. */
  iat?: number;
  nbf?: number;
  exp?: number;
  /** An id that is not published is written into the header all the same; the key in use signs. */
  kid?: string;
  /** Put over the usual claims. */
  claims?: Record<string, unknown>;
};

const USUAL_LIFE_SECONDS = 600;

const RotateOrder = {
  type: 'object',
  required: ['keep'],
  additionalProperties: false,
  properties: { keep: { type: 'boolean' } },
};
const MintOrderSchema = {
  type: 'object',
  required: ['client_id'],
  additionalProperties: false,
  properties: {
    client_id: { type: 'string' },
    iat: { type: 'integer' },
    nbf: { type: 'integer' },
    exp: { type: 'integer' },
    kid: { type: 'string' },
    claims: { type: 'object' },
  },
};

async function mint(provider: CurrentProvider, order: MintOrder): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const key = (order.kid !== undefined && provider.keys.find(order.kid)) || provider.keys.current;
  const offices = findMachineClient(order.client_id)?.offices ?? [];
  return new SignJWT({
    iss: provider.issuer,
    aud: API_AUDIENCE,
    sub: order.client_id,
    client_id: order.client_id,
    scope: SUBMIT_SCOPE,
    offices,
    jti: randomUUID(),
    iat: now + (order.iat ?? 0),
    ...(order.nbf === undefined ? {} : { nbf: now + order.nbf }),
    exp: now + (order.exp ?? USUAL_LIFE_SECONDS),
    ...order.claims,
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: order.kid ?? key.kid })
    .sign(await importJWK(key, 'RS256'));
}

/** Demo and test only: new signing keys, and access tokens with any time and key id. */
export function addKeyControls(app: FastifyInstance, provider: CurrentProvider): void {
  app.addHook('onRequest', onlyFromThisMachine);

  app.post<{ Body: { keep: boolean } }>('/control/rotate-key', { schema: { body: RotateOrder } }, async (request) => {
    await provider.rotate(request.body.keep);
    return { kid: provider.keys.current.kid, published: provider.keys.all.map(({ kid }) => kid) };
  });

  app.post<{ Body: MintOrder }>('/control/mint', { schema: { body: MintOrderSchema } }, async (request) => ({
    access_token: await mint(provider, request.body),
    token_type: 'Bearer',
  }));
}
