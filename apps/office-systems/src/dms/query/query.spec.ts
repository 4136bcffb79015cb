import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CmisClient, exceptionOf, idOf, type CmisObject } from '../../../test/cmis-client.js';
import type { RunningSystem } from '../../platform/running-system.js';
import { startDms } from '../server.js';

type Results = { results: CmisObject[]; numItems: number; hasMoreItems: boolean };

let dataDir: string;
let system: RunningSystem;
let cmis: CmisClient;
let folderId: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'dms-query-'));
  system = await startDms({ port: 0, dataDir });
  cmis = new CmisClient(system);
  folderId = idOf(await cmis.createFolder('', 'Vorgang'));
  const mark = (attachmentId: string) => ({
    'cmis:secondaryObjectTypeIds': ['einkanal:delivery'],
    'einkanal:attachmentId': attachmentId,
    'einkanal:caseNumber': "EK-O'Neill",
  });
  await cmis.createDocument('/Vorgang', 'b 100%.pdf', '22', mark('att-2'));
  await cmis.createDocument('/Vorgang', 'a.pdf', '1', mark('att-1'));
  await cmis.createDocument('', 'ohne.pdf', '333');
});
afterAll(async () => {
  await system.stop();
  await rm(dataDir, { recursive: true });
});

const ask = (statement: string, more: Record<string, string> = {}) => {
  const body = new URLSearchParams({ cmisaction: 'query', succinct: 'true', statement, ...more });
  return cmis.call<Results>(`${system.url}/cmis/einkanal`, { method: 'POST', body });
};
const namesOf = ({ body }: { body: Results }) =>
  body.results.map(({ succinctProperties }) => succinctProperties['cmis:name']);

const JOIN = 'SELECT d.cmis:name FROM cmis:document d JOIN einkanal:delivery AS e ON d.cmis:objectId = e.cmis:objectId';
test.each([
  [`${JOIN} WHERE e.einkanal:attachmentId = 'att-1'`, ['a.pdf']],
  [`${JOIN} WHERE e.einkanal:caseNumber = 'EK-O\\'Neill' ORDER BY d.cmis:name`, ['a.pdf', 'b 100%.pdf']],
  [`${JOIN} WHERE e.einkanal:caseNumber = 'EK-O''Neill' ORDER BY d.cmis:name DESC`, ['b 100%.pdf', 'a.pdf']],
  ["SELECT * FROM cmis:document WHERE cmis:name LIKE '%100\\%%'", ['b 100%.pdf']],
  ["SELECT * FROM cmis:document WHERE cmis:name NOT LIKE '%.pdf'", []],
  [
    'SELECT cmis:name FROM cmis:document WHERE cmis:contentStreamLength >= 2 ORDER BY cmis:contentStreamLength',
    ['b 100%.pdf', 'ohne.pdf'],
  ],
  [
    "select cmis:name from cmis:document where cmis:name in ('a.pdf', 'ohne.pdf') order by cmis:name asc",
    ['a.pdf', 'ohne.pdf'],
  ],
  ['SELECT * FROM cmis:document WHERE cmis:description IS NOT NULL', []],
  ["SELECT * FROM cmis:folder WHERE cmis:name <> '' AND cmis:name IS NOT NULL", ['Vorgang']],
])('%s', async (statement, names) => {
  expect(namesOf(await ask(statement))).toEqual(names);
});

test('IN_FOLDER and IN_TREE look below a folder', async () => {
  const inFolder = await ask(`SELECT * FROM cmis:document WHERE IN_FOLDER('${folderId}') ORDER BY cmis:name`);
  const inTree = await ask("SELECT * FROM cmis:document d WHERE IN_TREE(d, 'root-folder') ORDER BY cmis:name");
  expect([namesOf(inFolder), namesOf(inTree)]).toEqual([
    ['a.pdf', 'b 100%.pdf'],
    ['a.pdf', 'b 100%.pdf', 'ohne.pdf'],
  ]);
});

test('the type of a delivery alone shows its marks and the id', async () => {
  const { body } = await ask("SELECT * FROM einkanal:delivery WHERE einkanal:attachmentId = 'att-2'");
  expect(body.results).toHaveLength(1);
  expect(body.results[0]?.succinctProperties).toMatchObject({
    'cmis:objectId': expect.any(String),
    'einkanal:attachmentId': 'att-2',
  });
});

test('results come page by page', async () => {
  const { body } = await ask('SELECT * FROM cmis:document ORDER BY cmis:name', { maxItems: '1', skipCount: '1' });
  expect(body).toMatchObject({
    results: [{ succinctProperties: { 'cmis:name': 'b 100%.pdf' } }],
    hasMoreItems: true,
    numItems: 3,
  });
});

test('a query may come by GET as well', async () => {
  const parameters = new URLSearchParams({ cmisselector: 'query', q: 'SELECT * FROM cmis:folder', succinct: 'true' });
  const { body } = await cmis.call<Results>(`${system.url}/cmis/einkanal?${parameters.toString()}`);
  expect(body.numItems).toBe(2);
});

test.each([
  'SELECT',
  'SELECT * FROM einkanal:nothing',
  'SELECT * FROM cmis:document WHERE einkanal:sha512 = 1',
  "SELECT * FROM cmis:document WHERE cmis:name = 'a' OR cmis:name = 'b'",
  "SELECT * FROM cmis:document WHERE cmis:name = 'a",
  'SELECT * FROM cmis:document; DROP TABLE',
  'SELECT * FROM cmis:document d JOIN einkanal:delivery e ON d.cmis:name = e.einkanal:sha512',
])('%s is an invalidArgument', async (statement) => {
  expect(exceptionOf(await ask(statement))).toBe('400 invalidArgument');
});
