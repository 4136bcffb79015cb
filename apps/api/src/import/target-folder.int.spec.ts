import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { connectionOf, faultsOf, MESSAGE_FIELDS } from '../../test/target-connection.js';
import { TEST_MESSAGE_SETTINGS } from '../../test/test-message-settings.js';
import { HEIDELBERG, RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { officeTargetsSql } from '../../test/test-targets.js';

let exchange: string;
let app: TestApp;
let felix: TestPerson;
let lena: TestPerson;
beforeAll(async () => {
  exchange = await mkdtemp(path.join(os.tmpdir(), 'einkanal-exchange-'));
  app = await startTestApp({ EXCHANGE_DIR: exchange });
  await app.look(officeTargetsSql({ specialistSystemUrl: 'http://127.0.0.1:9', dmsUrl: 'http://127.0.0.1:9/cmis' }));
  felix = await aPerson(app, { roles: ['ADMIN'] });
  lena = await aPerson(app, { roles: ['ADMIN'], office: RHEIN_NECKAR });
});
afterAll(async () => {
  await app.close();
  await rm(exchange, { recursive: true });
});

const setFolder = (directory: string, person = felix) =>
  connectionOf(person, 'SPECIALIST_SYSTEM').set('exchange-folder', { directory, ...MESSAGE_FIELDS });
const storedFolder = async (office: string) =>
  (
    await app.look<{ directory: string | null }>(
      `SELECT settings ->> 'directory' AS directory FROM target_system WHERE kind = 'SPECIALIST_SYSTEM' AND office_id = $1`,
      [office],
    )
  )[0]?.directory;

test('a folder lies below that of the own office, whatever its name says', async () => {
  await mkdir(path.join(exchange, '004900', 'fv'), { recursive: true });
  await mkdir(path.join(exchange, '004200'), { recursive: true });
  await symlink(path.join(exchange, '004900'), path.join(exchange, '004200', 'link'));
  const outside = ['../004900', '../004900/fv', 'fv/../../004900', '/etc', path.join(exchange, '004900'), '.', '..'];
  for (const name of [...outside, './fv', 'link', 'link/fv', 'fv\\..\\..', 'a/./b', 'fv\0'])
    expect([name, faultsOf(await setFolder(name))]).toEqual([name, ['/settings/directory folder-outside']]);
  expect(await storedFolder(HEIDELBERG)).toBeNull();

  const set = await setFolder('fv');
  expect(set).toMatchObject({ status: 200, body: { adapter: 'exchange-folder', settings: { directory: 'fv' } } });
  expect(await storedFolder(HEIDELBERG)).toBe(path.join(exchange, '004200', 'fv'));
  expect((await setFolder('fv', lena)).status).toBe(200);
  expect(await storedFolder(RHEIN_NECKAR)).toBe(path.join(exchange, '004900', 'fv'));
});

test('a whole path that an operator has stored stays, and is no way to another one', async () => {
  const directory = '/srv/fachverfahren/004200';
  await app.look(
    `UPDATE target_system SET adapter = 'exchange-folder', settings = $1 WHERE kind = 'SPECIALIST_SYSTEM'`,
    [JSON.stringify({ directory, message: TEST_MESSAGE_SETTINGS })],
  );
  const specialistSystem = connectionOf(felix, 'SPECIALIST_SYSTEM');
  expect((await specialistSystem.show()).settings.directory).toBe(directory);
  expect((await specialistSystem.change({ settings: { waitMs: 500 } })).status).toBe(200);
  expect(await storedFolder(HEIDELBERG)).toBe(directory);
  const elsewhere = { settings: { directory: `${directory}/../004900` } };
  expect(faultsOf(await specialistSystem.change(elsewhere))).toEqual(['/settings/directory folder-outside']);
});

test('where the operator has set up no exchange folder, nobody names one', async () => {
  const without = await startTestApp();
  await without.look(
    officeTargetsSql({ specialistSystemUrl: 'http://127.0.0.1:9', dmsUrl: 'http://127.0.0.1:9/cmis' }),
  );
  const nora = await aPerson(without, { roles: ['ADMIN'] });
  expect((await connectionOf(nora, 'SPECIALIST_SYSTEM').show()).exchangeFolder).toBeNull();
  expect(faultsOf(await setFolder('fv', nora))).toEqual(['/settings/directory folder-not-set-up']);
  await without.close();
});
