import createClient from 'openapi-fetch';
import { ConnectionLost, toApiProblem } from './problem.js';
import type { paths } from './schema.js';
import { createSignal } from './signal.js';

/** True once the server no longer knows the session; what is on screen stays. */
export const sessionLost = createSignal(false);

// The header proves that a request comes from this page: other sites cannot set it without being asked first.
export const api = createClient<paths>({ headers: { 'x-einkanal': '1' } });

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The body of a good answer. @throws ApiProblem or ConnectionLost */
export async function take<T>(request: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await request.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ConnectionLost({ cause });
  });
  if (!response.ok) throw refuse(response.status, error);
  // Signed in again in another window.
  sessionLost.set(false);
  return data as T;
}

/** Fetches a file of the API. @throws ApiProblem or ConnectionLost */
export async function takeFile(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause;
    throw new ConnectionLost({ cause });
  });
  if (response.ok) return response;
  throw refuse(response.status, await response.json().catch(() => null));
}

function refuse(status: number, body: unknown): Error {
  if (status === 401) sessionLost.set(true);
  return toApiProblem(status, body);
}
