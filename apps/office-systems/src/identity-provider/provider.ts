import { errors, Provider, type ClientMetadata, type Configuration } from 'oidc-provider';
import { claimsOf, findAccount } from './account.js';
import {
  API_AUDIENCE,
  CONFIRM_SCOPE,
  findMachineClient,
  MACHINE_CLIENTS,
  RETURN_SCOPE,
  SUBMIT_SCOPE,
} from './machine-client.js';
import type { MemoryStore } from './memory-store.js';
import { renderErrorPage, renderLogoutPage, renderSignedOutPage } from './provider-page.js';
import type { SigningKey } from './signing-keys.js';

export type ProviderOptions = {
  issuer: string;
  /** Where Einkanal is; people come from there and go back there. No slash at its end. */
  publicUrl: string;
  clientSecret: string;
  /** Private keys; the first one signs. */
  keys: SigningKey[];
  store: MemoryStore;
  /** Signs cookies. */
  cookieKey: string;
};

const SCOPES = 'openid profile office';
const MACHINE_SCOPES = [SUBMIT_SCOPE, CONFIRM_SCOPE, RETURN_SCOPE];
const MINUTES = 60;
const HOURS = 60 * MINUTES;

function clients({ publicUrl, clientSecret }: ProviderOptions): ClientMetadata[] {
  const people: ClientMetadata = {
    client_id: 'einkanal',
    client_name: 'Einkanal',
    client_secret: clientSecret,
    redirect_uris: [`${publicUrl}/api/auth/callback`],
    post_logout_redirect_uris: [`${publicUrl}/`],
    scope: SCOPES,
  };
  const machines = MACHINE_CLIENTS.map(({ id, secret, scope }): ClientMetadata => {
    const grants = { grant_types: ['client_credentials' as const], redirect_uris: [], response_types: [] };
    return { client_id: id, client_secret: secret, scope, ...grants };
  });
  return [people, ...machines];
}

const resourceIndicators: NonNullable<Configuration['features']>['resourceIndicators'] = {
  enabled: true,
  // For machines only: a person's access token with an audience could not ask for userinfo.
  defaultResource: (ctx) => (ctx.oidc.params?.grant_type === 'client_credentials' ? API_AUDIENCE : []),
  useGrantedResource: () => true,
  getResourceServerInfo: (_ctx, resource) => {
    if (resource !== API_AUDIENCE) throw new errors.InvalidTarget();
    return {
      scope: MACHINE_SCOPES.join(' '),
      audience: API_AUDIENCE,
      accessTokenFormat: 'jwt',
      accessTokenTTL: 10 * MINUTES,
      jwt: { sign: { alg: 'RS256' } },
    };
  },
};

/** An OpenID provider for the people and machines of the demo: code flow with PKCE, client credentials. */
export function createProvider(options: ProviderOptions): Provider {
  const { issuer, publicUrl, keys } = options;
  const provider = new Provider(issuer, {
    clients: clients(options),
    jwks: { keys },
    adapter: options.store.adapterFor,
    cookies: { keys: [options.cookieKey] },
    scopes: [...SCOPES.split(' '), ...MACHINE_SCOPES],
    claims: { openid: ['sub'], profile: ['name'], office: ['office', 'groups'] },
    // Also in the id token, so that nobody has to ask userinfo for them.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators,
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          renderLogoutPage(ctx, form, publicUrl);
        },
        postLogoutSuccessSource: (ctx) => {
          renderSignedOutPage(ctx, publicUrl);
        },
      },
    },
    findAccount: (_ctx, id) => {
      const account = findAccount(id);
      return account ? { accountId: id, claims: () => claimsOf(account) } : undefined;
    },
    extraTokenClaims: (_ctx, token) =>
      token.kind === 'ClientCredentials' ? { offices: findMachineClient(token.clientId ?? '')?.offices } : undefined,
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    // There is one client for people and it is ours: nobody is asked for consent.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId,
        accountId: ctx.oidc.session?.accountId,
      });
      grant.addOIDCScope(SCOPES);
      await grant.save();
      return grant;
    },
    renderError: (ctx, out) => {
      renderErrorPage(ctx, out, publicUrl);
    },
    ttl: {
      AccessToken: HOURS,
      AuthorizationCode: MINUTES,
      ClientCredentials: 10 * MINUTES,
      Grant: 12 * HOURS,
      IdToken: HOURS,
      Interaction: HOURS,
      Session: 12 * HOURS,
    },
  });
  provider.proxy = issuer.startsWith('https:');
  return provider;
}
