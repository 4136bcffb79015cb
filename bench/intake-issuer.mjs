import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The least identity provider: one key, its address, and a token for the bench's sender. */
export async function startIssuer() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'bench', alg: 'RS256', use: 'sig' };
  const server = createServer((request, response) => {
    const issuer = `http://127.0.0.1:${server.address().port}`;
    const answer = request.url === '/jwks' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/jwks` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: url, aud: 'urn:einkanal:api', iat: now, exp: now + 3_600, client_id: 'bench' };
  const content = [
    base64url({ alg: 'RS256', typ: 'at+jwt', kid: 'bench' }),
    base64url({ ...claims, scope: 'submissions:write', offices: ['004200'] }),
  ].join('.');
  const token = `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey, 'base64url')}`;
  return { url, token, stop: () => server.close() };
}
