import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CmisClient, exceptionOf, type Part } from '../../test/cmis-client.js';
import type { RunningSystem } from '../platform/running-system.js';
import { startDms } from './server.js';

let dataDir: string;
let system: RunningSystem;
let cmis: CmisClient;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'dms-form-'));
  system = await startDms({ port: 0, dataDir });
  cmis = new CmisClient(system);
});
afterAll(async () => {
  await system.stop();
  await rm(dataDir, { recursive: true });
});

const folderNamed = (name: string): Part[] => [
  { name: 'cmisaction', value: 'createFolder' },
  { name: 'succinct', value: 'true' },
  { name: 'propertyId[0]', value: 'cmis:objectTypeId' },
  { name: 'propertyValue[0]', value: 'cmis:folder' },
  { name: 'propertyId[1]', value: 'cmis:name' },
  { name: 'propertyValue[1]', value: name },
];
const nameIn = (answer: { body: { succinctProperties: Record<string, unknown> } }) =>
  answer.body.succinctProperties['cmis:name'];
const charset = (value: string): Part => ({ name: '_charset_', value });

test.each([
  ['in UTF-8 with _charset_ first', [charset('UTF-8'), ...folderNamed('Müller')], 'utf8', 'Müller'],
  ['in UTF-8 with _charset_ last', [...folderNamed('Öztürk'), charset('utf-8')], 'utf8', 'Öztürk'],
  ['in ISO-8859-1 without _charset_', folderNamed('Söhne'), 'latin1', 'Söhne'],
  ['in UTF-8 without _charset_, mangled as by a real server', folderNamed('Söhne'), 'utf8', 'SÃ¶hne'],
] as const)('an umlaut %s', async (_how, parts, encoding, name) => {
  expect(nameIn(await cmis.send('', [...parts], encoding))).toBe(name);
});

test('a form that is not in the encoding it names is refused', async () => {
  expect(exceptionOf(await cmis.send('', [charset('UTF-8'), ...folderNamed('Ärger')], 'latin1'))).toBe(
    '400 invalidArgument',
  );
  expect(exceptionOf(await cmis.send('', [charset('klingon'), ...folderNamed('a')]))).toBe('400 invalidArgument');
});

test('a plain form is UTF-8', async () => {
  const body = new URLSearchParams(
    folderNamed('Nguyễn').map(({ name, value }): [string, string] => [name, String(value)]),
  );
  expect(nameIn(await cmis.call(cmis.root, { method: 'POST', body }))).toBe('Nguyễn');
});

test.each([
  [
    'propertyId',
    [
      ['propertyId[0]', 'cmis:objectTypeId'],
      ['propertyId[2]', 'cmis:name'],
    ],
  ],
  ['propertyId', [['propertyId[1]', 'cmis:objectTypeId']]],
  [
    'propertyValue',
    [
      ['propertyId[0]', 'cmis:secondaryObjectTypeIds'],
      ['propertyValue[0][0]', 'einkanal:delivery'],
      ['propertyValue[0][2]', 'x'],
    ],
  ],
])('a gap in the indices of %s is an invalidArgument', async (_what, controls) => {
  const parts = [['cmisaction', 'createFolder'], ...controls].map(([name = '', value = '']) => ({ name, value }));
  expect(exceptionOf(await cmis.send('', parts))).toBe('400 invalidArgument');
});

test('names of controls are read in any case', async () => {
  const parts = folderNamed('gemischt').map((part) => ({ ...part, name: part.name.toUpperCase() }));
  expect(nameIn(await cmis.send('', parts))).toBe('gemischt');
});

test('two contents are one too many, and neither stays', async () => {
  const file = { value: 'x', fileName: 'a.pdf' };
  const parts = [
    { name: 'cmisaction', value: 'createDocument' },
    { name: 'content', ...file },
    { name: 'more', ...file },
  ];
  expect(exceptionOf(await cmis.send('', parts))).toBe('400 invalidArgument');
  expect(await readdir(path.join(dataDir, 'incoming'))).toEqual([]);
});

test('a form that breaks off is an invalidArgument', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  const body = '--b\r\nContent-Disposition: form-data; name="cmisaction"\r\n\r\ncreateFo';
  expect(exceptionOf(await cmis.call(cmis.root, { method: 'POST', body, headers }))).toBe('400 invalidArgument');
});

test('with a token the answer is an empty page, and the result is told once afterwards', async () => {
  const answer = await cmis.send('', [
    ...folderNamed('mit Kennung'),
    charset('UTF-8'),
    { name: 'token', value: 't-1' },
  ]);
  expect([answer.status, answer.headers.get('content-type'), answer.body]).toEqual([201, 'text/html', '']);
  const ask = () =>
    cmis.call<{ code: number; objectId: string; exception: string }>(
      `${system.url}/cmis/einkanal?cmisselector=lastResult&token=t-1`,
    );
  const { objectId } = (await ask()).body;
  expect(nameIn(await cmis.get('', { objectId, cmisselector: 'object' }))).toBe('mit Kennung');
  expect((await ask()).body).toMatchObject({ code: 0, exception: 'invalidArgument' });
});

test('with a token a refusal is told afterwards too', async () => {
  await cmis.send('', [...folderNamed('a:b'), { name: 'token', value: 't-2' }]);
  const { body } = await cmis.call<object>(`${system.url}/cmis/einkanal?cmisselector=lastResult&token=t-2`);
  expect(body).toMatchObject({ code: 409, exception: 'constraint' });
});
