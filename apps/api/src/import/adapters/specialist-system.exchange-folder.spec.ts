import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { acceptedBy, aReadyMessage, refusedBy, TestExchangeFolder } from '../../../test/test-exchange-folder.js';
import type { ReadyMessage } from '../specialist-system.port.js';

let folder: TestExchangeFolder;
beforeEach(async () => {
  folder = await new TestExchangeFolder().make();
});
afterEach(() => {
  folder.remove();
});

const awaited = async (application: ReadyMessage, settings: object = {}) => {
  await expect(folder.adapter(settings).deliver(application)).rejects.toMatchObject({ code: 'receipt-awaited' });
  return application;
};
const messageOf = ({ messageId }: ReadyMessage) => `${messageId}.xml`;
const receiptOf = ({ messageId }: ReadyMessage) => `${messageId}.ergebnis.xml`;
const accepted = (application: ReadyMessage) => acceptedBy(application.messageId, 'HD-AR-2026-000001');

describe('import-08: what lies in an exchange folder is whole', () => {
  test('a reader that looks all the time never sees a part of 80 MB under the final name', async () => {
    const application = aReadyMessage(Buffer.alloc(80_000_000, 'x'));
    let looksWhileWritten = 0;
    const firstSight = async () => {
      for (;;) {
        const names = await readdir(folder.pathOf('outbound'));
        if (names.some((name) => name.endsWith('.tmp'))) looksWhileWritten += 1;
        if (names.includes(messageOf(application))) {
          const { size } = await stat(folder.pathOf('outbound', messageOf(application)));
          return { size, hasDigest: names.includes(`${messageOf(application)}.sha512`) };
        }
        await delay(10);
      }
    };
    const [seen] = await Promise.all([firstSight(), awaited(application)]);
    expect(seen).toEqual({ size: 80_000_000, hasDigest: true });
    expect(looksWhileWritten).toBeGreaterThan(2);
  });

  test('the digest beside a message is in the form of sha512sum', async () => {
    const application = await awaited(aReadyMessage());
    const digest = folder.pathOf('outbound', `${messageOf(application)}.sha512`);
    expect(await readFile(digest, 'utf8')).toBe(`${application.sha512}  ${messageOf(application)}\n`);
  });

  test('a message whose digest cannot be written is not there', async () => {
    const application = aReadyMessage();
    await mkdir(folder.pathOf('outbound', `${messageOf(application)}.sha512`));
    await expect(folder.adapter().deliver(application)).rejects.toMatchObject({ code: 'target-answers-with-error' });
    expect(await folder.names('outbound')).toEqual([]);
  });

  test('what an attempt left that was killed while it wrote is gone after the next', async () => {
    const application = aReadyMessage();
    await writeFile(folder.pathOf('outbound', `${messageOf(application)}.${randomUUID()}.tmp`), 'half');
    await awaited(application);
    expect((await folder.names('outbound')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('one receipt that is cut is set aside and named, and the five after it are read, at this run and the next', async () => {
    const all = [];
    for (let at = 0; at < 6; at += 1) all.push(await awaited(aReadyMessage()));
    const [bad, ...good] = all;
    if (bad === undefined) throw new Error('nothing was delivered');
    await folder.acknowledge(bad, accepted(bad).slice(0, -20));
    for (const application of good) await folder.acknowledge(application, accepted(application));

    const adapter = folder.adapter({ settleMs: 0 });
    const outcomes = [];
    for (const application of all) outcomes.push(await adapter.deliver(application));

    const text = `receipts/set-aside/${receiptOf(bad)}`;
    expect(outcomes).toEqual([
      { kind: 'refused', refused: [{ code: 'receipt-damaged', pointer: null, text }] },
      ...good.map(() => ({ kind: 'accepted', fileNumber: 'HD-AR-2026-000001' })),
    ]);
    expect(await folder.names('receipts')).toEqual([]);
    expect(await folder.names('receipts/set-aside')).toEqual([receiptOf(bad)]);
    await awaited(bad);
  });
});

describe('a receipt', () => {
  test('is not read while it is being written, and is when it is whole', async () => {
    const application = await awaited(aReadyMessage());
    await folder.acknowledge(application, accepted(application).slice(0, -20));
    await awaited(application);
    expect(await folder.adapter().find(application)).toBeNull();
    await folder.acknowledge(application, accepted(application));
    expect(await folder.adapter().deliver(application)).toMatchObject({ kind: 'accepted' });
  });

  test('whose digest does not fit is not read', async () => {
    const application = await awaited(aReadyMessage());
    const digest = folder.pathOf('receipts', `${receiptOf(application)}.sha512`);
    await writeFile(digest, `${'0'.repeat(128)}  ${receiptOf(application)}\n`);
    await folder.acknowledge(application, accepted(application));
    await awaited(application);
    await rm(digest);
    expect(await folder.adapter().deliver(application)).toMatchObject({ kind: 'accepted' });
  });

  test('that is far too long for one is not read into memory, but set aside', async () => {
    const application = await awaited(aReadyMessage());
    await folder.acknowledge(application, accepted(application) + ' '.repeat(1_000_000));
    const outcome = await folder.adapter({ settleMs: 0 }).deliver(application);
    expect(outcome).toMatchObject({ kind: 'refused', refused: [{ code: 'receipt-damaged' }] });
  });

  test('that blames the address is a fault of the target; put right, the message goes out once more', async () => {
    const application = await awaited(aReadyMessage());
    await folder.take(application);
    const ground = '<rueckweisungsgrund><grund><code>T080</code></grund></rueckweisungsgrund>';
    const rejection = `<r:rueckweisung.asynchron.0010 xmlns:r="http://www.osci.de/xinneres/rueckweisung/6">${ground}</r:rueckweisung.asynchron.0010>`;
    await folder.acknowledge(application, rejection);
    expect(await folder.adapter().find(application)).toBeNull();
    const attempt = folder.adapter().deliver(application);
    await expect(attempt).rejects.toMatchObject({ code: 'target-is-not-addressee' });
    await awaited(application);
    expect(await folder.names('outbound')).toContain(messageOf(application));
  });

  test('that was read is kept', async () => {
    const application = await awaited(aReadyMessage());
    await folder.acknowledge(application, accepted(application));
    expect(await folder.adapter().find(application)).toMatchObject({ kind: 'accepted' });
    expect(await folder.names('receipts/done')).toEqual([receiptOf(application)]);
  });
});

describe('a message', () => {
  test('that the reader has taken is not written again while its receipt is due', async () => {
    const application = await awaited(aReadyMessage());
    await folder.take(application);
    await awaited(application);
    expect(await folder.names('outbound')).not.toContain(messageOf(application));
  });

  test('that was refused goes out once more when somebody sends it again, and waits for its new receipt', async () => {
    const application = await awaited(aReadyMessage());
    await folder.take(application);
    await folder.acknowledge(application, refusedBy(application.messageId));
    expect(await folder.adapter().find(application)).toMatchObject({ kind: 'refused' });
    expect(await folder.adapter().deliver(application)).toMatchObject({ kind: 'refused' });
    await awaited(application);
    expect(await folder.names('outbound')).toContain(messageOf(application));
    await folder.take(application);
    await awaited(application);
    expect(await folder.names('outbound')).not.toContain(messageOf(application));
  });

  test('that lies too long while others are taken needs a person, and is not sent under another id', async () => {
    const left = await awaited(aReadyMessage());
    await folder.age('outbound', messageOf(left));
    await folder.take(await awaited(aReadyMessage()));
    const outcome = await folder.adapter().deliver(left);
    expect(outcome).toEqual({ kind: 'refused', refused: [{ code: 'receipt-overdue', pointer: null, text: null }] });
    expect((await folder.names('outbound')).filter((name) => name.endsWith('.xml'))).toEqual([messageOf(left)]);
  });
});

test('a reader that stands still is at fault as a whole, and nothing more is piled up before it', async () => {
  const left = await awaited(aReadyMessage());
  await folder.age('outbound', messageOf(left));
  await folder.age('outbound/done');
  const next = aReadyMessage();
  for (const application of [next, left])
    await expect(folder.adapter().deliver(application)).rejects.toMatchObject({ code: 'target-timed-out' });
  expect(await folder.names('outbound')).not.toContain(messageOf(next));
});

test('a share that is not mounted says nothing of what was delivered', async () => {
  const application = await awaited(aReadyMessage());
  await rm(folder.pathOf('receipts'), { recursive: true });
  await expect(folder.adapter().find(application)).rejects.toMatchObject({ code: 'target-unreachable' });
});
