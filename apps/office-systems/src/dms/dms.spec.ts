import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  CmisClient,
  exceptionOf,
  idOf,
  propertyParts,
  tokenOf,
  type Answer,
  type CmisObject,
} from '../../test/cmis-client.js';
import type { RunningSystem } from '../platform/running-system.js';
import { startDms } from './server.js';

let dataDir: string;
let system: RunningSystem;
let cmis: CmisClient;
const start = async () => {
  system = await startDms({ port: 0, dataDir });
  cmis = new CmisClient(system);
};
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'dms-'));
  await start();
});
afterEach(async () => {
  await system.stop();
  await rm(dataDir, { recursive: true });
});

const filesIn = (folder: string) => readdir(path.join(dataDir, folder));
const contentOf = async (id: string) => (await cmis.bytes(id)).text();
const orderFault = (fault: object) =>
  fetch(`${system.url}/control/faults`, {
    method: 'POST',
    body: JSON.stringify(fault),
    headers: { 'content-type': 'application/json' },
  });

describe('the repository', () => {
  test('names its addresses, and they work', async () => {
    type Infos = Record<
      string,
      { repositoryUrl: string; rootFolderUrl: string; cmisVersionSupported: string; rootFolderId: string }
    >;
    const { body } = await cmis.call<Infos>(`${system.url}/cmis`);
    const info = body.einkanal;
    expect(info?.cmisVersionSupported).toBe('1.1');
    const root = await cmis.call(
      `${info?.rootFolderUrl}?objectId=${info?.rootFolderId}&cmisselector=object&succinct=true`,
    );
    expect(root.body.succinctProperties).toMatchObject({ 'cmis:baseTypeId': 'cmis:folder', 'cmis:path': '/' });
    expect((await cmis.call<Infos>(`${info?.repositoryUrl}`)).body).toEqual(body);
  });

  test('without credentials it answers 401 and no JSON', async () => {
    const answer = await fetch(`${system.url}/cmis`);
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
      401,
      'Basic realm="DMS", charset="UTF-8"',
    ]);
    expect(answer.headers.get('content-type')).not.toContain('json');
  });

  test('the type of a delivery has its properties', async () => {
    type Type = { parentId: string; propertyDefinitions: object };
    const url = `${system.url}/cmis/einkanal?cmisselector=typeDefinition&typeId=`;
    const { body } = await cmis.call<Type>(`${url}einkanal:delivery`);
    expect(body.parentId).toBe('cmis:secondary');
    expect(Object.keys(body.propertyDefinitions)).toEqual(
      expect.arrayContaining([
        'einkanal:submissionId',
        'einkanal:attachmentId',
        'einkanal:sha512',
        'einkanal:caseNumber',
      ]),
    );
    expect(exceptionOf(await cmis.call(`${url}einkanal:nothing`))).toBe('404 objectNotFound');
  });

  test.each([
    ['action', () => cmis.act('', 'checkOut', {})],
    ['selector', () => cmis.get('', { cmisselector: 'policies' })],
  ])('an unknown %s is not supported', async (_what, call) => {
    expect(exceptionOf(await call())).toBe('405 notSupported');
  });
});

