import { startTestApp, type TestApp } from '../../test/test-app.js';

let app: TestApp;
let guarded: TestApp;
beforeAll(async () => {
  [app, guarded] = await Promise.all([startTestApp(), startTestApp({ METRICS_TOKEN: 'a-token-of-the-collector' })]);
});
afterAll(() => Promise.all([app.close(), guarded.close()]));

test('a healthy process is alive and ready, with nothing degraded', async () => {
  expect(await (await fetch(`${app.url}/health/live`)).json()).toEqual({ status: 'alive' });
  expect(await (await fetch(`${app.url}/health/ready`)).json()).toEqual({ status: 'ready', degraded: [] });
});

test('the figures name routes, never the addresses of cases', async () => {
  await fetch(`${app.url}/api/v1/cases/0199ffff-0000-7000-8000-000000000001`);
  const figures = await (await fetch(`${app.url}/metrics`)).text();
  expect(figures).toContain('route="/api/v1/cases/:id",status="401"');
  expect(figures).not.toContain('0199ffff');
});

test.each([
  ['on this machine', {}, 200, 404],
  ['through a proxy', { 'x-forwarded-for': '203.0.113.7' }, 404, 404],
  ['with the token', { authorization: 'Bearer a-token-of-the-collector' }, 200, 200],
  ['with another token', { authorization: 'Bearer another-token' }, 200, 404],
])(
  'a collector %s gets the figures of an open process: %j, %s, of a guarded one: %s',
  async (_who, headers, open, closed) => {
    expect((await fetch(`${app.url}/metrics`, { headers })).status).toBe(open);
    expect((await fetch(`${guarded.url}/metrics`, { headers })).status).toBe(closed);
  },
);
