import { rename } from 'node:fs/promises';
import { TestExchangeFolder } from '../../../test/test-exchange-folder.js';
import { ExchangeFolderOutbound } from './exchange-folder-outbound.js';

test('a message is found where it lies and where it was moved; while the share is away nothing is known of it', async () => {
  const folder = await new TestExchangeFolder().make();
  const outbound = new ExchangeFolderOutbound(folder.directory, '.xml');
  expect(await outbound.find('one')).toBeNull();
  await outbound.put('one', Buffer.from('<one/>'));
  expect(await outbound.find('one')).toMatchObject({ isTaken: false });
  await rename(folder.pathOf('outbound'), folder.pathOf('away'));
  await expect(outbound.find('one')).rejects.toMatchObject({ code: 'ENOENT' });
  await rename(folder.pathOf('away'), folder.pathOf('outbound'));
  await rename(folder.pathOf('outbound/one.xml'), folder.pathOf('outbound/done/one.xml'));
  expect(await outbound.find('one')).toMatchObject({ isTaken: true });
  folder.remove();
});
