import { type CmisClient, exceptionOf, idOf, propertyParts, type CmisObject } from '../../test/cmis-client.js';
import { TestDms } from '../../test/test-dms.js';

const dms = new TestDms();
let cmis: CmisClient;
beforeEach(async () => {
  cmis = await dms.start();
});
afterEach(() => dms.remove());

describe('the repository', () => {
  test('names its addresses, and they work', async () => {
    type Infos = Record<
      string,
      { repositoryUrl: string; rootFolderUrl: string; cmisVersionSupported: string; rootFolderId: string }
    >;
    const { body } = await cmis.call<Infos>(`${dms.url}/cmis`);
    const info = body.einkanal;
    expect(info?.cmisVersionSupported).toBe('1.1');
    const root = await cmis.call(
      `${info?.rootFolderUrl}?objectId=${info?.rootFolderId}&cmisselector=object&succinct=true`,
    );
    expect(root.body.succinctProperties).toMatchObject({ 'cmis:baseTypeId': 'cmis:folder', 'cmis:path': '/' });
    expect((await cmis.call<Infos>(`${info?.repositoryUrl}`)).body).toEqual(body);
  });

  test('without credentials it answers 401 and no JSON', async () => {
    const answer = await fetch(`${dms.url}/cmis`);
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
      401,
      'Basic realm="DMS", charset="UTF-8"',
    ]);
    expect(answer.headers.get('content-type')).not.toContain('json');
  });

  test('the type of a delivery has its properties', async () => {
    type Type = { parentId: string; propertyDefinitions: object };
    const url = `${dms.url}/cmis/einkanal?cmisselector=typeDefinition&typeId=`;
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
    expect([await dms.filesIn('content'), await dms.filesIn('incoming')]).toEqual([[], []]);
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
    expect(await dms.filesIn('content')).toEqual([]);
  });
});
