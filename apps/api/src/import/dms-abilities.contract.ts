import { randomUUID } from 'node:crypto';
import { aDmsFile, type DmsUnderTest } from './dms.contract.js';
import type { DmsFile } from './dms.port.js';
import { TargetFault } from './target-fault.js';

/** The next upload of more than one part breaks off after its first. */
type ResumingDmsUnderTest = DmsUnderTest<never> & { breakUpload: () => Promise<void> };

/** `pass` lets so many calls that change something through before the next failure. */
type VersionedDmsUnderTest = DmsUnderTest<never> & { pass: (calls: number) => Promise<void> };

/** The bytes of a part, in all of these tests. */
export const CHUNK_BYTES = 1_000_000;

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

/** What adapters promise beyond that of a target that takes a file in parts. */
export function dmsResumeContract(name: string, start: () => Promise<ResumingDmsUnderTest>): void {
  describe(name, () => {
    let system: ResumingDmsUnderTest;
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
  });
}
