import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { TestExchangeFolder } from '../../../test/test-exchange-folder.js';
import { aDmsFile } from '../dms.contract.js';
import type { DmsFile } from '../dms.port.js';
import { TargetRefusal } from '../target-fault.js';
import { XdomeaFolderDms, XdomeaFolderSettings } from './dms.xdomea-folder.js';
import { XDOMEA, XDOMEA_MESSAGES } from './xdomea-3.0.0/messages.js';
import { processIdOf } from './xdomea-3.0.0/stable-ids.js';

const TYPE = '0605';
const CASE = 'EK-2026-1000-0001';
const ID = '11111111-2222-4333-8444-555555555555';

let folder: TestExchangeFolder;
beforeEach(async () => {
  folder = await new TestExchangeFolder().make();
});
afterEach(() => {
  folder.remove();
});

const aFile = (change: Partial<DmsFile> = {}) => aDmsFile('page', { caseNumber: CASE, ...change });
const packageOf = (file: DmsFile) => `${processIdOf(TYPE, file)}_${XDOMEA_MESSAGES[TYPE].name}.zip`;
const receiptOf = (file: DmsFile) => `${processIdOf(TYPE, file)}_${XDOMEA_MESSAGES[TYPE].receipt}.xml`;
const packages = async (where = 'outbound') => (await folder.names(where)).filter((name) => name.endsWith('.zip'));

function dms(settings: object = {}): XdomeaFolderDms {
  const parties = { sender: { name: 'Amt' }, receiver: { name: 'E-Akte' } };
  return new XdomeaFolderDms(
    XdomeaFolderSettings.parse({ directory: folder.directory, waitMs: 0, ...parties, ...settings }),
  );
}

const file = (one: DmsFile, settings: object = {}) => dms(settings).file({ reference: CASE, path: CASE }, one);
async function awaited(one: DmsFile, settings: object = {}): Promise<DmsFile> {
  await expect(file(one, settings)).rejects.toMatchObject({ code: 'receipt-awaited' });
  return one;
}

const take = (one: DmsFile) =>
  rename(folder.pathOf('outbound', packageOf(one)), folder.pathOf('outbound/done', packageOf(one)));

function receipt(one: DmsFile, code: string, place = ''): string {
  const head = `<x:Kopf><x:ProzessID>${processIdOf(TYPE, one)}</x:ProzessID></x:Kopf>`;
  const remark = `<x:Rueckmeldung><x:AllgemeineRueckmeldung><code>${code}</code></x:AllgemeineRueckmeldung></x:Rueckmeldung>`;
  const told =
    place &&
    `<x:Rueckgabeparameter><x:IDSGO>${ID}</x:IDSGO><x:Parameter><x:Ablageort>${place}</x:Ablageort></x:Parameter><x:Erfolgreich>1</x:Erfolgreich></x:Rueckgabeparameter>`;
  const name = `x:${XDOMEA_MESSAGES[TYPE].receipt}`;
  const result = `<x:ErfolgOderMisserfolg>${remark}${told}</x:ErfolgOderMisserfolg>`;
  return `<${name} xmlns:x="${XDOMEA}">${head}${result}</${name}>`;
}

async function answer(one: DmsFile, ...[code, place]: [code: string, place?: string]): Promise<void> {
  await writeFile(folder.pathOf('receipts', receiptOf(one)), receipt(one, code, place));
}

