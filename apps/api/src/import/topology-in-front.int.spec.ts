import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { startExchangeFolder } from '@einkanal/office-systems/exchange-folder/server';
import { aPdf } from '../../test/files.js';
import { aDelivery, aPackage, archiveOf } from '../../test/packaged-messages.js';
import { aReturnMessage, returnedTo } from '../../test/return-messages.js';
import { TestExchangeFolder } from '../../test/test-exchange-folder.js';
import {
  anApplicationFromGateway,
  APPLICATION_EXAMPLES,
  TestGateway,
  type ApplicationFromGateway,
} from '../../test/test-gateway.js';
import { TEST_MESSAGE_SETTINGS } from '../../test/test-message-settings.js';
import { startTestOffice } from '../../test/test-office.js';
import { readingOf } from '../../test/test-messages.js';
import { until } from '../../test/until.js';

const gateway = new TestGateway();
const folder = new TestExchangeFolder();
let office: Awaited<ReturnType<typeof startTestOffice>>;
let reader: Awaited<ReturnType<typeof startExchangeFolder>>;
let worker: INestApplicationContext;
beforeAll(async () => {
  await gateway.make();
  await folder.make();
  office = await startTestOffice({
    EXCHANGE_DIR: gateway.exchangeDir,
    EXCHANGE_EVERY_MS: '100',
    RETRY_LONGEST_MS: '1000',
  });
  await gateway.set(office.app);
  await shareFolder();
  reader = await startExchangeFolder({ port: 0, directory: folder.directory, dataDir: folder.pathOf('reader') });
  worker = await office.startWorker();
}, 60_000);
afterAll(async () => {
  await worker.close();
  await reader.stop();
  await office.close();
  gateway.remove();
  folder.remove();
});

const connect = (adapter: string, settings: object) =>
  office.app.look(
    `UPDATE target_system SET adapter = $1, settings = $2, takes_tests = true WHERE kind = 'SPECIALIST_SYSTEM'`,
    [adapter, JSON.stringify({ ...settings, message: TEST_MESSAGE_SETTINGS })],
  );
const shareFolder = () => connect('exchange-folder', { directory: folder.directory, waitMs: 300 });

type Arrived = {
  number: string;
  caseId: string;
  fileNumber: string | null;
  jobMessageId: string | null;
  sha512: string | null;
  state: string | null;
};

/** What became of an application; undefined while it has not arrived. */
async function arrived({ messageId }: ApplicationFromGateway): Promise<Arrived | undefined> {
  const [row] = await office.app.look<Arrived>(
    `SELECT c.number, c.id AS "caseId", j.message_id AS "jobMessageId", j.external_reference AS "fileNumber",
       j.payload_sha512 AS sha512, j.state
     FROM message m JOIN case_file c ON c.id = m.case_id
     LEFT JOIN import_job j ON j.submission_id = m.submission_id AND j.target = 'SPECIALIST_SYSTEM'
     WHERE m.message_id = $1`,
    [messageId],
  );
  return row;
}
const untilDelivered = (application: ApplicationFromGateway) =>
  until(`${application.messageId} is delivered`, async () => {
    const found = await arrived(application);
    return ['SUCCEEDED', 'NEEDS_ATTENTION'].includes(found?.state ?? '') && found;
  });
const untilReceipt = async ({ messageId }: ApplicationFromGateway) =>
  until('the receipt lies in outbound', async () => (await gateway.sent()).find((xml) => xml.includes(messageId)));
const sha512 = (text: string) => createHash('sha512').update(text).digest('hex');
async function drop(example?: string): Promise<ApplicationFromGateway> {
  const application = anApplicationFromGateway(example);
  await gateway.drop(application.messageId, application.xml);
  return application;
}

