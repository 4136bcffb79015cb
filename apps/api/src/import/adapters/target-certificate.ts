import tls, { type DetailedPeerCertificate } from 'node:tls';
import type { TargetFaultDetail } from '@einkanal/domain/import/target-fault-code';
import { berlinDay } from '@einkanal/domain/time/working-day';
import { TargetFault } from '../target-fault.js';

const LIMIT_MS = 5_000;

/** What OpenSSL and Node say of a certificate that is not to be trusted; an expired one has a name of its own. */
const UNTRUSTED =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|ERR_TLS_CERT_ALTNAME_INVALID|CERT_|INVALID_CA)/;

/** The fault, where a call failed because of the target's certificate. Verification is never switched off for a call. */
export async function certificateFault(error: unknown, url: URL): Promise<TargetFault | null> {
  const code = causeCode(error);
  if (code === 'CERT_HAS_EXPIRED') {
    const end = await certificateEnd(url);
    const detail: TargetFaultDetail = end === null ? {} : { certificateExpiredOn: berlinDay(end) };
    return new TargetFault('target-certificate-expired', { detail, cause: error });
  }
  return UNTRUSTED.test(code) ? new TargetFault('target-certificate-untrusted', { cause: error }) : null;
}

/**
 * The instant at which the first certificate of the target's chain ends, whether it is trusted or not: the connection
 * serves to read it, and nothing is sent.
 * @returns null where there is no TLS or nobody answers
 */
export function certificateEnd(url: URL): Promise<Date | null> {
  if (url.protocol !== 'https:') return Promise.resolve(null);
  return new Promise((resolve) => {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const servername = /^[\d.]+$|:/.test(host) ? {} : { servername: host };
    const socket = tls.connect({ host, port: Number(url.port || 443), rejectUnauthorized: false, ...servername });
    const finish = (end: Date | null) => {
      socket.destroy();
      resolve(end);
    };
    socket.setTimeout(LIMIT_MS, () => {
      finish(null);
    });
    socket.once('error', () => {
      finish(null);
    });
    socket.once('secureConnect', () => {
      finish(firstEnd(socket.getPeerCertificate(true)));
    });
  });
}

/** The root, which is its own issuer, ends the chain; a target may leave it out. */
function firstEnd(leaf: DetailedPeerCertificate): Date {
  const chain = new Map<string, DetailedPeerCertificate>();
  for (let at = perhaps(leaf); at && !chain.has(at.fingerprint256); at = perhaps(at.issuerCertificate))
    chain.set(at.fingerprint256, at);
  return new Date(Math.min(...Array.from(chain.values(), (one) => Date.parse(one.valid_to))));
}

const perhaps = (certificate: DetailedPeerCertificate): DetailedPeerCertificate | undefined => certificate;

function causeCode(error: unknown): string {
  for (let at = error; typeof at === 'object' && at !== null; at = 'cause' in at ? at.cause : null)
    if ('code' in at && typeof at.code === 'string') return at.code;
  return '';
}
