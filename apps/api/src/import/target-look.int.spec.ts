import { mkdir, writeFile } from 'node:fs/promises';
import { startDms } from '@einkanal/office-systems/dms/server';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { TestExchangeFolder } from '../../test/test-exchange-folder.js';
import { TEST_MESSAGE_SETTINGS } from '../../test/test-message-settings.js';
import { HEIDELBERG, RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { officeTargetsSql } from '../../test/test-targets.js';

const folder = new TestExchangeFolder();
let app: TestApp;
let dms: Awaited<ReturnType<typeof startDms>>;
let felix: TestPerson;
beforeAll(async () => {
  await folder.make();
  app = await startTestApp();
  dms = await startDms({ port: 0, dataDir: folder.pathOf('dms') });
  await app.look(officeTargetsSql({ specialistSystemUrl: 'http://127.0.0.1:9', dmsUrl: `${dms.url}/cmis` }));
  felix = await aPerson(app, { roles: ['ADMIN'] });
});
afterAll(async () => {
  await app.close();
  await dms.stop();
  folder.remove();
});

type Findings = { findings: { code: string; isGood: boolean; sentence: { de: string; en: string } }[] };
async function look(kind: string, person = felix) {
  const answer = await person.call(`/api/v1/targets/${kind}/look`, { method: 'POST' });
  return { status: answer.status, ...((await answer.json()) as Partial<Findings>) };
}
const shownOf = async (kind: string) =>
  (await look(kind)).findings?.map(({ code, isGood }) => `${isGood ? 'good' : 'bad'} ${code}`);
const connect = (adapter: string, settings: object) =>
  app.look(`UPDATE target_system SET adapter = $1, settings = $2 WHERE kind = 'SPECIALIST_SYSTEM' AND office_id = $3`, [
    ...[adapter, JSON.stringify(settings), HEIDELBERG],
  ]);

test('a look at a DMS says that it was reached, how, and who was signed in', async () => {
  const shown = ['good settings-fit', 'bad not-encrypted', 'good target-answered', 'good signed-in'];
  expect(await shownOf('DMS')).toEqual(shown);
  const { findings = [] } = await look('DMS');
  expect(findings.at(-1)?.sentence).toEqual({
    de: 'Die Anmeldung als „dms“ gelingt.',
    en: 'Signing in as “dms” works.',
  });
});

test('a target that nobody answers for says so in the words of its transfers', async () => {
  const { findings = [] } = await look('SPECIALIST_SYSTEM');
  expect(findings.at(-1)).toMatchObject({ isGood: false, sentence: { de: 'Das Zielsystem antwortet nicht.' } });
});

test('a look at an exchange folder says what was found and tried in it, and leaves nothing there', async () => {
  await connect('exchange-folder', { directory: folder.directory, message: TEST_MESSAGE_SETTINGS });
  expect(await shownOf('SPECIALIST_SYSTEM')).toEqual([
    ...['good settings-fit', 'good folder-found', 'good folder-written', 'good messages-lying'],
    ...['good folder-found', 'good folder-written'],
    ...['good own-schema-checked', 'good codes-checked', 'good official-schema-not-set', 'good incoming-not-there'],
  ]);
  expect([await folder.names('outbound'), await folder.names('receipts')]).toEqual([[], []]);
});

test('a look says what of the return messages was set aside', async () => {
  await connect('exchange-folder', { directory: folder.directory, message: TEST_MESSAGE_SETTINGS });
  await mkdir(folder.pathOf('incoming', 'set-aside'), { recursive: true });
  for (const name of ['one.xml', 'one.xml.txt', 'two.xml'])
    await writeFile(folder.pathOf('incoming', 'set-aside', name), '');
  const { findings = [] } = await look('SPECIALIST_SYSTEM');
  expect(findings.at(-1)).toMatchObject({ code: 'messages-set-aside', isGood: false });
  expect(findings.at(-1)?.sentence.de).toMatch(/übernommen wurden: 2\./);
});

test('settings that do not fit are named by their fields alone, never by a value', async () => {
  await connect('exchange-folder', { directory: 'secret/relative', message: { ...TEST_MESSAGE_SETTINGS, reader: {} } });
  const { findings = [] } = await look('SPECIALIST_SYSTEM');
  expect(findings).toMatchObject([{ code: 'settings-unfit', isGood: false }]);
  expect(findings[0]?.sentence.de).toMatch(/directory, message\.reader\.kennung/);
  expect(JSON.stringify(findings)).not.toMatch(/secret/);
});

test('a connection that there is not is said to be none', async () => {
  await connect('carrier-pigeon', {});
  expect(await shownOf('SPECIALIST_SYSTEM')).toEqual(['bad adapter-unknown']);
});

test('only an administrator looks, and only at the targets of the own office', async () => {
  const petra = await aPerson(app, { roles: ['TEAM_LEAD'] });
  expect((await look('DMS', petra)).status).toBe(403);
  const lena = await aPerson(app, { roles: ['ADMIN'], office: RHEIN_NECKAR });
  await app.look(`DELETE FROM target_system WHERE kind = 'DMS' AND office_id = $1`, [RHEIN_NECKAR]);
  expect((await look('DMS', lena)).status).toBe(404);
});
