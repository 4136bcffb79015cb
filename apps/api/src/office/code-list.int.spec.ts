import { DataSource } from 'typeorm';
import { toCodeList } from '@einkanal/domain/codes/code-list';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { loadCodeLists, saveCodeLists } from './code-list.query.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const urn = 'urn:de:xauslaender:codelist:vertretungsart';
const list = (version: string, validFrom: string | undefined, ...codes: string[]) => ({
  ...toCodeList(
    urn,
    version,
    codes.map((code) => ({ code, name: code, attributes: {} })),
  ),
  ...(validFrom === undefined ? {} : { validFrom }),
});
const on = async (day: string) => {
  const found = (await loadCodeLists(app.nest.get(DataSource), day)).get(urn);
  return [found?.version, [...(found?.entries.keys() ?? [])]];
};

test('a version that is loaded ahead of its time is used from its first day on', async () => {
  await saveCodeLists(app.look, [list('2', '2021-11-01', '1', '2'), list('3', '2026-11-01', '1', '2', '2a')]);
  expect(await on('2026-10-31')).toEqual(['2', ['1', '2']]);
  expect(await on('2026-11-01')).toEqual(['3', ['1', '2', '2a']]);
  await saveCodeLists(app.look, [list('4', '2027-11-01', '1')]);
  expect(await on('2026-12-01')).toEqual(['3', ['1', '2', '2a']]);
});

test('one that has ended is used no more; one of which nobody knows the day only where there is no other', async () => {
  await app.look(`UPDATE code_list_version SET valid_until = '2026-12-31' WHERE urn = $1 AND version = '3'`, [urn]);
  await saveCodeLists(app.look, [list('9', undefined, '9')]);
  expect(await on('2026-12-31')).toEqual(['3', ['1', '2', '2a']]);
  expect(await on('2027-01-01')).toEqual(['2', ['1', '2']]);
});
