import { Readable } from 'node:stream';
import { toReadableText } from './text-preview.js';

const shown = async (bytes: Uint8Array) => (await toReadableText(Readable.from([Buffer.from(bytes)]))).toString();

test.each([
  ['UTF-8', Buffer.from('Größe')],
  ['UTF-8 with a mark', Buffer.from('\ufeffGröße')],
  ['Latin-1', Buffer.from('Größe', 'latin1')],
  ['UTF-16', Buffer.from('\ufeffGröße', 'utf16le')],
])('a text in %s can be read', async (_encoding, bytes) => {
  expect(await shown(bytes)).toBe('Größe');
});

test('a long text that was cut in the middle of a letter is not taken for another encoding', async () => {
  expect(await shown(Buffer.from('Straße ß').subarray(0, -1))).toBe('Straße ');
});
