import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { anApplicationFromGateway, TestGateway, type ApplicationFromGateway } from '../../test/test-gateway.js';
import { startTestOffice } from '../../test/test-office.js';
import { aPerson } from '../../test/test-person.js';
import { until } from '../../test/until.js';
import { ArrivedMessageService } from '../intake/arrived-message.service.js';
import { MessageReception } from '../message/message-reception.js';

const gateway = new TestGateway();
let office: Awaited<ReturnType<typeof startTestOffice>>;
let worker: INestApplicationContext;
beforeAll(async () => {
  await gateway.make();
  office = await startTestOffice({ EXCHANGE_DIR: gateway.exchangeDir, EXCHANGE_EVERY_MS: '100' });
  await gateway.set(office.app, { place: 'BESIDE', receiptFrom: 'SPECIALIST_SYSTEM' });
  worker = await office.startWorker();
}, 60_000);
afterAll(async () => {
  await worker.close();
  await office.close();
  gateway.remove();
});

type Job = { target: string; state: string };

const untilFiled = ({ messageId }: ApplicationFromGateway) =>
  until(`${messageId} is filed`, async () => {
    const jobs = await office.app.look<Job>(
      `SELECT j.target, j.state FROM message m JOIN import_job j ON j.case_id = m.case_id WHERE m.message_id = $1`,
      [messageId],
    );
    return jobs.some(({ target, state }) => target === 'DMS' && state === 'SUCCEEDED') && jobs;
  });
async function drop(): Promise<ApplicationFromGateway> {
  const application = anApplicationFromGateway();
  await gateway.drop(application.messageId, application.xml);
  return application;
}
async function lightsOf({ messageId }: ApplicationFromGateway): Promise<unknown[]> {
  const [row] = await office.app.look<{ id: string }>('SELECT case_id AS id FROM message WHERE message_id = $1', [
    messageId,
  ]);
  const jana = await aPerson(office.app, { roles: ['INTAKE'] });
  const view = (await (await jana.call(`/api/v1/cases/${row?.id ?? ''}`)).json()) as { case: { transfers: unknown[] } };
  return view.case.transfers;
}
/** As the endpoint hands it on. */
const overHttp = ({ xml }: ApplicationFromGateway) =>
  worker
    .get(MessageReception, { strict: false })
    .receive(Readable.from([Buffer.from(xml)]), (received) =>
      worker
        .get(ArrivedMessageService, { strict: false })
        .take(received, { clientId: 'demo-portal', offices: ['004200'], way: 'ENDPOINT' }),
    );
const held = ({ applicationId }: ApplicationFromGateway) => office.heldBySpecialistSystem(applicationId);

test('a copy becomes a case and is filed, is never delivered, and its sender hears nothing from us', async () => {
  const application = await drop();
  expect(await untilFiled(application)).toEqual([{ target: 'DMS', state: 'SUCCEEDED' }]);
  await until('it is settled who tells the sender', async () => {
    const [row] = await office.app.look(
      'SELECT FROM message WHERE message_id = $1 AND receipt_settled_at IS NOT NULL AND receipt_id IS NULL',
      [application.messageId],
    );
    return row;
  });
  expect(await held(application)).toBe(0);
  expect(await gateway.files('outbound')).toEqual([]);
  expect(await lightsOf(application)).toContainEqual(
    expect.objectContaining({ target: 'SPECIALIST_SYSTEM', state: 'NONE', arrivesItself: true }),
  );
}, 60_000);

test('what comes to us alone is delivered also beside the gateway: as JSON, and as a message over HTTP', async () => {
  const number = await office.submit();
  await office.untilImported(number);
  expect(await office.heldBySpecialistSystem(number)).toBe(1);

  const application = anApplicationFromGateway();
  await overHttp(application);
  await until('it is delivered as it came', async () => (await held(application)) === 1);
}, 60_000);

test('told to acknowledge, we do it also beside the gateway', async () => {
  await gateway.set(office.app, { place: 'BESIDE', receiptFrom: 'EINKANAL' });
  const application = await drop();
  await until('the receipt lies in outbound', async () =>
    (await gateway.sent()).some((xml) => xml.includes(application.messageId)),
  );
  await untilFiled(application);
  expect(await held(application)).toBe(0);
}, 60_000);
