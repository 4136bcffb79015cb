import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startTestApp, type TestApp } from '../../test/test-app.js';

let app: TestApp;
const root = mkdtempSync(path.join(os.tmpdir(), 'einkanal-web-'));
beforeAll(async () => {
  mkdirSync(path.join(root, 'assets'));
  writeFileSync(path.join(root, 'index.html'), '<html><head><title>Einkanal</title></head><body></body></html>');
  writeFileSync(path.join(root, 'assets/main-1a2b.js'), 'export const page = 1;');
  writeFileSync(path.join(root, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  app = await startTestApp({ WEB_ROOT: root });
});
afterAll(async () => {
  await app.close();
  rmSync(root, { recursive: true });
});

test.each(['/', '/eingang', '/vorgang/0199?tab=unterlagen'])(
  'the address %s is the page, which knows its own addresses',
  async (address) => {
    const answer = await fetch(`${app.url}${address}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(await answer.text()).toContain('<title>Einkanal</title>');
  },
);

test('only styles with the nonce of this very answer apply', async () => {
  const pages = await Promise.all([1, 2].map(() => fetch(`${app.url}/`)));
  const nonces = pages.map((page) => /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1]);
  expect(new Set(nonces).size).toBe(2);
  expect(await pages[0]?.text()).toContain(`<meta name="csp-nonce" content="${nonces[0] ?? ''}" />`);
  expect(pages[0]?.headers.get('content-security-policy')).not.toContain('unsafe-inline');
});

test('files are served with their type; those with a hash in the name are kept', async () => {
  const script = await fetch(`${app.url}/assets/main-1a2b.js`);
  expect(script.headers.get('content-type')).toMatch(/javascript/);
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect((await fetch(`${app.url}/favicon.svg`)).headers.get('cache-control')).toBe('no-cache');
});

test.each(['/api/v1/nothing', '/api', '/assets/gone-3c4d.js', '/..%2f..%2fetc%2fpasswd.txt'])(
  'the address %s is not the page',
  async (address) => {
    const answer = await fetch(`${app.url}${address}`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  },
);

test.each(['/', '/api/v1/session', '/assets/main-1a2b.js', '/api/docs'])(
  '%s comes with the headers that protect a browser',
  async (address) => {
    const { headers } = await fetch(`${app.url}${address}`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
    expect(headers.get('referrer-policy')).toBe('same-origin');
  },
);
