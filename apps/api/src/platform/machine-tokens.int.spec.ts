import { startTestIssuer } from '../../test/test-issuer.js';
import { MachineTokens } from './machine-tokens.js';
import { Problem } from './problem.js';

type Issuer = Awaited<ReturnType<typeof startTestIssuer>>;

let issuer: Issuer;
beforeEach(async () => {
  issuer = await startTestIssuer();
});
afterEach(() => issuer.stop());

/** The check with a clock that the test moves. */
function aCheck(settings: { TOKEN_TYP?: string } = {}) {
  let aheadMs = 0;
  const clock = () => new Date(Date.now() + aheadMs);
  const config = { OIDC_ISSUER: issuer.url, API_AUDIENCE: 'urn:einkanal:api', TOKEN_TYP: 'at+jwt', ...settings };
  const tokens = new MachineTokens(config, clock);
  const connection = {};
  return {
    pass: (minutes: number) => (aheadMs += minutes * 60_000),
    outcome: async (token: string) => {
      try {
        return (await tokens.verify(`Bearer ${token}`, connection)).clientId;
      } catch (error) {
        return error instanceof Problem ? error.code : error;
      }
    },
    tokens,
  };
}

const now = () => Math.floor(Date.now() / 1000);
const aToken = (claims: object = {}, options: Parameters<Issuer['sign']>[1] = {}) =>
  issuer.sign({ client_id: 'demo-portal', exp: now() + 7_200, ...claims }, options);

describe('auth-01: the provider rotates its signing key', () => {
  test('a token of the new key works at once, one of the old key as long as it is published', async () => {
    const check = aCheck();
    const old = issuer.currentKey();
    expect(await check.outcome(await aToken())).toBe('demo-portal');
    await issuer.addKey();
    expect(await check.outcome(await aToken())).toBe('demo-portal');
    expect(await check.outcome(await aToken({}, { kid: old }))).toBe('demo-portal');
  });

  test('a token of a removed key is refused after ten minutes at most, also one that was seen before', async () => {
    const check = aCheck();
    const old = issuer.currentKey();
    const seen = await aToken();
    expect(await check.outcome(seen)).toBe('demo-portal');
    await issuer.addKey();
    issuer.removeKey(old);
    check.pass(10);
    expect(await check.outcome(seen)).toBe('token-invalid');
    expect(await check.outcome(await aToken({}, { kid: old }))).toBe('token-invalid');
    expect(await check.outcome(await aToken())).toBe('demo-portal');
  });
});

test('auth-02: 2,000 tokens with invented key ids cost the provider one question, and others are served meanwhile', async () => {
  const check = aCheck();
  const good = await aToken();
  expect(await check.outcome(good)).toBe('demo-portal');
  const before = issuer.keySetFetches();
  const strange = await Promise.all(Array.from({ length: 2_000 }, () => aToken({}, { strangerKey: true })));
  const outcomes = await Promise.all([...strange.map(check.outcome), check.outcome(good)]);
  expect(new Set(outcomes.slice(0, -1))).toEqual(new Set(['token-invalid']));
  expect(outcomes.at(-1)).toBe('demo-portal');
  expect(issuer.keySetFetches() - before).toBe(1);
  check.pass(0.6);
  expect(await check.outcome(await aToken({}, { strangerKey: true }))).toBe('token-invalid');
  expect(issuer.keySetFetches() - before).toBe(2);
});

test.each([
  ['issued and valid from 8 s in the future', () => ({ iat: now() + 8, nbf: now() + 8 }), 'demo-portal'],
  ['valid from 120 s in the future', () => ({ nbf: now() + 120 }), 'token-not-yet-valid'],
  ['issued 120 s in the future', () => ({ iat: now() + 120 }), 'token-not-yet-valid'],
  ['expired 5 s ago', () => ({ exp: now() - 5 }), 'demo-portal'],
  ['expired 10 min ago', () => ({ exp: now() - 600 }), 'token-expired'],
  ['never expiring', () => ({ exp: undefined }), 'token-invalid'],
  ['for another audience', () => ({ aud: 'urn:other' }), 'token-invalid'],
  ['of another issuer', () => ({ iss: 'http://127.0.0.1:1' }), 'token-invalid'],
  ['without a client', () => ({ client_id: undefined }), 'token-invalid'],
  ['with azp instead of client_id', () => ({ client_id: undefined, azp: 'keycloak-portal' }), 'keycloak-portal'],
])('auth-03: a token %s', async (_what, claims, expected) => {
  expect(await aCheck().outcome(await aToken(claims()))).toBe(expected);
});

test('a token that has expired is refused although it was good a moment ago', async () => {
  const check = aCheck();
  const token = await aToken({ exp: now() + 20 });
  expect(await check.outcome(token)).toBe('demo-portal');
  check.pass(0.6);
  expect(await check.outcome(token)).toBe('token-expired');
});

test('an id token is no access token; where the provider does not set the type, the check is switched off', async () => {
  const idToken = await aToken({}, { typ: 'JWT' });
  expect(await aCheck().outcome(idToken)).toBe('token-invalid');
  expect(await aCheck({ TOKEN_TYP: '' }).outcome(idToken)).toBe('demo-portal');
});

test.each([undefined, '', 'Basic ZGVtbzpkZW1v', 'Bearer'])('without a token (%j) it says so', async (header) => {
  const { tokens } = aCheck();
  await expect(async () => tokens.verify(header, {})).rejects.toMatchObject({ status: 401, code: 'token-missing' });
});

test('while the provider is away known tokens work, unknown ones are told to come back, and then they work', async () => {
  const check = aCheck();
  const first = await aToken();
  await issuer.stop();
  expect(await check.outcome(first)).toBe('identity-provider-unreachable');
  await issuer.startAgain();
  check.pass(0.1);
  expect(await check.outcome(first)).toBe('demo-portal');
  await issuer.stop();
  check.pass(6);
  // Its key is still trusted, although the provider cannot be asked.
  expect(await check.outcome(await aToken())).toBe('demo-portal');
  check.pass(10);
  expect(await check.outcome(await aToken())).toBe('identity-provider-unreachable');
  await issuer.startAgain();
});
