import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { CONFIG, type Config } from './config.js';
import { LOG, type Log } from './log.js';
import type { LoginAttempt } from './login-cookie.js';
import { problem } from './problem-catalogue.js';

const CLOCK_TOLERANCE_SECONDS = 10;
const TIME_LIMIT_SECONDS = 10;

/** The provider that people sign in at. It is asked when somebody signs in, so the API starts while it is down. */
@Injectable()
export class IdentityProvider {
  private known: oidc.Configuration | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Where to send the browser, and what must be remembered until it comes back. */
  async beginLogin(returnTo: string, askAgain: boolean): Promise<{ url: URL; attempt: LoginAttempt }> {
    const provider = await this.provider();
    const verifier = oidc.randomPKCECodeVerifier();
    const attempt = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier, returnTo };
    const url = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: new URL('/api/auth/callback', this.config.PUBLIC_URL).href,
      scope: 'openid profile office',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(askAgain ? { prompt: 'login' } : {}),
    });
    return { url, attempt };
  }

  /**
   * The claims of the person who came back. Tokens end here.
   * @param path path and query of the request that the provider caused
   * @throws Problem `sign-in-failed` or `identity-provider-unreachable`
   */
  async finishLogin(path: string, attempt: LoginAttempt): Promise<Record<string, unknown>> {
    const provider = await this.provider();
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, new URL(path, this.config.PUBLIC_URL), {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      });
      return { ...tokens.claims() };
    } catch (error) {
      // Names of errors only: the provider's own words may hold what a person typed.
      this.log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'sign-in failed');
      throw problem('sign-in-failed', {}, { cause: error });
    }
  }

  private async provider(): Promise<oidc.Configuration> {
    if (this.known) return this.known;
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = this.config;
    const issuer = new URL(OIDC_ISSUER);
    try {
      this.known = await oidc.discovery(
        issuer,
        OIDC_CLIENT_ID,
        { client_secret: OIDC_CLIENT_SECRET, [oidc.clockTolerance]: CLOCK_TOLERANCE_SECONDS },
        undefined,
        { timeout: TIME_LIMIT_SECONDS, execute: issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [] },
      );
      return this.known;
    } catch (error) {
      this.log.error({ err: error }, 'the identity provider does not answer');
      throw problem('identity-provider-unreachable', {}, { cause: error });
    }
  }
}
