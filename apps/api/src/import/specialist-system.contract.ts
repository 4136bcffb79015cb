import { randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { CodeLists } from '@einkanal/domain/codes/code-list';
import { findingSentence, type ConnectionFinding } from '@einkanal/domain/import/connection-finding';
import type { SubmissionContent } from '@einkanal/domain/intake/submission';
import { anApplication } from '@einkanal/domain/testing/builders';
import { until } from '../../test/until.js';
import { readCodeListFiles } from '../office/code-list-files.js';
import { followingMessageContract } from './following-message.contract.js';
import type { ApplicationToTransfer, ReadyMessage, SpecialistSystem } from './specialist-system.port.js';
import { TargetFault } from './target-fault.js';

/** A specialist system under test: the adapter, a look past it, and the ways to make its next call fail. */
export type SpecialistSystemUnderTest<Outage extends string> = {
  specialistSystem: SpecialistSystem;
  /** How many applications the system holds under this number. */
  holdings: (applicationId: string) => Promise<number>;
  fail: (kind: 'answer-lost' | 'slow' | 'reject' | 'not-competent' | Outage) => Promise<void> | void;
  stop: () => Promise<void>;
};

/** The official lists that come with the product. */
export const SHIPPED_LISTS: CodeLists = new Map(readCodeListFiles().map((list) => [list.urn, list]));

/** A call of an adapter under test ends after this time, and a slow system answers long after it. */
export const CALL_LIMIT_MS = 1_000;
export const SLOW_MS = 3 * CALL_LIMIT_MS;

/**
 * The promises of the port `SpecialistSystem`, for any adapter.
 * @param outages the ways in which this kind of system can be out of reach
 */
export function specialistSystemContract<Outage extends string>(
  name: string,
  outages: readonly Outage[],
  start: () => Promise<SpecialistSystemUnderTest<Outage>>,
): void {
  describe(name, () => {
    let system: SpecialistSystemUnderTest<Outage>;
    beforeAll(async () => {
      system = await start();
    });
    afterAll(() => system.stop());

    let serial = 0;
    const aCase = (content: SubmissionContent = anApplication()): ApplicationToTransfer => ({
      messageId: randomUUID(),
      createdAt: new Date('2026-11-24T09:31:07.412Z'),
      caseNumber: `EK-2026-1000-${String(1000 + serial++)}`,
      receivedAt: new Date('2026-11-24T09:30:00Z'),
      content,
      documents: [],
    });
    const ready = async (application: ApplicationToTransfer): Promise<ReadyMessage> => {
      const prepared = await system.specialistSystem.prepare(application);
      if (prepared.kind !== 'ready') throw new Error(JSON.stringify(prepared.faults));
      return prepared;
    };
    const deliver = (application: ReadyMessage) => system.specialistSystem.deliver(application);

    test('the same application is prepared to the same bytes', async () => {
      const application = aCase();
      expect((await ready(application)).payload.equals((await ready(application)).payload)).toBe(true);
    });

    test('an application that is delivered is accepted and can be found again', async () => {
      const application = await ready(aCase());
      const outcome = await deliver(application);
      expect(outcome).toEqual({ kind: 'accepted', fileNumber: expect.stringMatching(/\d/) });
      expect(await system.specialistSystem.find(application)).toEqual(outcome);
      expect(await system.holdings(application.applicationId)).toBe(1);
    });

    test('an application that never arrived is not found', async () => {
      const application = await ready(aCase());
      expect(await system.specialistSystem.find(application)).toBeNull();
      expect(await system.specialistSystem.isUnderWay(application)).toBe(false);
    });

    test('delivering again has no second effect and gives the first file number', async () => {
      const application = await ready(aCase());
      const first = await deliver(application);
      expect(await deliver(application)).toEqual(first);
      expect(await system.holdings(application.applicationId)).toBe(1);
    });

    test('a delivery whose answer got lost is found afterwards', async () => {
      const application = await ready(aCase());
      await system.fail('answer-lost');
      await expect(deliver(application)).rejects.toThrow(TargetFault);
      const found = await until('the delivery is found', () => system.specialistSystem.find(application));
      expect(found).toMatchObject({ kind: 'accepted' });
      expect(await system.holdings(application.applicationId)).toBe(1);
    });

    test('a system that is slow does not hold a call beyond its limit', async () => {
      const application = await ready(aCase());
      await system.fail('slow');
      const startedAt = performance.now();
      await expect(deliver(application)).rejects.toThrow(TargetFault);
      expect(performance.now() - startedAt).toBeLessThan(SLOW_MS);
      const found = await until('the delivery is found', () => system.specialistSystem.find(application));
      expect(found).toMatchObject({ kind: 'accepted' });
    });

    test('what a system refuses is said with the reason and is not there; sent once more, it is judged anew', async () => {
      const application = await ready(aCase());
      await system.fail('reject');
      const refused = [{ code: 'value-not-allowed', text: expect.stringMatching(/./) }];
      expect(await deliver(application)).toMatchObject({ kind: 'refused', refused });
      expect(await system.holdings(application.applicationId)).toBe(0);
      expect(await deliver(application)).toMatchObject({ kind: 'accepted' });
      expect(await system.holdings(application.applicationId)).toBe(1);
    });

    const withPackages = () => {
      const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(1_200_000)]);
      return ready({
        ...aCase(),
        documents: [
          {
            ...{ id: randomUUID(), slot: 'AV', purpose: 'attachment', title: null, fileName: 'Vertrag.pdf' },
            ...{ mediaType: 'application/pdf', sizeBytes: content.length, scanStatus: 'CLEAN' },
            read: () => Promise.resolve(content),
            open: (range) => Readable.from([content.subarray(range?.start, range && range.end + 1)]),
          },
        ],
      });
    };

    test('an application with packages is accepted when all of them are there, and has no second effect', async () => {
      const application = await withPackages();
      expect(application.packages?.length).toBeGreaterThan(1);
      const outcome = await deliver(application);
      expect(outcome).toMatchObject({ kind: 'accepted', fileNumber: expect.stringMatching(/\d/) });
      expect(await deliver(application)).toEqual(outcome);
      expect(await system.specialistSystem.find(application)).toEqual(outcome);
      expect(await system.holdings(application.applicationId)).toBe(1);
    });

    test('a delivery that breaks off between packages is not there, and completed by the next', async () => {
      const application = await withPackages();
      const [first, ...others] = application.packages ?? [];
      const broken = others.map((one) => ({ ...one, payload: () => Promise.reject(new Error('killed')) }));
      const packages = first ? [first, ...broken] : [];
      await expect(deliver({ ...application, packages })).rejects.toThrow('killed');
      expect(await system.specialistSystem.find(application)).toBeNull();
      expect(await system.holdings(application.applicationId)).toBe(0);
      expect(await deliver(application)).toMatchObject({ kind: 'accepted' });
      expect(await system.holdings(application.applicationId)).toBe(1);
    });

    test('a system that says that another office is competent gives its name', async () => {
      await system.fail('not-competent');
      expect(await deliver(await ready(aCase()))).toMatchObject({
        kind: 'not-competent',
        office: expect.stringMatching(/./),
      });
    });

    test('a look at the connection says step by step that it works', async () => {
      const findings = await system.specialistSystem.look();
      for (const finding of findings) expect(findingSentence(finding)?.de).toMatch(/./);
      expect(findings.filter(isWrong)).toEqual([]);
      expect(findings.length).toBeGreaterThan(1);
    });

    followingMessageContract({
      system: () => system,
      anApplicationTaken: async () => {
        const { applicationId, ...application } = await ready(aCase());
        const outcome = await deliver({ ...application, applicationId });
        return { applicationId, fileNumber: outcome.kind === 'accepted' ? outcome.fileNumber : null };
      },
    });

    test.each(outages)('a look at a system that is %s says what is wrong', async (kind) => {
      await system.fail(kind);
      const wrong = (await system.specialistSystem.look()).filter(isWrong);
      expect(wrong.length).toBeGreaterThan(0);
      for (const finding of wrong) expect(findingSentence(finding)?.de).toMatch(/./);
    });

    test.each(outages)('a system that is %s is at fault, not the case, which is delivered later', async (kind) => {
      const application = await ready(aCase());
      await system.fail(kind);
      await expect(deliver(application)).rejects.toThrow(TargetFault);
      expect(await system.holdings(application.applicationId)).toBe(0);
      expect(await deliver(application)).toMatchObject({ kind: 'accepted' });
    });
  });
}

/** Systems of tests are not encrypted; that is said, but it is no fault of theirs. */
export function isWrong({ isGood, code }: ConnectionFinding): boolean {
  return !isGood && code !== 'not-encrypted';
}
