import { startTestApp, type TestApp } from '../../test/test-app.js';
import { startTestLoginProvider } from '../../test/test-login-provider.js';
import { HEIDELBERG, RHEIN_NECKAR } from '../../test/test-offices.js';
import { aBrowser } from '../../test/test-browser.js';

let app: TestApp;
let provider: Awaited<ReturnType<typeof startTestLoginProvider>>;
beforeAll(async () => {
  provider = await startTestLoginProvider();
  app = await startTestApp({ OIDC_ISSUER: provider.url, PUBLIC_URL: 'http://einkanal.test' });
});
afterAll(async () => {
  await app.close();
  await provider.stop();
});

const jana = { sub: 'jana', name: 'Jana Brandt', office: '004200', groups: ['einkanal-intake'] };
const signIn = async (browser = aBrowser(app.url, 'http://einkanal.test'), returnTo = '/') => ({
  browser,
  last: await browser.go(`/api/auth/login?returnTo=${encodeURIComponent(returnTo)}`),
});

test('an intake clerk signs in, lands where she wanted to go, and has her office, role and rights', async () => {
  provider.person(jana);
  const { browser, last } = await signIn(undefined, '/eingang?suche=1');
  expect(last.headers.get('location')).toBe('/eingang?suche=1');
  const session = await browser.json('/api/v1/session');
  expect(session).toMatchObject({
    user: { name: 'Jana Brandt' },
    office: { id: HEIDELBERG, abhKennung: '004200' },
    offices: [{ id: HEIDELBERG, name: 'Stadt Heidelberg (Demo)' }],
    roles: ['INTAKE'],
    preferences: { theme: 'system', language: 'de' },
  });
  expect(session.permissions).toContain('refusal.admit');
  expect(session.permissions).not.toContain('transfer.waive');
});

test('the browser gets a random secret and no token; the database keeps only the hash of the secret', async () => {
  provider.person(jana);
  const { browser } = await signIn();
  const secret = browser.cookie('einkanal_session') ?? '';
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(browser.setCookies().join()).not.toContain('eyJhbGciOiJSUzI1NiI');
  expect(browser.setCookies().filter((line) => line.startsWith('einkanal_session='))).toEqual([
    expect.stringMatching(/; Path=\/; HttpOnly; SameSite=Lax$/),
  ]);
  const stored = JSON.stringify(await app.look('SELECT encode(id_hash, $1) FROM session', ['escape']));
  expect(stored).not.toContain(secret);
});

test('the request to the provider carries PKCE, state and nonce, and a code is worth nothing to another browser', async () => {
  provider.person(jana);
  await signIn();
  const [asked] = provider.asked.slice(-1);
  expect(asked?.get('code_challenge_method')).toBe('S256');
  expect(asked?.get('state')?.length).toBeGreaterThan(20);
  expect(asked?.get('nonce')?.length).toBeGreaterThan(20);

  const victim = aBrowser(app.url, 'http://einkanal.test');
  const { url } = await aBrowser(app.url, 'http://einkanal.test').stopBefore('/api/auth/login', '/api/auth/callback');
  const answer = await victim.go(url);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('Anmeldung nicht möglich');
  expect(victim.cookie('einkanal_session')).toBeUndefined();
});

test('two tabs sign in side by side', async () => {
  provider.person(jana);
  const browser = aBrowser(app.url, 'http://einkanal.test');
  const first = await browser.stopBefore('/api/auth/login?returnTo=/eins', '/api/auth/callback');
  const second = await browser.stopBefore('/api/auth/login?returnTo=/zwei', '/api/auth/callback');
  expect((await browser.go(second.url)).headers.get('location')).toBe('/zwei');
  expect((await browser.go(first.url)).headers.get('location')).toBe('/eins');
});

test.each([
  ['an office that does not work here', { ...jana, sub: 'x1', office: '004400' }, 'keiner Ausländerbehörde'],
  ['no office', { sub: 'x2', groups: ['einkanal-intake'] }, 'keiner Ausländerbehörde'],
  ['groups without a role', { ...jana, sub: 'x3', groups: ['hausmeister'] }, 'noch keine Aufgabe'],
])('an account with %s is told so on a page, in German and English', async (_what, person, sentence) => {
  provider.person(person);
  const { browser, last } = await signIn();
  expect(last.status).toBe(403);
  expect(last.headers.get('content-type')).toContain('text/html');
  const page = await last.text();
  expect(page).toContain(sentence);
  expect(page).toContain('Ask your administrator');
  expect(browser.cookie('einkanal_session')).toBeUndefined();
});

