import { TargetFault } from '../target-fault.js';

export type TargetCall = {
  method?: string;
  headers?: Record<string, string>;
  body?: RequestInit['body'];
  timeoutMs: number;
};

/**
 * Calls a target and tells faults of the target from its answers: no connection, no answer in time, a redirect or a
 * page (somebody's sign-in form), a refused password, overload. What the target says about the case is the caller's.
 * @returns the answer, with any status that is not such a fault
 * @throws TargetFault
 */
export async function callTarget(url: string | URL, { timeoutMs, ...init }: TargetCall): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      ...(init.body instanceof ReadableStream ? { duplex: 'half' as const } : {}),
    });
  } catch (error) {
    throw faultOf(error);
  }
  const fault = faultIn(response);
  if (!fault) return response;
  await response.body?.cancel();
  throw fault;
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

function faultIn({ status, headers }: Response): TargetFault | null {
  if (status >= 300 && status < 400) return new TargetFault('target-answers-with-page');
  if (status === 401) return new TargetFault('target-refuses-sign-in');
  if (status === 429 || status === 503)
    return new TargetFault('target-busy', { retryAfterMs: retryAfterMs(headers.get('retry-after')) });
  if (headers.get('content-type')?.startsWith('text/html')) return new TargetFault('target-answers-with-page');
  return null;
}

function retryAfterMs(header: string | null): number {
  if (header === null) return 0;
  const seconds = Number(header);
  const waitMs = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1_000;
  return Math.max(0, waitMs || 0);
}