describe('folders and documents', () => {
  test('a document lies below its folders and is found by path and by id', async () => {
    await cmis.createFolder('', 'Einkanal');
    await cmis.createFolder('/Einkanal', '2026');
    const created = await cmis.createDocument('/Einkanal/2026', 'Paß Vorderseite.pdf', '%PDF-1.7');

    expect(created.status).toBe(201);
    const byPath = await cmis.get('/Einkanal/2026/Pa%C3%9F%20Vorderseite.pdf', { cmisselector: 'object' });
    const byId = await cmis.get('', { objectId: idOf(created), cmisselector: 'object' });
    expect(byPath.body).toEqual(created.body);
    expect(byId.body).toEqual(created.body);
    expect(created.body.succinctProperties).toMatchObject({
      'cmis:name': 'Paß Vorderseite.pdf',
      'cmis:contentStreamLength': 8,
      'cmis:contentStreamMimeType': 'application/pdf',
    });
  });

  test('children come by name and page by page', async () => {
    for (const name of ['b', 'a', 'c']) await cmis.createFolder('', name);
    type Children = { objects: { object: CmisObject; pathSegment: string }[]; hasMoreItems: boolean; numItems: number };
    const first = await cmis.get<Children>('/', { cmisselector: 'children', maxItems: '2' });
    const rest = await cmis.get<Children>('/', { cmisselector: 'children', maxItems: '2', skipCount: '2' });
    expect(first.body).toMatchObject({
      objects: [{ pathSegment: 'a' }, { pathSegment: 'b' }],
      hasMoreItems: true,
      numItems: 3,
    });
    expect(rest.body).toMatchObject({ objects: [{ pathSegment: 'c' }], hasMoreItems: false });
  });

  test('without succinct every value stands with its definition; a filter takes what is wanted', async () => {
    const created = await cmis.createDocument('', 'a.pdf', 'x');
    const parameters = { objectId: idOf(created), cmisselector: 'object', succinct: 'false', filter: 'cmis:name' };
    const { body } = await cmis.get<{ properties: object }>('', parameters);
    expect(body.properties).toEqual({
      'cmis:name': expect.objectContaining({ id: 'cmis:name', type: 'string', cardinality: 'single', value: 'a.pdf' }),
    });
    expect(exceptionOf(await cmis.get('', { ...parameters, filter: 'cmis name' }))).toBe('400 filterNotValid');
  });

  test('the mark of a delivery is written with the document and can be completed later', async () => {
    const created = await cmis.createDocument('', 'a.pdf', 'x', {
      'cmis:secondaryObjectTypeIds': ['einkanal:delivery'],
      'einkanal:attachmentId': '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d',
    });
    const updated = await cmis.act(
      `?objectId=${idOf(created)}`,
      'update',
      {},
      propertyParts({ 'einkanal:aktenzeichen': 'HD-AR-2026-000001' }),
    );
    expect(updated.status).toBe(200);
    expect(updated.body.succinctProperties).toMatchObject({
      'einkanal:attachmentId': '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d',
      'einkanal:aktenzeichen': 'HD-AR-2026-000001',
    });
  });

  test.each([
    ['a property of a type that it has not', { 'einkanal:sha512': 'ab' }, '400 invalidArgument'],
    ['a type that does not exist', { 'cmis:objectTypeId': 'einkanal:nothing' }, '400 invalidArgument'],
    ['the type of a folder', { 'cmis:objectTypeId': 'cmis:folder' }, '409 constraint'],
    ['an id of its own', { 'cmis:objectId': '1' }, '409 constraint'],
    ...['Pass: Vorderseite.pdf', 'Vertrag .', 'Rückseite?.pdf', 'a ', 'a/b', 'a"b'].map(
      (name): [string, object, string] => [`the name ${name}`, { 'cmis:name': name }, '409 constraint'],
    ),
  ])('a document with %s is refused and leaves no file (import-06)', async (_what, more, exception) => {
    expect(exceptionOf(await cmis.createDocument('', 'a.pdf', 'x', more as Record<string, string>))).toBe(exception);
    expect([await filesIn('content'), await filesIn('incoming')]).toEqual([[], []]);
  });

  test('what is not there is not found', async () => {
    expect(exceptionOf(await cmis.get('/nothing', { cmisselector: 'object' }))).toBe('404 objectNotFound');
    expect(exceptionOf(await cmis.createFolder('/nothing', 'a'))).toBe('404 objectNotFound');
  });

  test('a deleted document takes its content along; a folder with children stays', async () => {
    await cmis.createFolder('', 'a');
    const document = await cmis.createDocument('/a', 'b.pdf', 'x');
    expect(exceptionOf(await cmis.act('/a', 'delete', {}))).toBe('409 constraint');
    expect((await cmis.change(idOf(document), 'delete', {})).status).toBe(200);
    expect((await cmis.act('/a', 'delete', {})).status).toBe(200);
    expect(await filesIn('content')).toEqual([]);
  });
});

