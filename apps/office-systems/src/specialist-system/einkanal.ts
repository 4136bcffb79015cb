import { API_AUDIENCE, type MachineClient } from '../identity-provider/machine-client.js';

/** Einkanal, as this system calls it. */
export type EinkanalAddress = {
  /** Without a slash at its end. */
  url: string;
  /** Who gives the token, and to whom. */
  issuer: string;
  client: Pick<MachineClient, 'id' | 'secret'>;
};

/** Sends a body to a route of Einkanal, with a token of the scope that it needs. */
export async function callEinkanal(
  { url, issuer, client }: EinkanalAddress,
  route: string,
  { scope, type, body, signal }: { scope: string; type: string; body: string; signal?: AbortSignal },
): Promise<Response> {
  const within = signal === undefined ? {} : { signal };
  const description = await fetch(`${issuer}/.well-known/openid-configuration`, within);
  const { token_endpoint: endpoint } = (await description.json()) as { token_endpoint: string };
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${client.id}:${client.secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope, resource: API_AUDIENCE }),
    ...within,
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const headers = { 'content-type': type, authorization: `Bearer ${token}` };
  return fetch(`${url}${route}`, { method: 'POST', headers, body, ...within });
}
