import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { makeLogin, TestBrowser } from '../../test/test-browser.js';
import type { RunningSystem } from '../platform/running-system.js';
import { ACCOUNTS } from './account.js';
import { startIdentityProvider } from './server.js';

const PUBLIC_URL = 'http://localhost:8080';
const CALLBACK = `${PUBLIC_URL}/api/auth/callback`;

let dataDir: string;
let idp: RunningSystem;
let port = 0;
const start = async () => {
  idp = await startIdentityProvider({ port, dataDir, publicUrl: PUBLIC_URL });
  port = Number(new URL(idp.url).port);
};
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'idp-'));
  await start();
});
afterAll(async () => {
  await idp.stop();
  await rm(dataDir, { recursive: true });
});

const basic = (id: string, secret: string) => ({ authorization: `Basic ${btoa(`${id}:${secret}`)}` });
const ask = async (route: string, body: Record<string, string>, headers: Record<string, string> = {}) => {
  const answer = await fetch(idp.url + route, { method: 'POST', body: new URLSearchParams(body), headers });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
};
const order = async (route: string, body: object) => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(idp.url + route, { method: 'POST', body: JSON.stringify(body), headers });
  return (await answer.json()) as { access_token: string; kid: string };
};
const redeem = (url: string, verifier: string) => {
  const code = new URL(url).searchParams.get('code') ?? '';
  const grant = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, code_verifier: verifier };
  return ask('/token', grant, basic('einkanal', 'einkanal-demo-secret'));
};
const verify = (token: string, options: object) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${idp.url}/jwks`)), {
    issuer: idp.url,
    algorithms: ['RS256'],
    ...options,
  });
const verifyAccess = (token: string) =>
  verify(token, { audience: 'urn:einkanal:api', typ: 'at+jwt', clockTolerance: 10 });

async function signInAs(username: string, password = 'demo', browser = new TestBrowser(idp.url)) {
  const login = makeLogin(idp.url, CALLBACK);
  const { url } = await browser.open(login.address);
  return { login, browser, ...(await browser.open(url, { username, password })) };
}

test.each(ACCOUNTS.map(({ username, name, office }) => [username, name, office]))(
  '%s signs in by name and password, and the id token says who that is',
  async (username, name, office) => {
    const { login, url } = await signInAs(username);
    expect(url).toMatch(`${CALLBACK}?code=`);
    expect(new URL(url).searchParams.get('state')).toBe(login.state);

    const { body } = await redeem(url, login.verifier);
    const { payload } = await verify(body.id_token ?? '', { audience: 'einkanal' });
    expect(payload).toMatchObject({ sub: username, name, office, nonce: login.nonce });
    expect(payload.groups).toEqual([expect.stringMatching(/^einkanal-[a-z-]+$/)]);
  },
);

test('the secret may come in the form as well, and userinfo answers the access token', async () => {
  const { login, url } = await signInAs('petra.lang');
  const client = { client_id: 'einkanal', client_secret: 'einkanal-demo-secret' };
  const code = new URL(url).searchParams.get('code') ?? '';
  const grant = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, code_verifier: login.verifier };
  const { body } = await ask('/token', { ...grant, ...client });
  const userinfo = await fetch(`${idp.url}/me`, { headers: { authorization: `Bearer ${body.access_token ?? ''}` } });
  expect(await userinfo.json()).toMatchObject({ sub: 'petra.lang', groups: ['einkanal-team-lead'] });
});

test('the login page offers every person of the demo as one click that needs no script', async () => {
  const { page, url } = await new TestBrowser(idp.url).open(makeLogin(idp.url, CALLBACK).address);
  const text = (await page?.text()) ?? '';
  expect(text).not.toContain('<script');
  expect(text).toContain('<html lang="de">');
  for (const { username } of ACCOUNTS) expect(text).toContain(`name="username" value="${username}"`);
  expect(text.split(`action="${new URL(url).pathname}"`)).toHaveLength(ACCOUNTS.length + 2);
  expect(page?.headers.get('content-security-policy')).toContain(`form-action 'self' ${PUBLIC_URL}`);
});

test('a wrong password is told on the page, and the name stays', async () => {
  const { page } = await signInAs('jana.brandt', 'wrong');
  const text = (await page?.text()) ?? '';
  expect(page?.status).toBe(400);
  expect(text).toContain('role="alert"');
  expect(text).toMatch(/id="username"\s+name="username"\s+value="jana\.brandt"/);
});

test('a person who is signed in is not asked again, unless the client wants it', async () => {
  const { browser } = await signInAs('jana.brandt');
  expect((await browser.open(makeLogin(idp.url, CALLBACK).address)).url).toMatch(CALLBACK);
  expect((await browser.open(makeLogin(idp.url, CALLBACK, { prompt: 'login' }).address)).url).toMatch('/interaction/');
});

test('after signing out the next one is asked who they are', async () => {
  const { browser, login, url } = await signInAs('jana.brandt');
  const { body } = await redeem(url, login.verifier);
  const target = { id_token_hint: body.id_token ?? '', post_logout_redirect_uri: `${PUBLIC_URL}/` };
  const { page } = await browser.open(`${idp.url}/session/end?${new URLSearchParams(target).toString()}`);
  const text = (await page?.text()) ?? '';
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const action = /action="([^"]+)"/.exec(text)?.[1] ?? '';
  expect((await browser.open(action, { xsrf, logout: 'yes' })).url).toBe(`${PUBLIC_URL}/`);
  expect((await browser.open(makeLogin(idp.url, CALLBACK).address)).url).toMatch('/interaction/');
});

test.each([
  ['another address to go back to', { redirect_uri: 'http://localhost:9999/' }],
  ['no proof key', { code_challenge: '' }],
])('a sign-in with %s is not begun', async (_what, parameters) => {
  const { url, page } = await new TestBrowser(idp.url).open(makeLogin(idp.url, CALLBACK, parameters).address);
  expect(page === null ? new URL(url).searchParams.get('error') : page.status).toEqual(
    page === null ? 'invalid_request' : 400,
  );
});

test('another verifier does not redeem the code', async () => {
  const { url } = await signInAs('jana.brandt');
  expect(await redeem(url, 'x'.repeat(43))).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
});

test('an old login page leads back to Einkanal', async () => {
  const { page } = await new TestBrowser(idp.url).open(`${idp.url}/interaction/unknown`);
  expect([page?.status, await page?.text()]).toEqual([400, expect.stringContaining(`href="${PUBLIC_URL}/"`)]);
});

describe('machines', () => {
  const grant = { grant_type: 'client_credentials', scope: 'submissions:write' };

  test.each([
    ['demo-portal', 'demo-portal-secret', ['004200', '004900'], 'submissions:write'],
    ['other-portal', 'other-portal-secret', ['004900'], 'submissions:write'],
    ['demo-fachverfahren', 'demo-fachverfahren-secret', ['004200', '004900'], 'transfers:confirm'],
    ['demo-fachverfahren', 'demo-fachverfahren-secret', ['004200', '004900'], 'messages:return'],
  ])('%s gets an access token for its offices', async (id, secret, offices, scope) => {
    const { body } = await ask('/token', { ...grant, scope }, basic(id, secret));
    const { payload } = await verifyAccess(body.access_token ?? '');
    expect(payload).toMatchObject({ client_id: id, scope, offices });
  });

  test.each([
    ['a wrong secret', grant, basic('demo-portal', 'wrong'), 401],
    ['a scope that is not theirs', { ...grant, scope: 'openid' }, basic('demo-portal', 'demo-portal-secret'), 400],
    [
      'the scope of another machine',
      { ...grant, scope: 'transfers:confirm' },
      basic('demo-portal', 'demo-portal-secret'),
      400,
    ],
    ['the client of the people', grant, basic('einkanal', 'einkanal-demo-secret'), 400],
  ])('%s gets none', async (_what, form, headers, status) => {
    expect((await ask('/token', form, headers)).status).toBe(status);
  });
});

describe('controls for tests of the API', () => {
  test('a new key signs at once, the old one stays for as long as wanted (auth-01)', async () => {
    const old = (await order('/control/mint', { client_id: 'demo-portal' })).access_token;
    const { kid } = await order('/control/rotate-key', { keep: true });
    const { body } = await ask(
      '/token',
      { grant_type: 'client_credentials' },
      basic('demo-portal', 'demo-portal-secret'),
    );
    expect(decodeProtectedHeader(body.access_token ?? '').kid).toBe(kid);
    await verifyAccess(body.access_token ?? '');
    await verifyAccess(old);

    const { browser } = await signInAs('jana.brandt');
    await order('/control/rotate-key', { keep: false });
    await expect(verifyAccess(old)).rejects.toThrow('no applicable key');
    expect((await browser.open(makeLogin(idp.url, CALLBACK).address)).url).toMatch(CALLBACK);
  });

  test('a token may name a key that nobody knows (auth-02)', async () => {
    const { access_token: token } = await order('/control/mint', { client_id: 'demo-portal', kid: 'stranger' });
    expect(decodeProtectedHeader(token)).toMatchObject({ kid: 'stranger', typ: 'at+jwt' });
    await expect(verifyAccess(token)).rejects.toThrow('no applicable key');
  });

  test.each([
    [{ iat: 8, nbf: 8 }, 'accepted'],
    [{ nbf: 120 }, 'refused'],
    [{ iat: -605, exp: -5 }, 'accepted'],
    [{ iat: -1200, exp: -600 }, 'refused'],
  ])('a token with the times %j is %s at ten seconds of tolerance (auth-03)', async (times, outcome) => {
    const { access_token: token } = await order('/control/mint', { client_id: 'demo-portal', ...times });
    const attempt = verifyAccess(token);
    if (outcome === 'refused') await expect(attempt).rejects.toThrow();
    else expect((await attempt).payload.client_id).toBe('demo-portal');
  });
});

test('after a restart the keys are the same, and tokens of before hold', async () => {
  const { access_token: token } = await order('/control/mint', { client_id: 'demo-portal' });
  await idp.stop();
  await start();
  expect((await verifyAccess(token)).payload.client_id).toBe('demo-portal');
});