describe('conflicts', () => {
  test('the second object of a name is a nameConstraintViolation (import-07)', async () => {
    await cmis.createDocument('', 'a.pdf', 'first');
    expect(exceptionOf(await cmis.createDocument('', 'a.pdf', 'second'))).toBe('409 nameConstraintViolation');
    expect(exceptionOf(await cmis.createFolder('', 'a.pdf'))).toBe('409 nameConstraintViolation');
  });

  test('of ten who create one name at once one wins', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => cmis.createDocument('', 'a.pdf', `${index}`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
    expect([await filesIn('content'), await filesIn('incoming')]).toEqual([[expect.any(String)], []]);
  });

  test('renaming onto another name is a nameConstraintViolation', async () => {
    await cmis.createDocument('', 'a.pdf', 'x');
    const other = await cmis.createDocument('', 'b.pdf', 'x');
    const renamed = await cmis.act(`?objectId=${idOf(other)}`, 'update', {}, propertyParts({ 'cmis:name': 'a.pdf' }));
    expect(exceptionOf(renamed)).toBe('409 nameConstraintViolation');
  });

  test('a content is only overwritten when that is wanted', async () => {
    const id = idOf(await cmis.createDocument('', 'a.pdf', 'first'));
    expect(exceptionOf(await cmis.change(id, 'setContent', { overwriteFlag: 'false' }, 'second'))).toBe(
      '409 contentAlreadyExists',
    );
    expect(await contentOf(id)).toBe('first');
    expect((await cmis.change(id, 'setContent', { overwriteFlag: 'true' }, 'third')).status).toBe(201);
    expect([await contentOf(id), (await filesIn('content')).length]).toEqual(['third', 1]);
  });

  test.each(['appendContent', 'setContent', 'update', 'delete'])(
    '%s with a stale token is an updateConflict',
    async (action) => {
      const created = await cmis.createDocument('', 'a.pdf', 'first');
      await cmis.change(idOf(created), 'appendContent', { changeToken: tokenOf(created) }, ' second');
      const late = await cmis.change(idOf(created), action, { changeToken: tokenOf(created) }, ' third');
      expect(exceptionOf(late)).toBe('409 updateConflict');
      expect(await contentOf(idOf(created))).toBe('first second');
    },
  );

  test('of two who append with the same token one wins', async () => {
    const created = await cmis.createDocument('', 'a.pdf', '-');
    const append = (text: string) =>
      cmis.change(idOf(created), 'appendContent', { changeToken: tokenOf(created) }, text);
    const answers = await Promise.all([append('one'), append('two')]);
    expect(answers.map(exceptionOf).sort()).toEqual(['201', '409 updateConflict']);
    expect(await contentOf(idOf(created))).toMatch(/^-(?:one|two)$/);
  });

  test('versions are no matter of this repository', async () => {
    const parts = propertyParts({ 'cmis:objectTypeId': 'cmis:document', 'cmis:name': 'a.pdf' });
    expect(exceptionOf(await cmis.act('', 'createDocument', { versioningState: 'major' }, parts))).toBe(
      '409 constraint',
    );
  });
});

describe('content', () => {
  async function inChunks(): Promise<string> {
    let document: Answer = await cmis.createDocument('', 'a.pdf', '0123');
    for (const [index, chunk] of ['4567', '89'].entries())
      document = await cmis.change(
        idOf(document),
        'appendContent',
        { isLastChunk: String(index === 1), changeToken: tokenOf(document) },
        chunk,
      );
    return idOf(document);
  }

  test.each([
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=2-5', '2345', 'bytes 2-5/10'],
    ['bytes=4-7', '4567', 'bytes 4-7/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=5-99', '56789', 'bytes 5-9/10'],
  ])('the range %s of a content in chunks is %s', async (range, text, contentRange) => {
    const answer = await cmis.bytes(await inChunks(), { range });
    expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([
      206,
      text,
      contentRange,
    ]);
  });

  test('a range beyond the end cannot be had, and without a range all comes', async () => {
    const id = await inChunks();
    expect((await cmis.bytes(id, { range: 'bytes=10-' })).status).toBe(416);
    const whole = await cmis.bytes(id);
    expect([whole.status, whole.headers.get('content-length'), await whole.text()]).toEqual([200, '10', '0123456789']);
  });

  test('a document may come without a content, and then has none', async () => {
    const id = idOf(await cmis.createDocument('', 'a.pdf', null));
    expect(exceptionOf(await cmis.get('', { objectId: id, cmisselector: 'content' }))).toBe('409 constraint');
    await cmis.change(id, 'setContent', { overwriteFlag: 'false' }, 'now');
    expect(await contentOf(id)).toBe('now');
  });
});

