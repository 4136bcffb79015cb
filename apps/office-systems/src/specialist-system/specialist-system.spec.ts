import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EXAMPLE, EXAMPLE_ID, withNewHeader, TestSpecialistSystem } from '../../test/test-specialist-system.js';

const system = new TestSpecialistSystem();
beforeEach(() => system.start());
afterEach(() => system.remove());

test('the example message is accepted and gets a file number of the year', async () => {
  const ergebnis = await system.deliver(EXAMPLE);

  expect(ergebnis).toMatchObject({
    kind: 'angenommen',
    trigger: '5d6a3c1e-7f42-4b7a-9a51-0c8e2f9b1d30',
    identification: EXAMPLE_ID,
    isTest: true,
  });
  expect(ergebnis.aktenzeichen).toMatch(/^ABH-AR-\d{4}-000001$/);
});

test('the office of the reader gives the file number its sign', async () => {
  const ergebnis = await system.deliver(EXAMPLE.replace('azr:999999', 'azr:004200'));
  expect(ergebnis.aktenzeichen).toMatch(/^HD-AR-\d{4}-000001$/);
});

test.each([
  ['byte for byte', EXAMPLE],
  ['with another header', withNewHeader(EXAMPLE)],
  [
    'with another prefix and other white space',
    EXAMPLE.replaceAll('xa:', 'x:').replace('xmlns:xa', 'xmlns:x').replace(/>\s+</g, '><'),
  ],
])('the same application again, %s, is doppelt with the first file number', async (_how, again) => {
  const first = await system.deliver(EXAMPLE);
  const second = await system.deliver(again);

  expect(second).toMatchObject({ kind: 'doppelt', aktenzeichen: first.aktenzeichen });
  expect(await system.akten()).toHaveLength(1);
});

test('another content under the same identification is refused, and the first stays', async () => {
  const first = await system.deliver(EXAMPLE);
  const other = await system.deliver(withNewHeader(EXAMPLE).replace('Lindenweg', 'Ahornweg'));

  expect(other).toMatchObject({
    kind: 'abgelehnt',
    rejections: [{ code: 'value-not-allowed', fieldPath: '/OZG.Antrag.130101/antragsidentifikation' }],
  });
  expect(await system.akten()).toEqual([expect.objectContaining({ aktenzeichen: first.aktenzeichen })]);
});

test('of twenty equal messages at once one makes the file, the others are doppelt', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => system.deliver(EXAMPLE)));

  expect(answers.map(({ kind }) => kind).sort()).toEqual([
    'angenommen',
    ...Array.from({ length: 19 }, () => 'doppelt'),
  ]);
  expect(new Set(answers.map(({ aktenzeichen }) => aktenzeichen)).size).toBe(1);
  expect(await system.akten()).toHaveLength(1);
});

test('different applications at once get different file numbers', async () => {
  const ids = Array.from({ length: 10 }, (_, index) => `EK-2026-0000-${1000 + index}`);
  const answers = await Promise.all(ids.map((id) => system.deliver(EXAMPLE.replaceAll(EXAMPLE_ID, id))));
  expect(new Set(answers.map(({ aktenzeichen }) => aktenzeichen)).size).toBe(10);
});

test('after a restart a file is still there, a half-written one is not, and numbers go on', async () => {
  const first = await system.deliver(EXAMPLE);
  await system.stop();
  const { folder } = system;
  await writeFile(path.join(folder, 'abc.json.1.tmp'), '{"antragsidentifikation":"half');
  await writeFile(path.join(folder, 'abc.xml'), EXAMPLE);
  await system.start();

  expect(await system.deliver(EXAMPLE)).toMatchObject({ kind: 'doppelt', aktenzeichen: first.aktenzeichen });
  const next = await system.deliver(EXAMPLE.replaceAll(EXAMPLE_ID, 'EK-2026-0000-0001'));
  expect(next.aktenzeichen).toMatch(/-000002$/);
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
