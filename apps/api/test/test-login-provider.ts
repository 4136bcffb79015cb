import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair, type JWTPayload } from 'jose';

type Grant = { challenge: string; nonce: string; redirectUri: string; claims: JWTPayload };

/**
 * An OpenID provider without a login page: whoever comes is the person that the test set. It checks the client's
 * secret, the code and PKCE as a real one does.
 */
export async function startTestLoginProvider() {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'login', alg: 'RS256', use: 'sig' };
  const grants = new Map<string, Grant>();
  const asked: URLSearchParams[] = [];
  let claims: JWTPayload = {};
  let isUp = true;

  const idToken = ({ claims: person, nonce }: Grant) =>
    new SignJWT({ nonce, ...person })
      .setProtectedHeader({ alg: 'RS256', kid: 'login' })
      .setIssuer(url)
      .setAudience('einkanal')
      .setIssuedAt()
      .setExpirationTime('5 min')
      .sign(privateKey);

  const redeem = async (form: URLSearchParams, request: IncomingMessage) => {
    const grant = grants.get(form.get('code') ?? '');
    grants.delete(form.get('code') ?? '');
    const basic = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString();
    const knowsSecret =
      basic === 'einkanal:einkanal-demo-secret' || form.get('client_secret') === 'einkanal-demo-secret';
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!grant || !knowsSecret || verifier !== grant.challenge || form.get('redirect_uri') !== grant.redirectUri)
      return { status: 400, body: { error: 'invalid_grant' } };
    const token = await idToken(grant);
    return { status: 200, body: { access_token: randomUUID(), token_type: 'Bearer', expires_in: 60, id_token: token } };
  };

  const authorize = (query: URLSearchParams) => {
    asked.push(query);
    const code = randomUUID();
    const redirectUri = query.get('redirect_uri') ?? '';
    grants.set(code, {
      challenge: query.get('code_challenge') ?? '',
      nonce: query.get('nonce') ?? '',
      redirectUri,
      claims,
    });
    return `${redirectUri}?${new URLSearchParams({ code, state: query.get('state') ?? '', iss: url }).toString()}`;
  };

  const server = createServer((request, response) => {
    void (async () => {
      const { pathname, searchParams } = new URL(request.url ?? '', url);
      if (!isUp) return response.writeHead(502).end();
      if (pathname === '/authorize') return response.writeHead(303, { location: authorize(searchParams) }).end();
      const form = new URLSearchParams(await bodyOf(request));
      const { status, body } =
        pathname === '/token'
          ? await redeem(form, request)
          : { status: 200, body: pathname === '/jwks' ? { keys: [jwk] } : metadata(url) };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    /** What the provider was asked for, sign-in by sign-in. */
    asked,
    /** The person that signs in from now on. */
    person: (next: JWTPayload) => (claims = next),
    goDown: () => (isUp = false),
    comeBack: () => (isUp = true),
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function metadata(url: string) {
  return {
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    jwks_uri: `${url}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
