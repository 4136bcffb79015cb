import { aDueTransfer } from '../../test/due-transfer.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { connectionOf, faultsOf } from '../../test/target-connection.js';
import { HEIDELBERG, RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { officeTargetsSql } from '../../test/test-targets.js';

let app: TestApp;
let felix: TestPerson;
let petra: TestPerson;
let lena: TestPerson;
let dms: ReturnType<typeof connectionOf>;
let specialistSystem: ReturnType<typeof connectionOf>;
beforeAll(async () => {
  app = await startTestApp({ EXCHANGE_DIR: '/srv/einkanal' });
  felix = await aPerson(app, { roles: ['ADMIN'], name: 'Felix Neumann' });
  petra = await aPerson(app, { roles: ['TEAM_LEAD'] });
  lena = await aPerson(app, { roles: ['ADMIN'], office: RHEIN_NECKAR });
  dms = connectionOf(felix, 'DMS');
  specialistSystem = connectionOf(felix, 'SPECIALIST_SYSTEM');
});
afterAll(() => app.close());
beforeEach(async () => {
  for (const table of ['target_system', 'administration_change']) await app.look(`DELETE FROM ${table}`);
  await app.look(officeTargetsSql({ specialistSystemUrl: 'http://127.0.0.1:9', dmsUrl: 'http://127.0.0.1:9/cmis' }));
});

const stored = async (kind: string) =>
  (
    await app.look<{ id: string; settings: Record<string, unknown> }>(
      'SELECT id, settings FROM target_system WHERE kind = $1 AND office_id = $2',
      [kind, HEIDELBERG],
    )
  )[0];

test('whoever reads the administration sees the connection and what each adapter needs', async () => {
  const seen = await connectionOf(petra, 'DMS').show();
  expect(seen).toMatchObject({
    ...{ adapter: 'cmis', name: 'E-Akte', takesTests: false, exchangeFolder: '/srv/einkanal/004200' },
    settings: { url: 'http://127.0.0.1:9/cmis', user: 'dms', password: { isSet: true }, rootFolder: 'Einkanal' },
  });
  expect(seen.settings).not.toHaveProperty('chunkBytes');
  const fields = seen.adapters.find(({ name }) => name === 'cmis')?.fields;
  for (const field of [
    { name: 'url', kind: 'url', isRequired: true, label: { de: 'Adresse (URL)', en: 'Address (URL)' } },
    { name: 'timeoutMs', kind: 'number', isRequired: false, usual: 60_000, least: 1_000 },
    { name: 'repositoryId', kind: 'text', isRequired: false, usual: null },
    { name: 'password', kind: 'secret', isRequired: true, usual: null },
  ])
    expect(fields).toContainEqual(expect.objectContaining(field));
  const { adapters } = await specialistSystem.show();
  expect(adapters.map(({ name }) => name)).toEqual(['xauslaender-http', 'exchange-folder']);
});

test('only administrators set a connection or look at an unsaved one, each for the own office', async () => {
  const { version } = await dms.show();
  expect((await connectionOf(petra, 'DMS').put({}, version)).status).toBe(403);
  expect((await connectionOf(petra, 'DMS').look({})).status).toBe(403);
  const jana = await aPerson(app, { roles: ['INTAKE'] });
  expect((await jana.call('/api/v1/targets/DMS/connection')).status).toBe(403);
  expect((await connectionOf(lena, 'DMS').change({ name: 'Akten' })).status).toBe(200);
  expect((await dms.show()).name).toBe('E-Akte');
  expect((await connectionOf(lena, 'DMS').show()).name).toBe('Akten');
});

test('who changed which setting is read in the administration and stands in the audit', async () => {
  await dms.change({ settings: { url: 'http://127.0.0.1:9/other', password: 'neu' } });
  await dms.change({});
  const { rows } = (await (await petra.call('/api/v1/administration/changes')).json()) as { rows: object[] };
  expect(rows).toHaveLength(1);
  expect(rows).toMatchObject([
    {
      ...{ by: 'Felix Neumann', subject: 'target-connection' },
      before: { kind: 'DMS', settings: { url: 'http://127.0.0.1:9/cmis', password: { isSet: true } } },
      after: { settings: { url: 'http://127.0.0.1:9/other', password: { isSet: true, isNew: true } } },
    },
  ]);
  const audit = `SELECT actor FROM audit_event WHERE subject_kind = 'target-connection' AND subject_id = $1`;
  expect(await app.look(audit, [(await stored('DMS'))?.id])).toEqual([{ actor: `user:${felix.userId}` }]);
});

test('of two who change the same connection the second is told; nobody changes what they have not seen', async () => {
  const { version, adapter, takesTests } = await dms.show();
  const body = { adapter, takesTests, settings: { url: 'http://127.0.0.1:9/cmis', user: 'dms' } };
  expect((await dms.put({ ...body, name: 'Eins' }, version)).status).toBe(200);
  expect(await dms.put({ ...body, name: 'Zwei' }, version)).toMatchObject({
    ...{ status: 412, body: { code: 'administration-changed' } },
  });
  expect((await dms.put({ ...body, name: 'Drei' })).status).toBe(428);
  expect((await dms.show()).name).toBe('Eins');
  const { version: beforePassword } = await dms.show();
  await dms.change({ settings: { password: 'neu' } });
  expect((await dms.put({ ...body, name: 'Vier' }, beforePassword)).status).toBe(412);
});

test('what does not fit is said at each field, in both languages, and nothing is stored', async () => {
  const before = await stored('SPECIALIST_SYSTEM');
  const bad = await specialistSystem.change({
    settings: {
      ...{ url: 'ftp://fv.example', timeoutMs: 10, 'message.reader.kennung': ' ' },
      ...{ 'message.author.address.postalCode': '123', 'message.author.address.houseNumber': '12345' },
      ...{ 'message.embedLimitBytes': 'viel', 'message.schemaDirectory': '/etc' },
    },
  });
  expect([bad.status, bad.body.code]).toEqual([422, 'connection-refused']);
  expect(faultsOf(bad).toSorted()).toEqual([
    '/settings/message.author.address.houseNumber value-too-long',
    '/settings/message.author.address.postalCode value-unfit',
    '/settings/message.embedLimitBytes value-not-number',
    '/settings/message.reader.kennung value-missing',
    '/settings/message.schemaDirectory field-unknown',
    '/settings/timeoutMs value-too-small',
    '/settings/url url-unfit',
  ]);
  expect(bad.body.errors?.every(({ de, en }) => de !== '' && en !== '')).toBe(true);
  expect(faultsOf(await specialistSystem.change({ adapter: 'cmis' }))).toEqual(['/adapter adapter-unknown']);
  expect(faultsOf(await specialistSystem.set('xauslaender-http', { url: 'https://fv.example' }))).toContain(
    '/settings/message.author.address.street value-missing',
  );
  const withAccount = { settings: { url: 'https://felix:geheim@fv.example' } };
  expect(faultsOf(await specialistSystem.change(withAccount))).toEqual(['/settings/url url-with-account']);
  expect(await stored('SPECIALIST_SYSTEM')).toEqual(before);
});

test('what only the operator sets survives a change, and what is usual is not stored', async () => {
  await app.look(`UPDATE target_system SET settings = settings || '{"chunkBytes": 2000000}' WHERE kind = 'DMS'`);
  expect((await dms.change({ settings: { documentType: 'akte:dokument', timeoutMs: 60_000 } })).status).toBe(200);
  const { settings = {} } = (await stored('DMS')) ?? {};
  expect(settings).toMatchObject({ chunkBytes: 2_000_000, documentType: 'akte:dokument' });
  expect(settings).not.toHaveProperty('timeoutMs');
  expect((await dms.change({ settings: { deliveryType: '' } })).status).toBe(200);
  expect((await stored('DMS'))?.settings.deliveryType).toBeNull();
});

test('an office that has no such target gets it here', async () => {
  await app.look(`DELETE FROM target_system WHERE kind = 'DMS'`);
  const { version, adapter } = await dms.show();
  expect(adapter).toBeNull();
  const settings = { url: 'https://dms.example', user: 'ek' };
  const body = { adapter: 'cmis', name: 'Neue Akte', takesTests: true, settings };
  expect(faultsOf(await dms.put(body, version))).toEqual(['/settings/password value-missing']);
  const full = { ...body, settings: { ...settings, password: 'p' } };
  expect(await dms.put(full, version)).toMatchObject({ status: 200, body: { name: 'Neue Akte', takesTests: true } });
  expect((await dms.put(full, version)).status).toBe(412);
});

test('what waited for a target is due when its connection is mended; the time to undo stays', async () => {
  const columns = { state: 'RETRY_SCHEDULED', next_attempt_at: new Date(Date.now() + 600_000) };
  const waiting = (await aDueTransfer(app, { columns, dueIn: 600 })).id;
  await aDueTransfer(app, { dueIn: 20 });
  await aDueTransfer(app, { target: 'SPECIALIST_SYSTEM', columns, dueIn: 600 });
  await aDueTransfer(app, { office: RHEIN_NECKAR, columns, dueIn: 600 });
  await app.look(`UPDATE target_system SET down_since = now(), down_code = 'target-unreachable', down_detail = '{}',
    probe_at = now() + interval '5 minutes', faults_in_row = 5, failed_probes = 3, certificate_expires_on = now()`);
  const due = () => app.look('SELECT subject_id AS id FROM outbox WHERE due_at <= now()');

  await dms.change({ name: 'Anders genannt' });
  expect(await due()).toEqual([]);
  expect((await dms.change({ settings: { url: 'http://127.0.0.1:9/mended' } })).status).toBe(200);
  expect(await due()).toEqual([{ id: waiting }]);
  const back = `SELECT office_id, kind FROM target_system WHERE down_since IS NULL AND probe_at IS NULL
    AND certificate_expires_on IS NULL AND faults_in_row = 0`;
  expect(await app.look(back)).toEqual([{ office_id: HEIDELBERG, kind: 'DMS' }]);
});
