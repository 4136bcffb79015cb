import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ExchangeFolderReceipts } from './exchange-folder-receipts.js';

test('a receipt that was read when its share went away puts no folder of ours in the place of the share', async () => {
  const mounts = await mkdtemp(path.join(tmpdir(), 'exchange-mounts-'));
  const share = path.join(mounts, 'share');
  const receipts = new ExchangeFolderReceipts(share, { ending: '.ergebnis.xml', settleMs: 0 });
  await expect(receipts.move('0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d', 'done')).rejects.toMatchObject({ code: 'ENOENT' });
  expect(existsSync(share)).toBe(false);
  await rm(mounts, { recursive: true });
});