describe('a package', () => {
  test('lies under the id of its process and the name of its message, with its digest', async () => {
    const pass = await awaited(aFile());
    expect((await folder.names('outbound')).sort()).toEqual([packageOf(pass), `${packageOf(pass)}.sha512`]);
  });

  test('that the reader has taken is not written again while its receipt is due', async () => {
    const pass = await awaited(aFile());
    await take(pass);
    await awaited(pass);
    expect(await packages()).toEqual([]);
  });

  test('of 0401 has the name of that message', async () => {
    const pass = await awaited(aFile(), { message: '0401' });
    expect(await packages()).toEqual([`${processIdOf('0401', pass)}_Abgabe.Abgabe.0401.zip`]);
  });

  test('that an attempt was killed over leaves nothing behind after the next', async () => {
    const pass = aFile();
    await writeFile(folder.pathOf('outbound', `${packageOf(pass)}.${randomUUID()}.tmp`), 'half');
    await awaited(pass);
    expect((await folder.names('outbound')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('whose file is not what its digest says is not there at all', async () => {
    await expect(file(aFile({ sha512: '0'.repeat(128) }))).rejects.toThrow('digest');
    expect(await folder.names('outbound')).toEqual([]);
  });

  test('with a name that is a path is refused before anything is written', async () => {
    const attempt = file(aFile({ name: '../Pass.pdf' }));
    await expect(attempt).rejects.toMatchObject({ refused: [{ code: 'dms-message-invalid' }] });
    expect(await folder.names('outbound')).toEqual([]);
  });
});

describe('a receipt', () => {
  test('of a document that was filed tells its id and its name there, now and when it is filed again', async () => {
    const pass = await awaited(aFile());
    await answer(pass, '0000000', `${CASE}/Pass (2).pdf`);
    const filed = { reference: ID, name: 'Pass (2).pdf' };
    expect([await file(pass), await file(pass)]).toEqual([filed, filed]);
    expect(await folder.names('receipts')).toEqual([]);
  });

  test('that tells neither leaves the document under our id and name', async () => {
    const pass = await awaited(aFile());
    await answer(pass, '0000009');
    expect(await file(pass)).toEqual({ reference: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'Pass.pdf' });
  });

  test('whose place is a folder leaves the name', async () => {
    const pass = await awaited(aFile());
    await answer(pass, '0000000', 'Aktenplan/33.10/Vorgang 7');
    expect(await file(pass)).toEqual({ reference: ID, name: 'Pass.pdf' });
  });

  test('of a document that was refused names why; sent again it goes out once more', async () => {
    const pass = await awaited(aFile());
    await take(pass);
    await answer(pass, '0000018');
    const attempt = file(pass);
    await expect(attempt).rejects.toThrow(TargetRefusal);
    await expect(attempt).rejects.toMatchObject({ refused: [{ code: 'dms-file-missing' }] });
    await awaited(pass);
    expect(await packages()).toEqual([packageOf(pass)]);
  });

  test('that says the target is at fault is a fault; the package goes out once more', async () => {
    const pass = await awaited(aFile());
    await take(pass);
    await answer(pass, '0000001');
    await expect(file(pass)).rejects.toMatchObject({ code: 'target-unreachable' });
    await awaited(pass);
    expect(await packages()).toEqual([packageOf(pass)]);
  });

  test('may come in a package, which is no receipt until it is whole', async () => {
    const pass = await awaited(aFile());
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(receipt(pass, '0000000')), receiptOf(pass));
    zip.end();
    const bytes = await buffer(zip.outputStream);
    const name = receiptOf(pass).replace('.xml', '.zip');
    await writeFile(folder.pathOf('receipts', name), bytes.subarray(0, -10));
    await awaited(pass, { receipts: 'zip' });
    await writeFile(folder.pathOf('receipts', name), bytes);
    expect(await file(pass, { receipts: 'zip' })).toMatchObject({ name: 'Pass.pdf' });
    expect(await folder.names('receipts/done')).toEqual([name]);
  });

  test('that is cut is set aside and named, and keeps none other from being read', async () => {
    const bad = await awaited(aFile());
    const good = await awaited(aFile());
    await writeFile(folder.pathOf('receipts', receiptOf(bad)), receipt(bad, '0000000').slice(0, -20));
    await answer(good, '0000000');
    await awaited(bad);
    const text = `receipts/set-aside/${receiptOf(bad)}`;
    await expect(file(bad, { settleMs: 0 })).rejects.toMatchObject({ refused: [{ code: 'receipt-damaged', text }] });
    expect(await file(good)).toMatchObject({ name: 'Pass.pdf' });
  });
});

test('a document that lies too long while others are taken needs a person', async () => {
  const left = await awaited(aFile());
  await folder.age('outbound', packageOf(left));
  await take(await awaited(aFile()));
  await expect(file(left)).rejects.toMatchObject({ refused: [{ code: 'receipt-overdue' }] });
});

test('a reader that stands still is at fault as a whole, and nothing more is piled up before it', async () => {
  const left = await awaited(aFile());
  await folder.age('outbound', packageOf(left));
  await folder.age('outbound/done');
  await expect(file(aFile())).rejects.toMatchObject({ code: 'target-timed-out' });
  expect(await packages()).toEqual([packageOf(left)]);
});

test('who has waited in vain for one receipt waits for none of the documents after it', async () => {
  const patient = dms({ waitMs: 1_000 });
  const started = performance.now();
  for (let count = 0; count < 4; count++)
    await expect(patient.file({ reference: CASE, path: CASE }, aFile())).rejects.toMatchObject({
      code: 'receipt-awaited',
    });
  expect(performance.now() - started).toBeLessThan(3_000);
  expect(await packages()).toHaveLength(4);
});
