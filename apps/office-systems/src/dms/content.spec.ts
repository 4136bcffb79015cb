import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { type CmisClient, exceptionOf, idOf, tokenOf, type Answer } from '../../test/cmis-client.js';
import { TestDms } from '../../test/test-dms.js';

const dms = new TestDms();
let cmis: CmisClient;
beforeEach(async () => {
  cmis = await dms.start();
});
afterEach(() => dms.remove());

const contentOf = async (id: string) => (await cmis.bytes(id)).text();

describe('content', () => {
  async function inChunks(): Promise<string> {
    let document: Answer = await cmis.createDocument('', 'a.pdf', '0123');
    for (const [index, chunk] of ['4567', '89'].entries())
      document = await cmis.change(
        idOf(document),
        'appendContent',
        { isLastChunk: String(index === 1), changeToken: tokenOf(document) },
        chunk,
      );
    return idOf(document);
  }

  test.each([
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=2-5', '2345', 'bytes 2-5/10'],
    ['bytes=4-7', '4567', 'bytes 4-7/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=5-99', '56789', 'bytes 5-9/10'],
  ])('the range %s of a content in chunks is %s', async (range, text, contentRange) => {
    const answer = await cmis.bytes(await inChunks(), { range });
    expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([
      206,
      text,
      contentRange,
    ]);
  });

  test('a range beyond the end cannot be had, and without a range all comes', async () => {
    const id = await inChunks();
    expect((await cmis.bytes(id, { range: 'bytes=10-' })).status).toBe(416);
    const whole = await cmis.bytes(id);
    expect([whole.status, whole.headers.get('content-length'), await whole.text()]).toEqual([200, '10', '0123456789']);
  });

  test('a document may come without a content, and then has none', async () => {
    const id = idOf(await cmis.createDocument('', 'a.pdf', null));
    expect(exceptionOf(await cmis.get('', { objectId: id, cmisselector: 'content' }))).toBe('409 constraint');
    await cmis.change(id, 'setContent', { overwriteFlag: 'false' }, 'now');
    expect(await contentOf(id)).toBe('now');
  });
});

describe('a restart', () => {
  test('keeps every object and byte, and clears what was half written', async () => {
    const created = await cmis.createDocument('', 'a.pdf', 'first');
    await cmis.change(idOf(created), 'appendContent', {}, ' second');
    await dms.stop();
    await writeFile(path.join(dms.dataDir, 'content', 'orphan'), 'x');
    await writeFile(path.join(dms.dataDir, 'incoming', 'half'), 'x');
    await writeFile(path.join(dms.dataDir, 'objects', 'x.json.1.tmp'), '{');
    cmis = await dms.start();

    expect(await contentOf(idOf(created))).toBe('first second');
    expect([
      (await dms.filesIn('content')).length,
      await dms.filesIn('incoming'),
      (await dms.filesIn('objects')).length,
    ]).toEqual([2, [], 2]);
  });

  test('an upload that broke off leaves nothing', async () => {
    const part = '--b\r\nContent-Disposition: form-data; name="content"; filename="a"\r\n\r\nhalf';
    const head = [
      'POST /cmis/einkanal/root HTTP/1.1',
      'Host: localhost',
      `Authorization: Basic ${btoa('dms:dms')}`,
      'Content-Type: multipart/form-data; boundary=b',
      'Content-Length: 10000',
    ];
    const socket = connect(Number(new URL(dms.url).port), 'localhost');
    socket.write(`${head.join('\r\n')}\r\n\r\n${part}`);
    while ((await dms.filesIn('incoming')).length === 0) await new Promise(setImmediate);
    socket.destroy();
    while ((await dms.filesIn('incoming')).length > 0) await new Promise(setImmediate);
    expect(await dms.filesIn('content')).toEqual([]);
  });
});
