import { traceHeaders } from '../../platform/tracing.js';
import { TargetFault } from '../target-fault.js';
import { certificateFault } from './target-certificate.js';
import { isSameTarget, movedFault } from './target-redirect.js';

/** How often a target may point on before that is a circle. */
const MOST_REDIRECTS = 3;

export type TargetCall = {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  /** Asked for anew when the target points on, so it yields the same each time. */
  body?: () => RequestInit['body'];
  timeoutMs: number;
  /** The address in the settings: it names the target to people, and its host is the one that may see the password. */
  address: string;
};

/**
 * Calls a target and tells faults of the target from its answers: no connection, a certificate nobody should trust, no
 * answer in time, another address, a page (somebody's sign-in form), a refused password, overload. What the target says
 * about the case is the caller's. A redirect that keeps method and body (307, 308; RFC 9110, 15.4) is followed within
 * the host; no other is, and nothing goes to another host.
 * @returns the answer, with any status that is not such a fault
 * @throws TargetFault
 */
export async function callTarget(url: string | URL, call: TargetCall): Promise<Response> {
  const signal = AbortSignal.timeout(call.timeoutMs);
  let at = new URL(url);
  for (let redirects = 0; ; redirects++) {
    const response = await send(at, call, signal);
    const next = redirectOf(response, at);
    const fault = next ? null : faultIn(response);
    if (!next && !fault) return response;
    await response.body?.cancel();
    if (fault) throw fault;
    if (!next || !keepsMethod(response.status) || !isSameTarget(next, at) || redirects === MOST_REDIRECTS)
      throw movedFault(call.address, at, next);
    at = next;
  }
}

async function send(at: URL, { method = 'GET', headers = {}, body, address }: TargetCall, signal: AbortSignal) {
  // A repository names its own addresses; one on another host would get the password.
  if (!isSameTarget(at, new URL(address))) throw movedFault(address, new URL(address), at);
  const content = body?.();
  const streams = content instanceof ReadableStream ? { duplex: 'half' as const } : {};
  try {
    const sent = { ...traceHeaders(), ...headers };
    return await fetch(at, { method, headers: sent, body: content ?? null, redirect: 'manual', signal, ...streams });
  } catch (error) {
    throw (await certificateFault(error, at)) ?? faultOf(error);
  }
}

/** Reads a body as text; a connection that breaks meanwhile is a fault of the target. */
export async function readText(response: Response): Promise<string> {
  return response.text().catch((error: unknown) => {
    throw faultOf(error);
  });
}

/** What a failed call or a broken answer means. */
export function faultOf(error: unknown): TargetFault {
  if (error instanceof TargetFault) return error;
  const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
  return new TargetFault(timedOut ? 'target-timed-out' : 'target-unreachable', { cause: error });
}

const keepsMethod = (status: number): boolean => status === 307 || status === 308;

function redirectOf({ status, headers }: Response, at: URL): URL | null {
  const location = status >= 300 && status < 400 ? headers.get('location') : null;
  return location !== null && URL.canParse(location, at.href) ? new URL(location, at) : null;
}

function faultIn({ status, headers }: Response): TargetFault | null {
  // OpenCMIS calls also an answer without content a page.
  const isEmpty = headers.get('content-length') === '0';
  const isPage = !isEmpty && /^(text\/html|application\/xhtml)/.test(headers.get('content-type') ?? '');
  if (status === 401 || status === 407 || (status === 403 && isPage)) return new TargetFault('target-refuses-sign-in');
  if (status === 429 || status === 503)
    return new TargetFault('target-busy', { retryAfterMs: retryAfterMs(headers.get('retry-after')) });
  // The page of a proxy that does not reach the target is no sign-in form.
  if (status >= 500) return isPage ? new TargetFault('target-answers-with-error') : null;
  return isPage || (status >= 300 && status < 400) ? new TargetFault('target-answers-with-page') : null;
}

function retryAfterMs(header: string | null): number {
  if (header === null) return 0;
  const seconds = Number(header);
  const waitMs = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1_000;
  return Math.max(0, waitMs || 0);
}
