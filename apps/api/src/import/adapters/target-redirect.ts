import { TargetFault } from '../target-fault.js';

/** Whether an address may be told what is meant for the other: the same host and port, or the same host by TLS. */
export function isSameTarget(next: URL, at: URL): boolean {
  if (next.protocol === at.protocol) return next.host === at.host;
  return at.protocol === 'http:' && next.protocol === 'https:' && next.hostname === at.hostname;
}

/**
 * The target has moved. Its settings' address and the new one are named without what followed them: the paths and
 * questions of a call carry names of files.
 */
export function movedFault(address: string, from: URL, to: URL | null): TargetFault {
  const rest = from.pathname.slice(new URL(address).pathname.replace(/\/$/, '').length);
  const isMovedWhole = to?.pathname.endsWith(rest) === true && from.href.startsWith(address);
  const base = isMovedWhole ? to.pathname.slice(0, to.pathname.length - rest.length) : '';
  return new TargetFault('target-moved', { detail: { address, ...(to ? { movedTo: to.origin + base } : {}) } });
}
