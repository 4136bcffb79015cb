import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { toTransferable } from './transferable-file.js';

const at = new Date('2026-11-24T08:12:46Z');
/** A photograph as telephones store it: 64 × 48, left half blue, right half red. */
const HEIC = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAX1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9j' +
    'AAAAAERAAAEAAQAAAAABoQABAAAAAAAAADsAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABodmMxAAAAAA5waXRtAAAAAAABAAAA/Wlw' +
    'cnAAAADdaXBjbwAAAHZodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQAqQgEBA3AA' +
    'AAMAkAAAAwAAAwAeoCCBBZbq5Ka5uAhoMCAAAAMDIAAAAwAhYgABAAZEAcFzwIkAAAATY29scm5jbHgAAQANAAaAAAAAFGlzcGUAAAAAAAAA' +
    'QAAAAEAAAAAoY2xhcAAAAEAAAAABAAAAMAAAAAEAAAAAAAAAAv////AAAAACAAAAEHBpeGkAAAAAAwgICAAAABhpcG1hAAAAAAAAAAEAAQWB' +
    'AgMFhAAAAENtZGF0AAAANygBr1jm9Oq//+uQ+R+H6f/WvP1f+qvr/tDHr+x/9m7RLYGfyOw8akUGtj0U958IOHhMhejSV2A=',
  'base64',
);

const convert = (content: Buffer, mediaType: string, sizeBytes = content.length) =>
  toTransferable({ fileName: 'Datei', mediaType, sizeBytes, read: () => Promise.resolve(content) }, at);

async function converted(content: Buffer, mediaType: string) {
  const result = await convert(content, mediaType);
  if (typeof result === 'string') throw new Error(result);
  return { ...result, pdf: await PDFDocument.load(result.bytes) };
}

const twoHalves = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'red' } }).composite([
    { input: { create: { width: Math.floor(width / 2), height, channels: 3, background: 'blue' } }, left: 0, top: 0 },
  ]);

/** The picture that a PDF holds, as it is shown. */
async function pictureIn(pdf: Buffer) {
  const jpeg = pdf.subarray(pdf.indexOf(Buffer.from('ffd8ff', 'hex')));
  const { data, info } = await sharp(jpeg, { failOn: 'none' }).raw().toBuffer({ resolveWithObject: true });
  const colourAt = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  return { ...info, colourAt };
}
const isBlue = ([red = 0, , blue = 0]: number[]) => blue > 150 && red < 90;
const isRed = ([red = 0, , blue = 0]: number[]) => red > 150 && blue < 90;

test.each([
  ['application/pdf', '1'],
  ['image/jpeg', '2'],
])('%s passes byte for byte', async (mediaType, format) => {
  const content = Buffer.from('%PDF-1.7 whatever');
  expect(await convert(content, mediaType)).toEqual({ bytes: content, format });
});

test.each([
  ['image/png', () => twoHalves(60, 40).png().toBuffer()],
  ['image/webp', () => twoHalves(60, 40).webp({ lossless: true }).toBuffer()],
  ['image/tiff', () => twoHalves(60, 40).tiff().toBuffer()],
  ['image/heic', () => Promise.resolve(HEIC)],
])('%s becomes a PDF that shows the same picture', async (mediaType, make) => {
  const { bytes, format, pdf } = await converted(await make(), mediaType);
  expect(format).toBe('1');
  expect(pdf.getPageCount()).toBe(1);
  const picture = await pictureIn(bytes);
  expect(isBlue(picture.colourAt(5, 20))).toBe(true);
  expect(isRed(picture.colourAt(picture.width - 5, 20))).toBe(true);
});

test('every page of a fax becomes a page', async () => {
  const pages = await Promise.all(
    ['white', 'black', 'grey'].map((background) =>
      sharp({ create: { width: 20, height: 30, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const fax = await sharp(pages, { join: { animated: true } })
    .tiff()
    .toBuffer();
  expect((await converted(fax, 'image/tiff')).pdf.getPageCount()).toBe(3);
});

test('a photograph taken with the telephone turned stands upright', async () => {
  const turned = await twoHalves(60, 40).withMetadata({ orientation: 6 }).webp().toBuffer();
  const { bytes, pdf } = await converted(turned, 'image/webp');
  const picture = await pictureIn(bytes);
  expect([picture.width, picture.height]).toEqual([40, 60]);
  expect(pdf.getPage(0).getHeight()).toBeGreaterThan(pdf.getPage(0).getWidth());
});

test('what is transparent is white, not black', async () => {
  const clear = await sharp({ create: { width: 20, height: 20, channels: 4, background: '#0000' } })
    .png()
    .toBuffer();
  const picture = await pictureIn((await converted(clear, 'image/png')).bytes);
  expect(picture.colourAt(10, 10)).toEqual([255, 255, 255]);
});

test.each([
  ['UTF-8', Buffer.from('Größe: 5 €\nzweite Zeile')],
  ['Windows-1252', Buffer.from('Gr\u00f6\u00dfe', 'latin1')],
])('a text file in %s becomes a PDF', async (_, content) => {
  const { format, pdf } = await converted(content, 'text/plain');
  expect(format).toBe('1');
  expect(pdf.getPageCount()).toBe(1);
});

test('the same file has the same bytes each time', async () => {
  const png = await twoHalves(60, 40).png().toBuffer();
  for (const [content, mediaType] of [
    [png, 'image/png'],
    [HEIC, 'image/heic'],
    [Buffer.from('Text'), 'text/plain'],
  ] as const) {
    const [first, second] = [await converted(content, mediaType), await converted(content, mediaType)];
    expect(first.bytes.equals(second.bytes)).toBe(true);
  }
});

test('DOCX and ODT are not turned into PDF, and not even read', async () => {
  const read = () => Promise.reject(new Error('read'));
  for (const mediaType of [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.oasis.opendocument.text',
  ])
    expect(await toTransferable({ fileName: 'a', mediaType, sizeBytes: 9, read }, at)).toBe('format-not-transferable');
});

test('a picture that claims more pixels than any memory is not opened', async () => {
  const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  expect(['too-large', 'not-convertible']).toContain(await convert(png, 'image/png'));
  expect(await convert(png, 'image/png', 90_000_000)).toBe('too-large');
});

test.each(['image/png', 'image/tiff', 'image/webp', 'image/heic'])(
  'a broken %s is told, never a crash',
  async (mediaType) => {
    expect(await convert(Buffer.from('no picture at all'), mediaType)).toBe('not-convertible');
  },
);

test('a file that cannot be read now is an error, not a verdict on the file', async () => {
  const read = () => Promise.reject(new Error('disk'));
  await expect(toTransferable({ fileName: 'a', mediaType: 'image/png', sizeBytes: 9, read }, at)).rejects.toThrow(
    'disk',
  );
});
