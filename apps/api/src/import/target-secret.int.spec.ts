import { startTestApp, type TestApp } from '../../test/test-app.js';
import { connectionOf, faultsOf } from '../../test/target-connection.js';
import { HEIDELBERG, RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { officeTargetsSql } from '../../test/test-targets.js';
import { openSecrets } from './target-secret.js';

let app: TestApp;
let felix: TestPerson;
let dms: ReturnType<typeof connectionOf>;
beforeAll(async () => {
  app = await startTestApp();
  felix = await aPerson(app, { roles: ['ADMIN'] });
  dms = connectionOf(felix, 'DMS');
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.look('DELETE FROM target_system');
  await app.look(officeTargetsSql({ specialistSystemUrl: 'http://127.0.0.1:9', dmsUrl: 'http://127.0.0.1:9/cmis' }));
});

async function stored() {
  const [row] = await app.look<{ id: string; settings: Record<string, unknown> }>(
    `SELECT id, settings FROM target_system WHERE kind = 'DMS' AND office_id = $1`,
    [HEIDELBERG],
  );
  const open = (office: string) => openSecrets(row?.settings, app.config.SEAL_KEY, `${office}/${row?.id ?? ''}`);
  return { password: row?.settings.password, open };
}

test('a secret is never answered or recorded, is kept when it is not entered, and lies sealed from the next saving on', async () => {
  expect((await stored()).password).toBe('dms');
  expect(await dms.change({ name: 'Akten' })).toMatchObject({
    ...{ status: 200, body: { settings: { password: { isSet: true } } } },
  });
  const kept = await stored();
  expect(kept.password).toEqual({ sealed: expect.any(String) as string });
  expect(kept.open(HEIDELBERG)).toMatchObject({ password: 'dms' });
  expect(() => kept.open(RHEIN_NECKAR)).toThrow('cannot be opened');

  const set = await dms.change({ settings: { password: 'geheim-7' } });
  expect((await stored()).open(HEIDELBERG)).toMatchObject({ password: 'geheim-7' });
  const written = await app.look(
    `SELECT to_jsonb(c)::text AS text FROM administration_change c UNION ALL SELECT to_jsonb(e)::text FROM audit_event e
     UNION ALL SELECT settings::text FROM target_system WHERE office_id = $1`,
    [HEIDELBERG],
  );
  expect(written.length).toBeGreaterThan(3);
  expect(JSON.stringify([written, set.body, await dms.show()])).not.toContain('geheim-7');
});

test('a password goes to no other machine than the one that it was entered for', async () => {
  const url = 'http://127.0.0.1:10/cmis';
  expect(faultsOf(await dms.change({ settings: { url } }))).toEqual(['/settings/password secret-needed-again']);
  expect(faultsOf(await dms.look({ url, user: 'dms' }))).toEqual(['/settings/password secret-needed-again']);
  expect((await dms.change({ settings: { url, password: 'noch einmal' } })).status).toBe(200);
});

test('a password that no longer opens has to be entered anew', async () => {
  await app.look(
    `UPDATE target_system SET settings = settings || '{"password": {"sealed": "AAAA"}}' WHERE kind = 'DMS'`,
  );
  expect(faultsOf(await dms.change({}))).toEqual(['/settings/password secret-unreadable']);
  const look = (await (await felix.call('/api/v1/targets/DMS/look', { method: 'POST' })).json()) as object;
  expect(look).toMatchObject({ findings: [{ code: 'secret-unreadable', isGood: false }] });
  expect((await dms.change({ settings: { password: 'neu' } })).status).toBe(200);
});
