import { randomUUID } from 'node:crypto';
import type { Role } from '@einkanal/domain/office/role';
import { newSessionToken } from '../src/platform/session-token.js';
import type { TestApp } from './test-app.js';
import { HEIDELBERG } from './test-offices.js';

export type TestPerson = Awaited<ReturnType<typeof aPerson>>;

/** Somebody with a session in an office, put straight into the database; `call` sends what their page would send. */
export async function aPerson(
  app: Pick<TestApp, 'url' | 'look'>,
  { roles, office = HEIDELBERG, name = 'Testperson' }: { roles: readonly Role[]; office?: string; name?: string },
) {
  const userId = randomUUID();
  const { token, hash } = newSessionToken();
  await app.look(`INSERT INTO app_user (id, issuer, subject, display_name) VALUES ($1, 'test', $2, $3)`, [
    userId,
    userId,
    name,
  ]);
  await app.look(
    `INSERT INTO membership (user_id, office_id, roles, source) VALUES ($1, $2, $3, 'IDENTITY_PROVIDER')`,
    [userId, office, roles],
  );
  await app.look(
    `INSERT INTO session (id_hash, user_id, office_id, created_at, seen_at, expires_at)
     VALUES ($1, $2, $3, now(), now(), now() + interval '1 hour')`,
    [hash, userId, office],
  );
  const cookie = `einkanal_session=${token}`;
  const call = (
    path: string,
    { method = 'GET', body, headers = {} }: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) =>
    fetch(`${app.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        cookie,
        ...(method === 'GET' ? {} : { 'x-einkanal': '1' }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { userId, office, name, token, hash, cookie, call };
}
