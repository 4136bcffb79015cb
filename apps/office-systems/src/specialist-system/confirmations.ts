import { setTimeout as delay } from 'node:timers/promises';
import { API_AUDIENCE, CONFIRM_SCOPE, type MachineClient } from '../identity-provider/machine-client.js';

export type ConfirmTo = {
  /** Where Einkanal is, without a slash at its end. */
  url: string;
  /** Who gives the token, and to whom. */
  issuer: string;
  client: Pick<MachineClient, 'id' | 'secret'>;
};

const FACTS = ['RECEIVED', 'ACCEPTED'];
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/**
 * Tells Einkanal what became of its messages. Each word goes for itself and again until it is answered, so words may come
 * twice and in any order, as they do from real systems. What waits is forgotten at a stop.
 */
export class Confirmations {
  readonly #to: ConfirmTo;
  readonly #stopping = new AbortController();

  constructor(to: ConfirmTo) {
    this.#to = to;
  }

  /** A message was taken in. */
  tell(messageId: string, now: Date): void {
    for (const [at, fact] of FACTS.entries())
      void this.#repeat(JSON.stringify({ messageId, fact, sequence: at + 1, at: now.toISOString() }));
  }

  stop(): void {
    this.#stopping.abort();
  }

  async #repeat(word: string): Promise<void> {
    const { signal } = this.#stopping;
    for (let waitMs = FIRST_WAIT_MS; !signal.aborted; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
      if (await this.#isHeard(word)) return;
      // It ends at once when the system stops.
      await delay(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** True also where saying it again would help nobody. */
  async #isHeard(word: string): Promise<boolean> {
    const { signal } = this.#stopping;
    try {
      const authorization = `Bearer ${await this.#token(signal)}`;
      const headers = { 'content-type': 'application/json', authorization };
      const address = `${this.#to.url}/api/v1/transfers/confirmations`;
      const { status, body } = await fetch(address, { method: 'POST', headers, body: word, signal });
      await body?.cancel();
      return status < 500 && status !== 401 && status !== 429;
    } catch {
      return false;
    }
  }

  async #token(signal: AbortSignal): Promise<string> {
    const { issuer, client } = this.#to;
    const description = await fetch(`${issuer}/.well-known/openid-configuration`, { signal });
    const { token_endpoint: endpoint } = (await description.json()) as { token_endpoint: string };
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${client.id}:${client.secret}`)}` },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope: CONFIRM_SCOPE,
        resource: API_AUDIENCE,
      }),
      signal,
    });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    return token;
  }
}
