import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { findingSentence } from '@einkanal/domain/import/connection-finding';
import { targetFileNames } from '@einkanal/domain/intake/target-file-name';
import type { Dms, DmsFile } from './dms.port.js';
import { isWrong } from './specialist-system.contract.js';
import { TargetFault, TargetRefusal } from './target-fault.js';

/** A DMS under test: the adapter, a look past it at what the system really holds, and the ways to make it fail. */
type DmsUnderTest = {
  dms: Dms;
  /** The names and bytes below a case's folder. */
  holdings: (year: string, caseNumber: string) => Promise<{ name: string; bytes: Buffer }[]>;
  /** The next calls that change something fail in this way. */
  fail: (kind: 'down' | 'answer-lost' | 'error-500' | 'html-login-page', times: number) => Promise<void>;
  /** The next upload of more than one part breaks off after its first. */
  breakUpload: () => Promise<void>;
  stop: () => Promise<void>;
};

/** `pass` lets so many calls that change something through before the next failure. */
type VersionedDmsUnderTest = DmsUnderTest & { pass: (calls: number) => Promise<void> };

/** The bytes of a part, in all of these tests. */
export const CHUNK_BYTES = 1_000_000;

/** A file of these bytes. */
function aDmsFile(text: string, change: Partial<DmsFile> & { caseNumber: string }): DmsFile {
  const bytes = Buffer.from(text);
  return {
    key: randomUUID(),
    submissionId: randomUUID(),
    name: 'Pass.pdf',
    originalName: 'Pass.pdf',
    mediaType: 'application/pdf',
    sizeBytes: bytes.length,
    sha512: createHash('sha512').update(bytes).digest('hex'),
    open: ({ start: from = 0, end = bytes.length - 1 } = { start: 0, end: bytes.length - 1 }) =>
      Readable.from([bytes.subarray(from, end + 1)]),
    ...change,
  };
}

/** What adapters promise beyond that of a target that keeps versions of a document. */
export function dmsVersionsContract(name: string, start: () => Promise<VersionedDmsUnderTest>): void {
  describe(name, () => {
    let system: VersionedDmsUnderTest;
    beforeAll(async () => {
      system = await start();
    });
    afterAll(() => system.stop());

    async function aFolder() {
      const caseNumber = `EK-2026-${randomUUID()}`;
      const folder = await system.dms.openFolder('2026', caseNumber);
      const old = aDmsFile('the old passport', { caseNumber });
      const replaces = { name: old.name, keys: [old.key] };
      const renewed = aDmsFile('the new passport', { caseNumber, name: 'Pass (2).pdf', replaces });
      const file = (one: DmsFile) => system.dms.file(folder, one);
      const held = async () =>
        (await system.holdings('2026', caseNumber)).map((one) => [one.name, one.bytes.toString()]);
      return { caseNumber, old, renewed, file, held };
    }

    test('what takes the place of a document is its new version; the old one stays, and neither comes twice', async () => {
      const { old, renewed, file, held } = await aFolder();
      const first = await file(old);
      const second = await file(renewed);
      expect(second).toEqual({ name: 'Pass.pdf', reference: expect.any(String) });
      expect(second.reference).not.toBe(first.reference);
      expect([await file(renewed), await file(old)]).toEqual([second, first]);
      expect(await held()).toEqual([['Pass.pdf', 'the new passport']]);
    });

    test.each(['checkOut', 'checkIn'])(
      'a version whose %s lost its answer is there once after the next try',
      async (call) => {
        const { old, renewed, file, held } = await aFolder();
        await file(old);
        if (call === 'checkIn') await system.pass(1);
        await system.fail('answer-lost', 1);
        await expect(file(renewed)).rejects.toThrow(TargetFault);
        expect((await file(renewed)).name).toBe('Pass.pdf');
        expect(await held()).toEqual([['Pass.pdf', 'the new passport']]);
      },
    );

    test('a document of somebody else gets no version of ours', async () => {
      const { caseNumber, renewed, file, held } = await aFolder();
      await file(aDmsFile('of the registry', { caseNumber }));
      expect((await file(renewed)).name).toBe('Pass (2).pdf');
      expect((await held()).map(([one]) => one).sort()).toEqual(['Pass (2).pdf', 'Pass.pdf']);
    });

    test('what came before the document that it replaces is filed for itself', async () => {
      const { old, renewed, file, held } = await aFolder();
      await file(renewed);
      await file(old);
      expect((await held()).map(([one]) => one).sort()).toEqual(['Pass (2).pdf', 'Pass.pdf']);
    });
  });
}

