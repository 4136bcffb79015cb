import { setTimeout as delay } from 'node:timers/promises';
import { CONFIRM_SCOPE } from '../identity-provider/machine-client.js';
import { callEinkanal, type EinkanalAddress } from './einkanal.js';

const FACTS = ['RECEIVED', 'ACCEPTED'];
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/**
 * Tells Einkanal what became of its messages. Each word goes for itself and again until it is answered, so words may come
 * twice and in any order, as they do from real systems. What waits is forgotten at a stop.
 */
export class Confirmations {
  readonly #to: EinkanalAddress;
  readonly #stopping = new AbortController();

  constructor(to: EinkanalAddress) {
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
      const call = { scope: CONFIRM_SCOPE, type: 'application/json', body: word, signal };
      const { status, body } = await callEinkanal(this.#to, '/api/v1/transfers/confirmations', call);
      await body?.cancel();
      return status < 500 && status !== 401 && status !== 429;
    } catch {
      return false;
    }
  }
}
