import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair, type CryptoKey, type JWTPayload } from 'jose';

type Key = { kid: string; privateKey: CryptoKey; published: boolean; jwk: object };

/** An issuer of tokens whose keys, claims and times the test decides; it counts how often its key set is fetched. */
export async function startTestIssuer() {
  const keys: Key[] = [await newKey()];
  let keySetFetches = 0;
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const issuer = `http://127.0.0.1:${port}`;
    const isKeySet = request.url === '/jwks';
    if (isKeySet) keySetFetches += 1;
    const published = keys.filter((key) => key.published).map((key) => key.jwk);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(isKeySet ? { keys: published } : { issuer, jwks_uri: `${issuer}/jwks` }));
  });
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });

  /** Publishes another key beside the others; tokens are signed with the newest. */
  const addKey = async () => {
    const key = await newKey();
    keys.push(key);
    return key.kid;
  };

  /** A token for the API. `claims` replaces or (with undefined) removes what a good one has. */
  const sign = async (
    claims: JWTPayload,
    { typ = 'at+jwt', kid, strangerKey = false }: { typ?: string; kid?: string; strangerKey?: boolean } = {},
  ) => {
    const key = kid ? keys.find((one) => one.kid === kid) : keys.at(-1);
    if (!key) throw new Error(`no key ${kid ?? ''}`);
    const now = Math.floor(Date.now() / 1000);
    const payload = { iss: url, aud: 'urn:einkanal:api', iat: now, exp: now + 600, jti: randomUUID(), ...claims };
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', typ, kid: strangerKey ? randomUUID() : key.kid })
      .sign(key.privateKey);
  };

  return {
    url,
    sign,
    addKey,
    removeKey: (kid: string) => {
      for (const key of keys) if (key.kid === kid) key.published = false;
    },
    currentKey: () => keys.at(-1)?.kid ?? '',
    keySetFetches: () => keySetFetches,
    stop,
    startAgain: () => listen(port),
  };
}

async function newKey(): Promise<Key> {
  const kid = randomUUID();
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { kid, privateKey, published: true, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
}
