import { randomUUID } from 'node:crypto';
import type { Provider } from 'oidc-provider';
import { MemoryStore } from './memory-store.js';
import { createProvider, type ProviderOptions } from './provider.js';
import type { SigningKeys } from './signing-keys.js';

type Place = Pick<ProviderOptions, 'issuer' | 'publicUrl' | 'clientSecret'>;

/** The provider with the keys of now; who is signed in stays so when they change. */
export class CurrentProvider {
  readonly #store = new MemoryStore();
  readonly #cookieKey = randomUUID();
  #place: Place | null = null;
  #provider: Provider | null = null;

  constructor(readonly keys: SigningKeys) {}

  /** Begins to work; the address may be known only when the server listens. */
  open(place: Place): void {
    this.#place = place;
    this.#provider = createProvider({
      ...place,
      keys: this.keys.all,
      store: this.#store,
      cookieKey: this.#cookieKey,
    });
  }

  /** Signs with a new key from now on; the former ones stay published or not. */
  async rotate(keepsFormer: boolean): Promise<void> {
    await this.keys.rotate(keepsFormer);
    if (this.#place) this.open(this.#place);
  }

  get issuer(): string {
    return this.get().issuer;
  }

  /** @throws Error before `open` */
  get(): Provider {
    if (!this.#provider) throw new Error('the provider does not work yet');
    return this.#provider;
  }
}
