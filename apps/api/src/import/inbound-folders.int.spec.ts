import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { aReturnMessage, returnedTo } from '../../test/return-messages.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { anApplicationFromGateway, TestGateway, type ApplicationFromGateway } from '../../test/test-gateway.js';
import { HEIDELBERG } from '../../test/test-offices.js';
import { officeTargetsSql } from '../../test/test-targets.js';
import { ENTITIES } from '../entities.js';
import { readCodeListFiles } from '../office/code-list-files.js';
import { saveCodeLists } from '../office/code-list.query.js';
import { createLog } from '../platform/log.js';
import { PlatformModule } from '../platform/platform.module.js';
import { InboundFolders } from './inbound-folders.service.js';
import { InboundFoldersModule } from './inbound-folders.module.js';

@Module({})
class Rounds {}

const gateway = new TestGateway();
let app: TestApp;
let workers: INestApplicationContext[];
let now: Date;
beforeAll(async () => {
  await gateway.make();
  app = await startTestApp({ EXCHANGE_DIR: gateway.exchangeDir });
  await app.look(officeTargetsSql({ specialistSystemUrl: 'http://127.0.0.1:1', dmsUrl: 'http://127.0.0.1:1' }));
  await saveCodeLists(app.look, readCodeListFiles());
  await gateway.set(app);
  const log = createLog('silent', 'worker');
  const platform = () => PlatformModule.with({ config: app.config, log, entities: ENTITIES, clock: () => now });
  const aWorker = () =>
    NestFactory.createApplicationContext(
      { module: Rounds, imports: [platform(), InboundFoldersModule] },
      { logger: false, abortOnError: false },
    );
  workers = await Promise.all([aWorker(), aWorker()]);
});
afterAll(async () => {
  for (const worker of workers) await worker.close();
  await app.close();
  gateway.remove();
});
beforeEach(() => {
  now = new Date();
});

/** Every worker looks, all at the same moment. */
const look = () => Promise.all(workers.map((worker) => worker.get(InboundFolders).run(HEIDELBERG)));
async function drop(change = (xml: string) => xml, kennung?: string): Promise<ApplicationFromGateway> {
  const application = anApplicationFromGateway('130101-least', kennung);
  await gateway.drop(application.messageId, change(application.xml));
  return application;
}
const casesOf = ({ applicationId }: ApplicationFromGateway) =>
  app.look('SELECT FROM case_file WHERE application_id = $1', [applicationId]);
const refusals = () => app.look(`SELECT FROM refusal WHERE client_id = 'gateway'`);
const receiptsFor = async ({ messageId }: ApplicationFromGateway) =>
  (await gateway.sent()).filter((xml) => xml.includes(`ausloeserUUID>${messageId}`));
const reasonsFor = ({ messageId }: ApplicationFromGateway) =>
  readFile(gateway.pathOf('inbound', 'set-aside', `${messageId}.xml.txt`), 'utf8');
const isDone = async ({ messageId }: ApplicationFromGateway) =>
  (await gateway.files('inbound', 'done')).includes(`${messageId}.xml`);

test('two workers at once make one case of an application, and one receipt', async () => {
  const all = [];
  for (let at = 0; at < 10; at += 1) all.push(await drop());
  await look();
  await look();
  for (const application of all) {
    expect(await casesOf(application)).toHaveLength(1);
    expect(await receiptsFor(application)).toHaveLength(1);
    expect(await isDone(application)).toBe(true);
  }
});

test('a worker that was killed before it put the message away finds it known', async () => {
  const application = await drop();
  await look();
  await rename(
    gateway.pathOf('inbound', 'done', `${application.messageId}.xml`),
    gateway.pathOf('inbound', `${application.messageId}.xml`),
  );
  await look();
  expect(await casesOf(application)).toHaveLength(1);
  expect(await receiptsFor(application)).toHaveLength(1);
  expect(await isDone(application)).toBe(true);
});

test('what is refused is set aside with every reason, leaves a trace, and keeps no other from being taken', async () => {
  const before = (await refusals()).length;
  const bad = await drop((xml) =>
    xml.replace('<code>03</code>', '<code>3x</code>').replace('<code>NB</code>', '<code>??</code>'),
  );
  const good = await drop();
  await look();
  expect(await casesOf(good)).toHaveLength(1);
  expect(await casesOf(bad)).toEqual([]);
  const reasons = (await reasonsFor(bad)).split('\n').filter((line) => line.startsWith('- '));
  expect(reasons.length).toBeGreaterThan(1);
  expect((await refusals()).length).toBeGreaterThan(before);
});

