import type { Adapter, AdapterPayload } from 'oidc-provider';

type Entry = { payload: AdapterPayload; expiresAtMs: number };

const SWEEP_EVERY = 1_000;

/**
 * Sessions, codes and grants in memory: they outlive a rotation of the keys, and a restart forgets them. Expired ones
 * are removed now and then.
 */
export class MemoryStore {
  readonly #entries = new Map<string, Entry>();
  #writes = 0;

  /** The adapter for one kind of object, as the provider asks for it. */
  readonly adapterFor = (kind: string): Adapter => {
    const keyOf = (id: string) => `${kind}:${id}`;
    return {
      upsert: (id, payload, expiresInSeconds) => {
        this.#put(keyOf(id), { payload, expiresAtMs: Date.now() + (expiresInSeconds ?? Infinity) * 1000 });
        return Promise.resolve();
      },
      find: (id) => Promise.resolve(this.#find(keyOf(id))),
      findByUid: (uid) => Promise.resolve(this.#findWhere(kind, (payload) => payload.uid === uid)),
      findByUserCode: (code) => Promise.resolve(this.#findWhere(kind, (payload) => payload.userCode === code)),
      consume: (id) => {
        const entry = this.#entries.get(keyOf(id));
        if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000);
        return Promise.resolve();
      },
      destroy: (id) => {
        this.#entries.delete(keyOf(id));
        return Promise.resolve();
      },
      revokeByGrantId: (grantId) => {
        this.#removeWhere(({ payload }) => payload.grantId === grantId);
        return Promise.resolve();
      },
    };
  };

  #put(key: string, entry: Entry): void {
    this.#writes += 1;
    const nowMs = Date.now();
    if (this.#writes % SWEEP_EVERY === 0) this.#removeWhere(({ expiresAtMs }) => expiresAtMs <= nowMs);
    this.#entries.set(key, entry);
  }

  #find(key: string): AdapterPayload | undefined {
    const entry = this.#entries.get(key);
    return entry && entry.expiresAtMs > Date.now() ? entry.payload : undefined;
  }

  #findWhere(kind: string, isIt: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    const found = [...this.#entries].find(([key, { payload }]) => key.startsWith(`${kind}:`) && isIt(payload));
    return found && this.#find(found[0]);
  }

  #removeWhere(isGone: (entry: Entry) => boolean): void {
    for (const [key, entry] of this.#entries) if (isGone(entry)) this.#entries.delete(key);
  }
}
