import { randomUUID } from 'node:crypto';

const MOST_REDIRECTS = 12;

type Answer<T> = { status: number; body: T };

/** Somebody of the demo who is signed in: reads and commands as the page does. */
export class PersonSession {
  private readonly jars = new Map<string, Map<string, string>>();

  private constructor(private readonly apiUrl: string) {}

  /**
   * Signs in by the form of the demo identity provider.
   * @throws Error if nobody answers, or the person does not come in
   */
  static async signIn(apiUrl: string, username: string, password = 'demo'): Promise<PersonSession> {
    const session = new PersonSession(apiUrl);
    const form = await session.follow(`${apiUrl}/api/auth/login?returnTo=/`);
    if (!form.url.includes('/interaction/')) throw new Error(`${username} finds no form to sign in at ${form.url}`);
    await session.follow(form.url, new URLSearchParams({ username, password }));
    const { status } = await session.get('/session');
    if (status !== 200) throw new Error(`${username} could not sign in: ${String(status)}`);
    return session;
  }

  /** @param resource below `/api/v1` */
  get<T>(resource: string): Promise<Answer<T>> {
    return this.call(resource, {});
  }

  /** Sends a command for the version of the case that was seen. */
  command<T>(caseId: string, version: number, name: string, input: object): Promise<Answer<T>> {
    return this.call(`/cases/${caseId}/commands/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'if-match': `"${String(version)}"`,
        'command-id': randomUUID(),
      },
      body: JSON.stringify(input),
    });
  }

  private async call<T>(resource: string, init: RequestInit): Promise<Answer<T>> {
    const answer = await this.request(`${this.apiUrl}/api/v1${resource}`, init);
    return { status: answer.status, body: (await answer.json().catch(() => null)) as T };
  }

  private async follow(address: string, form?: URLSearchParams): Promise<{ url: string }> {
    let url = address;
    let answer = await this.request(url, form ? { method: 'POST', body: form } : {});
    for (let left = MOST_REDIRECTS; left > 0; left--) {
      const next = answer.headers.get('location');
      await answer.body?.cancel();
      if (next === null) return { url };
      url = new URL(next, url).href;
      answer = await this.request(url, {});
    }
    throw new Error(`The sign-in goes round in circles at ${url}`);
  }

  private async request(address: string, init: RequestInit): Promise<Response> {
    const { origin } = new URL(address);
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    const headers = new Headers(init.headers);
    headers.set('x-einkanal', '1');
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' }).catch((cause: unknown) => {
      throw new Error(`Nobody answers at ${origin}. Is Einkanal running? (npm start)`, { cause });
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }
}
