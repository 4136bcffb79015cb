import { type CmisClient, exceptionOf } from '../../test/cmis-client.js';
import { TestDms } from '../../test/test-dms.js';

const dms = new TestDms();
let cmis: CmisClient;
beforeEach(async () => {
  cmis = await dms.start();
});
afterEach(() => dms.remove());

describe('faults by command', () => {
  test('the answer of a create gets lost, the document is there (import-07)', async () => {
    await dms.orderFault({ kind: 'answer-lost', action: 'createDocument' });
    await cmis.createFolder('', 'a');
    await expect(cmis.createDocument('/a', 'b.pdf', 'x')).rejects.toThrow();
    expect((await cmis.get('/a/b.pdf', { cmisselector: 'object' })).status).toBe(200);
  });

  test.each([
    ['error-500', '500 runtime'],
    ['error-503', '503 serviceUnavailable'],
    ['reject', '409 constraint'],
    ['duplicate', '409 nameConstraintViolation'],
  ])('%s is answered as %s, once', async (kind, exception) => {
    await dms.orderFault({ kind });
    expect(exceptionOf(await cmis.createDocument('', 'a.pdf', 'x'))).toBe(exception);
    expect((await cmis.createDocument('', 'a.pdf', 'x')).status).toBe(201);
  });

  test('a fault for one case hits by folder and by property', async () => {
    await cmis.createFolder('', 'EK-2026-4819-3755');
    await dms.orderFault({ kind: 'error-500', times: 2, match: 'EK-2026-4819-3755' });
    const mark = { 'cmis:secondaryObjectTypeIds': ['einkanal:delivery'], 'einkanal:caseNumber': 'EK-2026-4819-3755' };
    expect((await cmis.createFolder('', 'EK-2026-0000-0000')).status).toBe(201);
    expect((await cmis.createDocument('/EK-2026-4819-3755', 'a.pdf', 'x')).status).toBe(500);
    expect((await cmis.createDocument('', 'a.pdf', 'x', mark)).status).toBe(500);
  });

  test('a log-in page comes with status 200 (import-05)', async () => {
    await dms.orderFault({ kind: 'html-login-page' });
    const answer = await cmis.bytes('root-folder');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  test('a DMS is not competent or incompetent', async () => {
    expect((await dms.orderFault({ kind: 'not-competent' })).status).toBe(400);
  });
});

test('a visitor finds a document by the case number and gets it as a download', async () => {
  const mark = { 'cmis:secondaryObjectTypeIds': ['einkanal:delivery'], 'einkanal:caseNumber': 'EK-2026-4819-3755' };
  await cmis.createDocument('', 'Vertrag Söhne.pdf', '%PDF', mark);
  await cmis.createDocument('', 'andere.pdf', 'x');
  const page = await (await fetch(`${dms.url}/?q=4819-3755`)).text();
  expect(page).toContain('1 Dokument,');
  const link = /href="(\/dokumente\/[^"]+)">Vertrag Söhne\.pdf/.exec(page)?.[1] ?? '';
  const download = await fetch(dms.url + link);
  expect([await download.text(), download.headers.get('content-disposition')]).toEqual([
    '%PDF',
    "attachment; filename*=UTF-8''Vertrag%20S%C3%B6hne.pdf",
  ]);
});