test('an application goes to the specialist system as it came, its sender is told, and the answer moves the case', async () => {
  const application = await drop();
  const { messageId, applicationId, xml } = application;
  const delivered = await untilDelivered(application);
  expect(delivered).toMatchObject({ state: 'SUCCEEDED', jobMessageId: messageId, sha512: sha512(xml) });
  expect(await readFile(folder.pathOf('outbound/done', `${messageId}.xml`), 'utf8')).toBe(xml);
  const akten = (await (await fetch(`${reader.url}/akten`)).json()) as { antragsidentifikation: string }[];
  expect(akten.map((akte) => akte.antragsidentifikation)).toContain(applicationId);

  const receipt = await readingOf(await untilReceipt(application));
  expect(receipt).toMatchObject({
    kind: 'read',
    message: { type: '130104', body: { antragsidentifikation: applicationId, ausloeserUUID: messageId, status: '01' } },
  });

  const question = randomUUID();
  const asked = aReturnMessage('130102-question', { applicationId, triggerId: messageId, messageId: question });
  await gateway.drop(question, asked);
  const { kept, facts } = returnedTo(office.app);
  await until('the question is at its case', async () => (await kept(question))[0]?.case_id === delivered.caseId);
  expect(await facts(delivered.caseId)).toContainEqual(expect.stringContaining('130102'));
  // Nothing of the specialist system's own goes out by us.
  expect((await gateway.sent()).filter((sent) => sent.includes(question))).toEqual([]);
  expect(await gateway.files('inbound')).toEqual([]);
}, 60_000);

test('every recorded application leaves as it came, byte for byte', async () => {
  const dropped = [];
  for (const example of APPLICATION_EXAMPLES) dropped.push(await drop(example));
  for (const application of dropped) {
    const { messageId, xml } = application;
    const delivered = await untilDelivered(application);
    expect(delivered).toMatchObject({ jobMessageId: messageId, sha512: sha512(xml) });
    expect(await readFile(folder.pathOf('outbound/done', `${messageId}.xml`), 'utf8')).toBe(xml);
  }
  expect(await gateway.files('inbound', 'set-aside')).toEqual([]);
}, 120_000);

test('an application with packages is passed on when all are there, with them and as they came', async () => {
  const { messageId, fileIds, application } = aDelivery(Buffer.alloc(1));
  const files = { [`${fileIds[0]}.pdf`]: Buffer.from(aPdf('one')), [`${fileIds[1]}.pdf`]: Buffer.from(aPdf('two')) };
  const whole = await archiveOf(files);
  const announced = application.replace(/(archivgroesse>)\d+/, `$1${String(whole.length)}`);
  const [first, second] = [randomUUID(), randomUUID()];
  await gateway.drop(messageId, announced);
  await gateway.drop(first, aPackage(messageId, whole, 1, 2, first));
  const waiting = { messageId, applicationId: `OD-${messageId}`, xml: announced };
  await until('it waits for the second', async () => (await arrived(waiting))?.state === 'RETRY_SCHEDULED');
  expect(await folder.names('outbound/done')).not.toContain(`${messageId}.xml`);
  const last = aPackage(messageId, whole, 2, 2, second);
  await gateway.drop(second, last);
  const delivered = await untilDelivered(waiting);
  expect(delivered).toMatchObject({ state: 'SUCCEEDED', sha512: sha512(announced) });
  expect(await readFile(folder.pathOf('outbound/done', `${second}.xml`), 'utf8')).toBe(last);
  expect(await folder.names('outbound/done')).toContain(`${first}.xml`);
}, 60_000);

test('the specialist system’s own folder brings its answers too', async () => {
  const application = await drop();
  const { caseId, fileNumber } = await untilDelivered(application);
  const said = { type: '130109', text: 'Landratsamt Rhein-Neckar-Kreis' };
  const order = { method: 'POST', body: new URLSearchParams(said), redirect: 'manual' } as const;
  expect((await fetch(`${reader.url}/akten/${fileNumber ?? ''}/rueckmeldungen`, order)).status).toBe(303);
  const { caseOf } = returnedTo(office.app);
  await until(
    'the question whose it is is open again',
    async () => (await caseOf(caseId))?.jurisdiction === 'SUSPECTED_OTHER',
  );
  await until('it was put away', async () => (await folder.names('incoming/done')).length === 2);
}, 60_000);

test('over HTTP it is the same message, found again under the sender’s own id', async () => {
  await connect('xauslaender-http', { url: office.specialistSystem.url });
  try {
    const application = await drop('130101-month-of-birth');
    const delivered = await untilDelivered(application);
    expect(delivered).toMatchObject({
      ...{ state: 'SUCCEEDED', jobMessageId: application.messageId, sha512: sha512(application.xml) },
    });
    expect(await office.heldBySpecialistSystem(application.applicationId)).toBe(1);
  } finally {
    await shareFolder();
  }
}, 60_000);
