const ACTION_IN_FORM = /name="cmisaction"\r\n(?:[^\r\n]+\r\n)*\r\n(\w+)/i;
const ACTION_IN_BODY = /(?:^|&)cmisaction=(\w+)/i;
/** The action stands at the beginning of a form, before any content. */
const LOOKED_AT_BYTES = 4_000;

/** What an HTTP round trip is: method and route, for CMIS also which action or selector. */
export function httpTripName(method: string, address: string, body: Buffer): string {
  const { pathname, searchParams } = new URL(address, 'http://target');
  const start = body.toString('latin1', 0, LOOKED_AT_BYTES);
  const action =
    searchParams.get('cmisselector') ??
    searchParams.get('cmisaction') ??
    ACTION_IN_FORM.exec(start)?.[1] ??
    ACTION_IN_BODY.exec(start)?.[1];
  const route = /^\/cmis\b/.test(pathname) ? '/cmis' : pathname;
  return [method, route, action].filter(Boolean).join(' ');
}
