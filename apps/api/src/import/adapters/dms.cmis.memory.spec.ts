import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { startDms } from '@einkanal/office-systems/dms/server';
import type { DmsFile } from '../dms.port.js';
import { CmisDms, CmisSettings } from './dms.cmis.js';

const MEGABYTE = 1_000_000;
const block = Buffer.alloc(MEGABYTE / 10, 'einkanal');

/** 200 MB that are never all there at once. */
function* bytesOf(start: number, end: number) {
  for (let at = start; at < end;) {
    const from = at % block.length;
    const part = block.subarray(from, Math.min(block.length, from + end - at));
    at += part.length;
    yield part;
  }
}

test('a file of 200 MB is filed and compared at constant memory', async () => {
  const sizeBytes = 200 * MEGABYTE;
  const hash = createHash('sha512');
  for (const part of bytesOf(0, sizeBytes)) hash.update(part);
  const file: DmsFile = {
    ...{ key: 'a-large-file', submissionId: 'a-submission', caseNumber: 'EK-2026-1000-0200', name: 'Plan.tif' },
    ...{ originalName: 'Plan.tif', mediaType: 'image/tiff', sizeBytes, sha512: hash.digest('hex') },
    open: ({ start, end } = { start: 0, end: sizeBytes - 1 }) => Readable.from(bytesOf(start, end + 1)),
  };
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'einkanal-dms-'));
  const system = await startDms({ port: 0, dataDir });
  const dms = new CmisDms(CmisSettings.parse({ url: `${system.url}/cmis`, user: 'dms', password: 'dms' }));
  const folder = await dms.openFolder('2026', file.caseNumber);
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
    expect(await dms.file(folder, file)).toMatchObject({ name: 'Plan.tif' });
  } finally {
    clearInterval(watch);
    await system.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  expect((most - before) / MEGABYTE).toBeLessThan(150);
}, 180_000);
