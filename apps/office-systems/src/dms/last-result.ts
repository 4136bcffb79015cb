export type LastResult = { code: number; objectId: string; exception: string; message: string };

const MOST_RESULTS = 1_000;
const UNKNOWN: LastResult = { code: 0, objectId: '', exception: 'invalidArgument', message: 'Unknown token' };

/**
 * Results of calls that carried a `token`: a page that posts a form into a frame cannot read the answer and asks for it
 * afterwards (CMIS 1.1, 5.4.4.4). Each is told once.
 */
export class LastResults {
  readonly #results = new Map<string, LastResult>();

  put(token: string, result: LastResult): void {
    this.#results.delete(token);
    this.#results.set(token, result);
    const [oldest] = this.#results.keys();
    if (this.#results.size > MOST_RESULTS && oldest !== undefined) this.#results.delete(oldest);
  }

  take(token: string): LastResult {
    const result = this.#results.get(token) ?? UNKNOWN;
    this.#results.delete(token);
    return result;
  }
}
