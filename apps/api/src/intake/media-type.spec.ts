import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { aDocx, aHeic, anOdt, aPdf } from '../../test/files.js';
import { detectMediaType } from './media-type.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'einkanal-types-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const anImage = () => sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });

test.each([
  ['a PDF', () => aPdf(), 'application/pdf'],
  ['a PDF behind a line of a mail gateway', () => `X-Scanned: yes\n${aPdf()}`, 'application/pdf'],
  ['a JPEG', () => anImage().jpeg().toBuffer(), 'image/jpeg'],
  ['a PNG', () => anImage().png().toBuffer(), 'image/png'],
  ['a TIFF', () => anImage().tiff().toBuffer(), 'image/tiff'],
  ['a WebP', () => anImage().webp().toBuffer(), 'image/webp'],
  ['a HEIC', () => aHeic(), 'image/heic'],
  ['a letter in UTF-8', () => 'Sehr geehrte Damen und Herren,\r\nGrüße', 'text/plain'],
  ['a letter in Latin-1', () => Buffer.from('Gr\u00fc\u00dfe aus M\u00fcnchen', 'latin1'), 'text/plain'],
  ['a DOCX', () => aDocx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [
    'a DOCX of which the parts come late',
    () => aDocx(90_000),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['an ODT', () => anOdt(), 'application/vnd.oasis.opendocument.text'],
  ['a program', () => Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'application/x-msdownload'],
  ['a web page', () => '<!DOCTYPE html><script>alert(1)</script>', null],
  ['a drawing that can run scripts', () => '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', null],
  ['bytes without a meaning', () => Buffer.from([0, 1, 2, 3, 4, 5]), null],
])('%s is recognised by its content', async (_what, make, expected) => {
  const bytes = Buffer.from(await make());
  const file = path.join(folder, 'file');
  writeFileSync(file, bytes);
  const found = await detectMediaType({ head: bytes.subarray(0, 65_536), path: file });
  expect(found === 'application/xml' || found === 'image/svg+xml' ? null : found).toBe(expected);
});
