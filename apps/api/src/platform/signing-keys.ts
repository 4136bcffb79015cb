import { createLocalJWKSet, errors, type CryptoKey, type FlattenedJWSInput, type JWSHeaderParameters } from 'jose';
import { z } from 'zod';
import type { Clock } from './clock.js';

// With the minute for which a verified token is remembered, a removed key is trusted for ten minutes at most.
const TRUSTED_MS = 9 * 60_000;
const REFRESHED_AFTER_MS = 5 * 60_000;
const COOL_DOWN_MS = 30_000;
const RETRY_MS = 1_000;
const ANSWER_LIMIT_MS = 5_000;

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });
const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

type Keys = { fetchedAt: number; find: ReturnType<typeof createLocalJWKSet> };

/** The keys of the identity provider cannot be had now; nothing is wrong with the token. */
export class KeysUnavailable extends Error {}

/**
 * The public keys of one issuer. A key id that is not in the set makes it be fetched again, at most once in 30 s, so
 * that a new key works at once and a stranger cannot hammer the provider. The issuer is asked first when it is needed.
 */
export class SigningKeys {
  private keys: Keys | null = null;
  private fetching: Promise<Keys> | null = null;
  private triedAt = -Infinity;
  private unknownAskedAt = -Infinity;

  constructor(
    private readonly issuer: string,
    private readonly clock: Clock,
  ) {}

  /**
   * The key that signed a token.
   * @throws KeysUnavailable while the issuer cannot be asked; JWKSNoMatchingKey for a key that it does not publish
   */
  async find(header: JWSHeaderParameters, token: FlattenedJWSInput): Promise<CryptoKey> {
    const keys = await this.current();
    try {
      return await keys.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || this.now() - this.unknownAskedAt < COOL_DOWN_MS) throw error;
      this.unknownAskedAt = this.now();
      return (await this.fetchKeys()).find(header, token);
    }
  }

  private async current(): Promise<Keys> {
    const age = this.keys ? this.now() - this.keys.fetchedAt : Infinity;
    if (!this.keys || age >= TRUSTED_MS) return this.fetchKeys();
    // Asked early and in the background: a provider that is away for some minutes is not felt.
    if (age >= REFRESHED_AFTER_MS && this.now() - this.triedAt >= COOL_DOWN_MS)
      void this.fetchKeys().catch(() => undefined);
    return this.keys;
  }

  private fetchKeys(): Promise<Keys> {
    if (this.fetching) return this.fetching;
    if (this.now() - this.triedAt < RETRY_MS && !this.keys) throw new KeysUnavailable('asked a moment ago');
    this.triedAt = this.now();
    this.fetching = this.ask().finally(() => (this.fetching = null));
    return this.fetching;
  }

  private async ask(): Promise<Keys> {
    try {
      const { issuer, jwks_uri } = Discovery.parse(await getJson(`${this.issuer}/.well-known/openid-configuration`));
      if (issuer !== this.issuer) throw new Error(`the provider calls itself ${issuer}, not ${this.issuer}`);
      const set = KeySet.parse(await getJson(jwks_uri));
      this.keys = { fetchedAt: this.now(), find: createLocalJWKSet(set) };
      return this.keys;
    } catch (error) {
      throw new KeysUnavailable('the keys of the identity provider cannot be read', { cause: error });
    }
  }

  private now(): number {
    return this.clock().getTime();
  }
}

async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_LIMIT_MS), redirect: 'error' });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.json();
}
