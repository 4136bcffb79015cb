import { openLogin, sealLogin } from './login-cookie.js';

const attempt = { state: 's', nonce: 'n', verifier: 'v', returnTo: '/' };
const key = 'ab'.repeat(32);
const now = new Date('2026-11-24T09:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

test('what one process sealed, another one opens within ten minutes', async () => {
  const sealed = await sealLogin(attempt, key, now);
  expect(sealed).not.toContain('verifier');
  expect(await openLogin(sealed, key, later(9))).toEqual(attempt);
  expect(await openLogin(sealed, key, later(11))).toBeNull();
});

test.each([
  ['another key', async () => openLogin(await sealLogin(attempt, key, now), 'cd'.repeat(32), now)],
  ['a changed letter', async () => openLogin((await sealLogin(attempt, key, now)).replace(/.$/, '~'), key, now)],
  ['nothing', () => openLogin(undefined, key, now)],
])('a sign-in is not continued with %s', async (_what, open) => {
  expect(await open()).toBeNull();
});