/** The promises of the port `Dms`, for any adapter. */
export function dmsContract(name: string, start: () => Promise<DmsUnderTest>): void {
  describe(name, () => {
    let system: DmsUnderTest;
    let caseNumber: string;
    beforeAll(async () => {
      system = await start();
    });
    afterAll(() => system.stop());
    beforeEach(() => {
      caseNumber = `EK-2026-${randomUUID()}`;
    });

    const aFile = (text: string, change: Partial<DmsFile> = {}) => aDmsFile(text, { caseNumber, ...change });
    const file = async (one: DmsFile) => system.dms.file(await system.dms.openFolder('2026', caseNumber), one);
    const names = async () => (await system.holdings('2026', caseNumber)).map((held) => held.name).sort();

    test('a file that was filed stands in the folder of its case, byte for byte', async () => {
      const filed = await file(aFile('page one', { name: 'Aufenthaltstitel_Müller_Größe.pdf' }));
      const [held] = await system.holdings('2026', caseNumber);
      expect(filed.name).toContain('Müller_Größe');
      expect(held?.name).toBe(filed.name);
      expect(held?.bytes.toString()).toBe('page one');
    });

    test('a file that is filed again is there once, under its first reference', async () => {
      const pass = aFile('the same');
      const first = await file(pass);
      expect(await file(pass)).toEqual(first);
      expect(await names()).toHaveLength(1);
    });

    test('import-07: a document whose answer got lost is there once after the next try, under its name', async () => {
      const pass = aFile('delivered, but the answer was lost');
      await system.dms.openFolder('2026', caseNumber);
      await system.fail('answer-lost', 1);
      await expect(file(pass)).rejects.toThrow(TargetFault);
      const { name } = await file(pass);
      expect(await names()).toEqual([name]);
      expect(name).not.toContain('(2)');
    });

    test('import-07: where somebody else has the name, the document gets a new one, the same at every attempt', async () => {
      await file(aFile('the first'));
      const second = aFile('the second');
      const filed = await file(second);
      expect(await file(second)).toEqual(filed);
      expect(await names()).toHaveLength(2);
      const held = (await system.holdings('2026', caseNumber)).map(({ bytes }) => bytes.toString()).sort();
      expect(held).toEqual(['the first', 'the second']);
    });

    test('a large file is filed whole', async () => {
      const text = 'x'.repeat(2.5 * CHUNK_BYTES) + 'end';
      await file(aFile(text, { name: 'Vertrag.pdf' }));
      const [held] = await system.holdings('2026', caseNumber);
      expect(held?.bytes.equals(Buffer.from(text))).toBe(true);
    });

    test('an upload that broke off is there whole after the next try, and what had arrived is not sent again', async () => {
      const text = `${'1'.repeat(CHUNK_BYTES)}${'2'.repeat(CHUNK_BYTES)}end`;
      const contract = aFile(text, { name: 'Vertrag.pdf' });
      await system.dms.openFolder('2026', caseNumber);
      await system.breakUpload();
      await expect(file(contract)).rejects.toThrow(TargetFault);
      const opened: { start: number; end: number }[] = [];
      const watched: DmsFile = {
        ...contract,
        open: (range) => {
          opened.push(range ?? { start: 0, end: text.length - 1 });
          return contract.open(range);
        },
      };
      await file(watched);
      const [held, ...others] = await system.holdings('2026', caseNumber);
      expect([held?.bytes.equals(Buffer.from(text)), others]).toEqual([true, []]);
      const [compared, ...sent] = opened;
      expect(compared).toEqual({ start: 0, end: CHUNK_BYTES - 1 });
      expect(sent.map(({ start }) => start)).toEqual([CHUNK_BYTES, 2 * CHUNK_BYTES]);
    });

    test('an upload that went wrong at its beginning is written anew', async () => {
      const good = aFile('what was sent', { name: 'Vertrag.pdf' });
      const wrong = { ...good, ...aFile('something', { key: good.key, name: good.name }) };
      await file(wrong);
      await file(good);
      expect((await system.holdings('2026', caseNumber)).map(({ bytes }) => bytes.toString())).toEqual([
        'what was sent',
      ]);
    });

    test('import-06, files-04: what is left of names that a DMS forbids is taken, letters and apostrophe kept', async () => {
      const long = `${'ä'.repeat(90)}.v1.${'ö'.repeat(210)}.pdf`;
      const sent = ['Pass: Vorder-/Rückseite?.pdf', 'Vertrag .', 'O\'Neill & Söhne "GmbH".pdf', 'Vertrag', long];
      const planned = targetFileNames(sent, system.dms.nameLimit);
      const filed = [];
      for (const [at, { name }] of planned.entries())
        filed.push((await file(aFile(`page ${String(at)}`, { name, originalName: sent[at] ?? '' }))).name);
      expect(await names()).toEqual(filed.sort());
      expect(filed.join()).toMatch(/O'Neill & Söhne/);
      expect(new Set(filed).size).toBe(sent.length);
    });

    test('import-06: a name that the target does not take is refused for good, not tried again', async () => {
      await expect(file(aFile('page', { name: 'Pass: neu.pdf' }))).rejects.toThrow(TargetRefusal);
    });

    test('a look at the connection says step by step that it works, and what is wrong when it does not', async () => {
      const works = await system.dms.look();
      for (const finding of works) expect(findingSentence(finding)?.de).toMatch(/./);
      expect(works.filter(isWrong)).toEqual([]);
      await system.fail('html-login-page', 1);
      expect((await system.dms.look()).at(-1)).toMatchObject({ code: 'target-answers-with-page', isGood: false });
    });

    test('two transfers that open the folder of one case at once open the same folder', async () => {
      const folders = await Promise.all(Array.from({ length: 8 }, () => system.dms.openFolder('2026', caseNumber)));
      expect(new Set(folders.map(({ reference }) => reference)).size).toBe(1);
    });

    test.each([
      ['down', /target-(unreachable|busy|answers-with-error)/],
      ['error-500', /target-answers-with-error/],
      ['html-login-page', /target-answers-with-page/],
    ] as const)('a target that is %s is at fault, not the case', async (kind, code) => {
      await system.fail(kind, 1);
      const attempt = file(aFile('not now'));
      await expect(attempt).rejects.toThrow(TargetFault);
      await expect(attempt).rejects.toThrow(code);
    });
  });
}
