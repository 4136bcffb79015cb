import { startTestApp, type TestApp } from './test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test('the test app answers on a port of its own and stands on its own database with two served offices', async () => {
  expect((await fetch(`${app.url}/api/v1/no-such-thing`)).status).toBe(404);
  expect(await app.look('SELECT abh_kennung FROM office WHERE served ORDER BY 1')).toEqual([
    { abh_kennung: '004200' },
    { abh_kennung: '004900' },
  ]);
});