describe('a restart', () => {
  test('keeps every object and byte, and clears what was half written', async () => {
    const created = await cmis.createDocument('', 'a.pdf', 'first');
    await cmis.change(idOf(created), 'appendContent', {}, ' second');
    await system.stop();
    await writeFile(path.join(dataDir, 'content', 'orphan'), 'x');
    await writeFile(path.join(dataDir, 'incoming', 'half'), 'x');
    await writeFile(path.join(dataDir, 'objects', 'x.json.1.tmp'), '{');
    await start();

    expect(await contentOf(idOf(created))).toBe('first second');
    expect([(await filesIn('content')).length, await filesIn('incoming'), (await filesIn('objects')).length]).toEqual([
      2,
      [],
      2,
    ]);
  });

  test('an upload that broke off leaves nothing', async () => {
    const abort = new AbortController();
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(
          Buffer.from('--b\r\nContent-Disposition: form-data; name="content"; filename="a"\r\n\r\nhalf'),
        );
        setTimeout(() => {
          abort.abort();
        }, 50);
      },
    });
    const headers = { authorization: `Basic ${btoa('dms:dms')}`, 'content-type': 'multipart/form-data; boundary=b' };
    await expect(
      fetch(cmis.root, { method: 'POST', body, headers, duplex: 'half', signal: abort.signal } as RequestInit),
    ).rejects.toThrow();
    while ((await filesIn('incoming')).length > 0) await new Promise(setImmediate);
    expect(await filesIn('content')).toEqual([]);
  });
});

describe('faults by command', () => {
  test('the answer of a create gets lost, the document is there (import-07)', async () => {
    await orderFault({ kind: 'answer-lost', action: 'createDocument' });
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
    await orderFault({ kind });
    expect(exceptionOf(await cmis.createDocument('', 'a.pdf', 'x'))).toBe(exception);
    expect((await cmis.createDocument('', 'a.pdf', 'x')).status).toBe(201);
  });

  test('a fault for one case hits by folder and by property', async () => {
    await cmis.createFolder('', 'EK-2026-4819-3755');
    await orderFault({ kind: 'error-500', times: 2, match: 'EK-2026-4819-3755' });
    const mark = { 'cmis:secondaryObjectTypeIds': ['einkanal:delivery'], 'einkanal:caseNumber': 'EK-2026-4819-3755' };
    expect((await cmis.createFolder('', 'EK-2026-0000-0000')).status).toBe(201);
    expect((await cmis.createDocument('/EK-2026-4819-3755', 'a.pdf', 'x')).status).toBe(500);
    expect((await cmis.createDocument('', 'a.pdf', 'x', mark)).status).toBe(500);
  });

  test('a log-in page comes with status 200 (import-05)', async () => {
    await orderFault({ kind: 'html-login-page' });
    const answer = await cmis.bytes('root-folder');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  test('a DMS is not competent or incompetent', async () => {
    expect((await orderFault({ kind: 'not-competent' })).status).toBe(400);
  });
});

test('a visitor finds a document by the case number and gets it as a download', async () => {
  const mark = { 'cmis:secondaryObjectTypeIds': ['einkanal:delivery'], 'einkanal:caseNumber': 'EK-2026-4819-3755' };
  await cmis.createDocument('', 'Vertrag Söhne.pdf', '%PDF', mark);
  await cmis.createDocument('', 'andere.pdf', 'x');
  const page = await (await fetch(`${system.url}/?q=4819-3755`)).text();
  expect(page).toContain('1 Dokument(e)');
  const link = /href="(\/dokumente\/[^"]+)">Vertrag Söhne\.pdf/.exec(page)?.[1] ?? '';
  const download = await fetch(system.url + link);
  expect([await download.text(), download.headers.get('content-disposition')]).toEqual([
    '%PDF',
    "attachment; filename*=UTF-8''Vertrag%20S%C3%B6hne.pdf",
  ]);
});