test('a message for another office is set aside, and says for whom it is', async () => {
  const strange = await drop(undefined, '004900');
  await look();
  expect(await casesOf(strange)).toEqual([]);
  expect(await reasonsFor(strange)).toContain('azr:004900');
});

test('copies of the specialist system’s answers come the same way; those of another office do not', async () => {
  const { aCase, kept } = returnedTo(app);
  const { id, applicationId } = await aCase();
  const [own, strange] = [randomUUID(), randomUUID()];
  await gateway.drop(own, aReturnMessage('130104-check-finished', { applicationId, messageId: own }));
  const other = { applicationId, messageId: strange, kennung: '004900' };
  await gateway.drop(strange, aReturnMessage('130104-check-finished', other));
  await look();
  expect(await kept(own)).toEqual([expect.objectContaining({ case_id: id, way: 'GATEWAY' })]);
  expect(await kept(strange)).toEqual([]);
  expect(await gateway.files('inbound', 'set-aside')).toContain(`${strange}.xml`);
});

describe('a receipt', () => {
  const closed = () => gateway.pathOf('closed');
  const close = () => rename(gateway.pathOf('outbound'), closed());
  const open = () => rename(closed(), gateway.pathOf('outbound'));

  test('that cannot be written waits until it can, and the application is a case at once', async () => {
    await close();
    const application = await drop();
    await look();
    expect(await casesOf(application)).toHaveLength(1);
    await open();
    await look();
    expect(await receiptsFor(application)).toHaveLength(1);
  });

  test('that a worker wrote before it died is not written again, also when the gateway has taken it', async () => {
    const application = await drop();
    await look();
    const [name = ''] = (await namesOf(application)).filter((each) => each.endsWith('.xml'));
    await mkdir(gateway.pathOf('outbound', 'done'), { recursive: true });
    await rename(gateway.pathOf('outbound', name), gateway.pathOf('outbound', 'done', name));
    const forget = `UPDATE message SET receipt_settled_at = NULL, receipt_id = NULL WHERE message_id = $1`;
    await app.look(forget, [application.messageId]);
    now = new Date(Date.now() + 61_000);
    await look();
    expect(await receiptsFor(application)).toEqual([]);
    const [row] = await app.look('SELECT receipt_id FROM message WHERE message_id = $1', [application.messageId]);
    expect(row).toEqual({ receipt_id: name.replace('.xml', '') });
  });

  test('is not sent where the sender has no way back, nor where the other side sends it', async () => {
    const silent = await drop((xml) => xml.replace('rueckkanalVorhanden>true', 'rueckkanalVorhanden>false'));
    await look();
    expect(await casesOf(silent)).toHaveLength(1);
    expect(await receiptsFor(silent)).toEqual([]);
    await gateway.set(app, { receiptFrom: 'SPECIALIST_SYSTEM' });
    const theirs = await drop();
    await look();
    // What was settled stays so: nobody hears it twice because a setting changes.
    await gateway.set(app, { receiptFrom: 'EINKANAL' });
    await look();
    expect(await casesOf(theirs)).toHaveLength(1);
    expect(await receiptsFor(theirs)).toEqual([]);
  });

  test('that the gateway copies back to us is no word of the specialist system', async () => {
    const application = await drop();
    await look();
    const [sent = ''] = await receiptsFor(application);
    await gateway.drop('copied', sent);
    await look();
    expect(await gateway.files('inbound', 'done')).toContain('copied.xml');
    expect(await app.look(`SELECT FROM message WHERE trigger_id = $1`, [application.messageId])).toEqual([]);
  });

  async function namesOf({ messageId }: ApplicationFromGateway): Promise<string[]> {
    const names = await gateway.files('outbound');
    const contents = await Promise.all(names.map((name) => readFile(gateway.pathOf('outbound', name), 'utf8')));
    return names.filter((_, at) => contents[at]?.includes(messageId));
  }
});

test('a folder that is missing stops nothing, and is read once it is there', async () => {
  await rename(gateway.pathOf('inbound'), gateway.pathOf('away'));
  await look();
  await rename(gateway.pathOf('away'), gateway.pathOf('inbound'));
  const application = await drop();
  await look();
  expect(await casesOf(application)).toHaveLength(1);
});

test('an office without a folder of its gateway has none that is read', async () => {
  await gateway.set(app, { folder: null });
  const application = await drop();
  await look();
  expect(await casesOf(application)).toEqual([]);
  await gateway.set(app);
  await rm(gateway.pathOf('inbound', `${application.messageId}.xml`));
});
