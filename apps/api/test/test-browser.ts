/** A browser reduced to cookies and redirects. Requests to the page's public address go to the app under test. */
export function aBrowser(appUrl: string, publicUrl: string) {
  const jar = new Map<string, string>();
  const seen: string[] = [];

  const request = async (address: string, init: RequestInit = {}) => {
    const url = new URL(address, publicUrl);
    const isOurs = url.origin === publicUrl;
    const target = isOurs ? new URL(`${url.pathname}${url.search}`, appUrl) : url;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (isOurs && cookie) headers.set('cookie', cookie);
    const answer = await fetch(target, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      seen.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };

  /** Follows redirects up to one that leads back into the page, or to the first answer that is none. */
  const follow = async (
    address: string,
    isEnd: (url: string) => boolean,
  ): Promise<{ answer: Response; url: string }> => {
    const answer = await request(address);
    const next = answer.headers.get('location');
    if (!next || isEnd(next)) return { answer, url: next ?? address };
    return follow(new URL(next, publicUrl).href, isEnd);
  };

  return {
    cookie: (name: string) => jar.get(name),
    setCookies: () => seen,
    go: async (address: string) => (await follow(address, (url) => url.startsWith('/'))).answer,
    /** Stops with the address of the first redirect that contains `part` in hand. */
    stopBefore: (address: string, part: string) => follow(address, (url) => new URL(url, publicUrl).pathname === part),
    json: async (address: string) => (await (await request(address)).json()) as Record<string, unknown>,
    send: (method: string, address: string, body?: unknown) =>
      request(address, {
        method,
        headers: { 'x-einkanal': '1', origin: publicUrl, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
  };
}
