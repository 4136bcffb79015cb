import type { Fault, RequestCode } from '@einkanal/domain/intake/finding';

const VISIBLE_ASCII = /^[\x21-\x7e]{1,255}$/;

/** The key of a request, or why it has none. Quotes are optional, blanks around it do not count, case does. */
export function readIdempotencyKey(header: string | undefined): { key: string } | { fault: Fault } {
  if (header === undefined) return { fault: faultOf('idempotency-key-missing') };
  const key = header.trim().replace(/^"(.*)"$/, '$1');
  return VISIBLE_ASCII.test(key) ? { key } : { fault: faultOf('idempotency-key-invalid') };
}

function faultOf(code: RequestCode): Fault {
  return { code, pointer: '' };
}
