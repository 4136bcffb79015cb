import { readFile } from 'node:fs/promises';
import { startExchangeFolder } from '@einkanal/office-systems/exchange-folder/server';
import { toCodeList } from '@einkanal/domain/codes/code-list';
import { TestExchangeFolder } from '../../test/test-exchange-folder.js';
import { TEST_MESSAGE_SETTINGS } from '../../test/test-message-settings.js';
import { startTestOffice } from '../../test/test-office.js';
import { until } from '../../test/until.js';
import { saveCodeLists } from '../office/code-list.query.js';

const folder = new TestExchangeFolder();
let office: Awaited<ReturnType<typeof startTestOffice>>;
beforeAll(async () => {
  await folder.make();
  office = await startTestOffice({ RETRY_LONGEST_MS: '1000' });
});
afterAll(async () => {
  await office.close();
  folder.remove();
});

const DIRECTORY = 'urn:xoev-de:kosit:codeliste:verzeichnisdienst';
/** A new version comes into force; a worker that starts afterwards writes by it. */
const newVersion = (version: string, validFrom: string) =>
  saveCodeLists(office.app.look, [
    { ...toCodeList(DIRECTORY, version, [{ code: 'DVDV', name: 'DVDV', attributes: {} }]), validFrom },
  ]);
const messageOf = async (caseNumber: string) => {
  const [job] = await office.app.look<{ message_id: string; payload_sha512: string }>(
    `SELECT j.message_id, j.payload_sha512 FROM import_job j JOIN case_file c ON c.id = j.case_id
     WHERE c.number = $1 AND j.target = 'SPECIALIST_SYSTEM'`,
    [caseNumber],
  );
  return job;
};
const fileOf = (messageId = '') => `${messageId}.xml`;
const listIn = (xml: string) => /verzeichnisdienst" listVersionID="([^"]+)/.exec(xml)?.[1];

test('a message that never arrived is written anew by the lists of the day, under an id of its own', async () => {
  await office.fail('specialist-system', { kind: 'error-500', times: 1_000 });
  const before = await office.startWorker();
  const caseNumber = await office.submit();
  await office.untilJob(caseNumber, 'SPECIALIST_SYSTEM', 'RETRY_SCHEDULED');
  await before.close();
  const first = await messageOf(caseNumber);
  await newVersion('4', '2026-01-01');
  await office.heal();
  const after = await office.startWorker();
  await office.untilJob(caseNumber, 'SPECIALIST_SYSTEM', 'SUCCEEDED', 30_000);
  await after.close();
  const second = await messageOf(caseNumber);
  expect(second?.message_id).not.toBe(first?.message_id);
  expect(second?.payload_sha512).not.toBe(first?.payload_sha512);
  const [akte] = (await (
    await fetch(`${office.specialistSystem.url}/akten?antragsidentifikation=${caseNumber}`)
  ).json()) as { messageUuid: string; messageUrl: string }[];
  expect(akte?.messageUuid).toBe(second?.message_id);
  const message = await (await fetch(office.specialistSystem.url + (akte?.messageUrl ?? ''))).text();
  expect(listIn(message)).toBe('4');
}, 90_000);

test('a message that may still be taken is not written a second time, and what is on record is what was sent', async () => {
  const settings = { directory: folder.directory, waitMs: 100, message: TEST_MESSAGE_SETTINGS };
  await office.app.look(
    `UPDATE target_system SET adapter = 'exchange-folder', settings = $1 WHERE kind = 'SPECIALIST_SYSTEM'`,
    [JSON.stringify(settings)],
  );
  const before = await office.startWorker();
  const caseNumber = await office.submit();
  await office.untilJob(caseNumber, 'SPECIALIST_SYSTEM', 'RETRY_SCHEDULED');
  await before.close();
  const first = await messageOf(caseNumber);
  const file = folder.pathOf('outbound', fileOf(first?.message_id));
  const put = await readFile(file, 'utf8');
  await newVersion('5', '2026-06-01');
  const after = await office.startWorker();
  await until(
    'another attempt has ended',
    async () => {
      const [job] = (await office.jobs(caseNumber)).filter(({ target }) => target === 'SPECIALIST_SYSTEM');
      return (job?.attempts ?? 0) > 2;
    },
    30_000,
  );
  expect(await messageOf(caseNumber)).toEqual(first);
  expect((await folder.names('outbound')).filter((name) => name.endsWith('.xml'))).toEqual([fileOf(first?.message_id)]);
  expect(await readFile(file, 'utf8')).toBe(put);
  const reader = await startExchangeFolder({ port: 0, directory: folder.directory, dataDir: folder.pathOf('reader') });
  await office.untilJob(caseNumber, 'SPECIALIST_SYSTEM', 'SUCCEEDED', 30_000);
  await after.close();
  await reader.stop();
  expect(await messageOf(caseNumber)).toEqual(first);
}, 90_000);
