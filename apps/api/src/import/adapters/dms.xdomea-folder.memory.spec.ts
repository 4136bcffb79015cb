import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { startXdomeaFolder } from '@einkanal/office-systems/xdomea-folder/server';
import { TestExchangeFolder } from '../../../test/test-exchange-folder.js';
import type { DmsFile } from '../dms.port.js';
import { XdomeaFolderDms, XdomeaFolderSettings } from './dms.xdomea-folder.js';

const MEGABYTE = 1_000_000;
// Farther apart than a compressor looks back, so that it grows in no package.
const block = randomBytes(MEGABYTE / 10);
const BLOCKS = 2_000;

/** 200 MB that are never all there at once. */
function* content() {
  for (let count = 0; count < BLOCKS; count++) yield block;
}

test('a file of 200 MB is packed and filed at constant memory', async () => {
  const hash = createHash('sha512');
  for (const part of content()) hash.update(part);
  const file: DmsFile = {
    ...{ key: 'a-large-file', submissionId: 'a-submission', caseNumber: 'EK-2026-1000-0200', name: 'Plan.tif' },
    ...{ originalName: 'Plan.tif', mediaType: 'image/tiff', sizeBytes: BLOCKS * block.length },
    ...{ sha512: hash.digest('hex'), open: () => Readable.from(content()) },
  };
  const folder = await new TestExchangeFolder().make();
  const { directory } = folder;
  const reader = await startXdomeaFolder({ port: 0, directory, dataDir: folder.pathOf('reader') });
  const parties = { sender: { name: 'Amt' }, receiver: { name: 'E-Akte' } };
  const dms = new XdomeaFolderDms(XdomeaFolderSettings.parse({ directory, waitMs: 30_000, ...parties }));
  // The stand-in runs in this process too: both together stay below what one copy of the file would take.
  const held = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = held();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, held());
  }, 20);
  try {
    expect(await dms.file(await dms.openFolder('2026', file.caseNumber), file)).toMatchObject({ name: 'Plan.tif' });
  } finally {
    clearInterval(watch);
    await reader.stop();
    folder.remove();
  }
  expect((most - before) / MEGABYTE).toBeLessThan(150);
}, 180_000);
