/** Who sends: a machine client of the identity provider. */
export type Client = { issuer: string; clientId: string; secret: string };

/** Time to spare, so that a token does not end on the way. */
const SPARE_MS = 20_000;

/** Gives the client's token, a new one when the old one is about to end (client credentials, RFC 6749 section 4.4). */
export function tokenSource({ issuer, clientId, secret }: Client): () => Promise<string> {
  let current = { token: '', until: 0 };
  return async () => {
    if (Date.now() + SPARE_MS < current.until) return current.token;
    const { token_endpoint: endpoint } = await answer<{ token_endpoint: string }>(
      issuer,
      fetch(`${issuer}/.well-known/openid-configuration`),
    );
    const { access_token: token, expires_in: seconds = 60 } = await answer<{
      access_token: string;
      expires_in?: number;
    }>(
      issuer,
      fetch(endpoint, {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'grant_type=client_credentials&scope=submissions:write',
      }),
    );
    current = { token, until: Date.now() + seconds * 1000 };
    return token;
  };
}

async function answer<T>(issuer: string, request: Promise<Response>): Promise<T> {
  const response = await request.catch((cause: unknown) => {
    throw new Error(`The identity provider at ${issuer} does not answer. Is Einkanal running? (npm start)`, { cause });
  });
  if (!response.ok)
    throw new Error(`The identity provider at ${issuer} gave no token: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
