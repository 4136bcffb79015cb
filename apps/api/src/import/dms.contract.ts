import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { findingSentence } from '@einkanal/domain/import/connection-finding';
import { targetFileNames } from '@einkanal/domain/intake/target-file-name';
import type { Dms, DmsFile } from './dms.port.js';
import { isWrong } from './specialist-system.contract.js';
import { TargetFault, TargetRefusal } from './target-fault.js';

/** A DMS under test: the adapter, a look past it at what the system really holds, and the ways to make it fail. */
export type DmsUnderTest<Failure extends string> = {
  dms: Dms;
  /** The names and bytes below a case's folder. */
  holdings: (year: string, caseNumber: string) => Promise<{ name: string; bytes: Buffer }[]>;
  /** The next calls that change something fail in this way. */
  fail: (kind: Failure | 'answer-lost', times: number) => Promise<void>;
  stop: () => Promise<void>;
};

/** A way in which a target can be out of order, and what a transfer then says of it. */
type Outage<Failure extends string> = { kind: Failure; code: RegExp };

/** What goes wrong with a target: in every way that it can, and what a look at it says of one of them. */
type Outages<Failure extends string> = {
  all: readonly Outage<Failure>[];
  seenByLook: { kind: Failure; code: string };
};

/** A file of these bytes. */
export function aDmsFile(text: string, change: Partial<DmsFile> & { caseNumber: string }): DmsFile {
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

/** The promises of the port `Dms`, for any adapter. */
export function dmsContract<Failure extends string>(
  name: string,
  outages: Outages<Failure>,
  start: () => Promise<DmsUnderTest<Failure>>,
): void {
  describe(name, () => {
    let system: DmsUnderTest<Failure>;
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
      const text = 'x'.repeat(2_500_000) + 'end';
      await file(aFile(text, { name: 'Vertrag.pdf' }));
      const [held] = await system.holdings('2026', caseNumber);
      expect(held?.bytes.equals(Buffer.from(text))).toBe(true);
    });

    test('bytes that are not those of the digest never count as filed, and the right ones do afterwards', async () => {
      const good = aFile('what was sent', { name: 'Vertrag.pdf' });
      const other = aFile('what was kept');
      await expect(file({ ...good, open: other.open })).rejects.toThrow();
      await file(good);
      const held = (await system.holdings('2026', caseNumber)).map(({ bytes }) => bytes.toString());
      expect(held).toEqual(['what was sent']);
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
      await system.fail(outages.seenByLook.kind, 1);
      const wrong = (await system.dms.look()).filter(isWrong);
      expect(wrong).toEqual([expect.objectContaining({ code: outages.seenByLook.code })]);
    });

    test('two transfers that open the folder of one case at once open the same folder', async () => {
      const folders = await Promise.all(Array.from({ length: 8 }, () => system.dms.openFolder('2026', caseNumber)));
      expect(new Set(folders.map(({ reference }) => reference)).size).toBe(1);
    });

    test.each(outages.all)('a target that is $kind is at fault, not the case', async ({ kind, code }) => {
      await system.fail(kind, 1);
      const attempt = file(aFile('not now'));
      await expect(attempt).rejects.toThrow(TargetFault);
      await expect(attempt).rejects.toThrow(code);
    });
  });
}
