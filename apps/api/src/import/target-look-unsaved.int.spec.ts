import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { connectionOf, faultsOf, MESSAGE_FIELDS } from '../../test/target-connection.js';
import { RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { aTarget } from '../../test/test-target.js';
import { officeTargetsSql } from '../../test/test-targets.js';
import { until } from '../../test/until.js';

let app: TestApp;
let felix: TestPerson;
let lena: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  await app.look(officeTargetsSql({ specialistSystemUrl: 'http://127.0.0.1:9', dmsUrl: 'http://127.0.0.1:9/cmis' }));
  felix = await aPerson(app, { roles: ['ADMIN'] });
  lena = await aPerson(app, { roles: ['ADMIN'], office: RHEIN_NECKAR });
});
afterAll(() => app.close());

const look = (url: string, person = felix) =>
  connectionOf(person, 'SPECIALIST_SYSTEM').look({ url, ...MESSAGE_FIELDS });
const stored = () => app.look('SELECT * FROM target_system ORDER BY id');

test('a look at what is not saved goes that way and stores nothing', async () => {
  const target = await aTarget(() => ({ status: 404 }));
  const before = await stored();
  const { body } = await look(target.url);
  expect(body.findings?.map(({ code }) => code)).toEqual([
    ...['settings-fit', 'not-encrypted', 'target-answered'],
    ...['own-schema-checked', 'codes-checked', 'official-schema-not-set'],
  ]);
  expect(target.heard).toHaveLength(1);
  expect(faultsOf(await look('nirgends'))).toEqual(['/settings/url url-unfit']);
  expect(await stored()).toEqual(before);
  await target.stop();
});

test('of one office one look at something unsaved runs at a time', async () => {
  const asked: http.ServerResponse[] = [];
  const slow = http.createServer((_request, response) => asked.push(response));
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((slow.address() as AddressInfo).port)}`;
  const untilAsked = (times: number) => until('the target is asked', () => Promise.resolve(asked.length === times));
  const answerAll = () => {
    for (const response of asked.splice(0)) response.writeHead(404).end();
  };
  const first = look(url);
  await untilAsked(1);
  expect(await look(url)).toMatchObject({ status: 409, body: { code: 'look-already-running' } });
  const theirs = look(url, lena);
  await untilAsked(2);
  answerAll();
  expect([(await first).status, (await theirs).status]).toEqual([200, 200]);
  const next = look(url);
  await untilAsked(1);
  answerAll();
  expect((await next).status).toBe(200);
  slow.close();
});