test('groups as Keycloak writes them count the same', async () => {
  provider.person({ ...jana, sub: 'keycloak', groups: ['/einkanal-caseworker', '/other'] });
  const { browser } = await signIn();
  expect(await browser.json('/api/v1/session')).toMatchObject({ roles: ['CASEWORKER'] });
});

test('whoever moves to another office loses the first one at the next sign-in, and an open session there at once', async () => {
  provider.person({ ...jana, sub: 'mover' });
  const { browser: before } = await signIn();
  provider.person({ ...jana, sub: 'mover', office: '004900', groups: ['einkanal-caseworker'] });
  const { browser: after } = await signIn();
  expect(await after.json('/api/v1/session')).toMatchObject({
    office: { id: RHEIN_NECKAR },
    offices: [{ id: RHEIN_NECKAR }],
    roles: ['CASEWORKER'],
  });
  expect((await before.go('/api/v1/session')).status).toBe(401);
});

test('whoever lost every group keeps no open session', async () => {
  provider.person({ ...jana, sub: 'leaver' });
  const { browser } = await signIn();
  provider.person({ ...jana, sub: 'leaver', groups: [] });
  expect((await signIn()).last.status).toBe(403);
  expect((await browser.go('/api/v1/session')).status).toBe(401);
});

test('a membership that an administrator gave stays, and the person changes over to that office', async () => {
  provider.person({ ...jana, sub: 'both' });
  await signIn();
  await app.look(
    `INSERT INTO membership (user_id, office_id, roles, source) SELECT id, $1, '{DESK}', 'ADMINISTRATION' FROM app_user WHERE subject = 'both'`,
    [RHEIN_NECKAR],
  );
  const { browser } = await signIn();
  const moved = await browser.send('PUT', '/api/v1/session/office', { officeId: RHEIN_NECKAR });
  expect(await moved.json()).toMatchObject({ office: { id: RHEIN_NECKAR }, roles: ['DESK'] });
  expect(await browser.json('/api/v1/session')).toMatchObject({ office: { id: RHEIN_NECKAR }, roles: ['DESK'] });
});

test('nobody changes over to an office where they do not belong', async () => {
  provider.person({ ...jana, sub: 'only-one' });
  const { browser } = await signIn();
  expect((await browser.send('PUT', '/api/v1/session/office', { officeId: RHEIN_NECKAR })).status).toBe(404);
  expect(await browser.json('/api/v1/session')).toMatchObject({ office: { id: HEIDELBERG } });
});

test('signing out ends the session at the server, and the next sign-in asks who is there', async () => {
  provider.person(jana);
  const { browser } = await signIn();
  const secret = browser.cookie('einkanal_session');
  expect((await browser.send('POST', '/api/auth/logout')).status).toBe(204);
  expect(browser.cookie('einkanal_session')).toBeUndefined();
  const stolen = await fetch(`${app.url}/api/v1/session`, { headers: { cookie: `einkanal_session=${secret ?? ''}` } });
  expect(stolen.status).toBe(401);
  await signIn(browser);
  expect(provider.asked.at(-1)?.get('prompt')).toBe('login');
  await signIn(browser);
  expect(provider.asked.at(-1)?.get('prompt')).toBeNull();
});

test('a sign-in is in the audit of the office', async () => {
  provider.person({ ...jana, sub: 'audited' });
  await signIn();
  const rows = await app.look(
    `SELECT a.action, a.office_id FROM audit_event a JOIN app_user u ON a.actor = 'user:' || u.id WHERE u.subject = 'audited'`,
  );
  expect(rows).toEqual([{ action: 'SIGN_IN', office_id: HEIDELBERG }]);
});

test('the API starts while the provider is down, says so, and signs people in as soon as it is back', async () => {
  const late = await startTestLoginProvider();
  late.goDown();
  const lateApp = await startTestApp({ OIDC_ISSUER: late.url, PUBLIC_URL: 'http://einkanal.test' });
  try {
    const browser = aBrowser(lateApp.url, 'http://einkanal.test');
    const answer = await browser.go('/api/auth/login');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('Der Anmeldedienst antwortet nicht');
    late.comeBack();
    late.person(jana);
    await browser.go('/api/auth/login');
    expect(await browser.json('/api/v1/session')).toMatchObject({ user: { name: 'Jana Brandt' } });
  } finally {
    await lateApp.close();
    await late.stop();
  }
});
