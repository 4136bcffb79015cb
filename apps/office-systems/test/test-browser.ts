import { createHash, randomBytes } from 'node:crypto';

const secret = () => randomBytes(32).toString('base64url');

/** Follows redirects and keeps cookies as a browser does, until it would leave the provider. */
export class TestBrowser {
  readonly #cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  /** @returns the page that is shown in the end, or the address outside to which it was sent */
  async open(address: string, form?: Record<string, string>): Promise<{ url: string; page: Response | null }> {
    const url = new URL(address, this.origin);
    if (url.origin !== this.origin) return { url: url.href, page: null };
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    const next = answer.headers.get('location');
    return next === null ? { url: url.href, page: answer } : this.open(new URL(next, url).href);
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

/** One sign-in as a client of the code flow makes it. */
export function makeLogin(issuer: string, redirectUri: string, more: Record<string, string> = {}) {
  const attempt = { state: secret(), nonce: secret(), verifier: secret() };
  const parameters = new URLSearchParams({
    client_id: 'einkanal',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile office',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: createHash('sha256').update(attempt.verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
  return { ...attempt, address: `${issuer}/auth?${parameters.toString()}` };
}
