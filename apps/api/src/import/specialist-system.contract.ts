import { randomUUID } from 'node:crypto';
import type { CodeLists } from '@einkanal/domain/codes/code-list';
import type { SubmissionContent } from '@einkanal/domain/intake/submission';
import { anApplication } from '@einkanal/domain/testing/builders';
import { readCodeListFiles } from '../office/code-list-files.js';
import type { ReadyApplication, SpecialistSystem } from './specialist-system.port.js';
import { TargetFault } from './target-fault.js';

/** A specialist system under test: the adapter, a look past it, and the ways to make the system fail. */
export type SpecialistSystemUnderTest = {
  specialistSystem: SpecialistSystem;
  /** How many applications the system holds under this number. */
  holdings: (caseNumber: string) => Promise<number>;
  fail: (kind: 'down' | 'answer-lost' | 'error-500' | 'html-login-page' | 'not-competent') => Promise<void>;
  stop: () => Promise<void>;
};

/** The official lists that come with the product. */
export const SHIPPED_LISTS: CodeLists = new Map(readCodeListFiles().map((list) => [list.urn, list]));

/** The promises of the port `SpecialistSystem`, for any adapter. */
export function specialistSystemContract(name: string, start: () => Promise<SpecialistSystemUnderTest>): void {
  describe(name, () => {
    let system: SpecialistSystemUnderTest;
    beforeAll(async () => {
      system = await start();
    });
    afterAll(() => system.stop());

    let serial = 0;
    const aCase = (content: SubmissionContent = anApplication()) => ({
      messageId: randomUUID(),
      createdAt: new Date('2026-11-24T09:31:07.412Z'),
      caseNumber: `EK-2026-1000-${String(1000 + serial++)}`,
      receivedAt: new Date('2026-11-24T09:30:00Z'),
      content,
      documents: [],
    });
    const ready = async (application: ReturnType<typeof aCase>): Promise<ReadyApplication> => {
      const prepared = await system.specialistSystem.prepare(application);
      if (prepared.kind !== 'ready') throw new Error(JSON.stringify(prepared.faults));
      return prepared;
    };
    const deliver = (application: ReadyApplication) => system.specialistSystem.deliver(application);

    test('the same application is prepared to the same bytes', async () => {
      const application = aCase();
      expect((await ready(application)).payload.equals((await ready(application)).payload)).toBe(true);
    });

    test('an application that is delivered is accepted and can be found again', async () => {
      const application = await ready(aCase());
      const outcome = await deliver(application);
      expect(outcome).toEqual({ kind: 'accepted', fileNumber: expect.stringMatching(/\d/) });
      expect(await system.specialistSystem.find(application)).toEqual(outcome);
      expect(await system.holdings(application.caseNumber)).toBe(1);
    });

    test('an application that never arrived is not found', async () => {
      expect(await system.specialistSystem.find(await ready(aCase()))).toBeNull();
    });

    test('delivering again has no second effect and gives the first file number', async () => {
      const application = await ready(aCase());
      const first = await deliver(application);
      expect(await deliver(application)).toEqual(first);
      expect(await system.holdings(application.caseNumber)).toBe(1);
    });

    test('a delivery whose answer got lost is found afterwards', async () => {
      const application = await ready(aCase());
      await system.fail('answer-lost');
      await expect(deliver(application)).rejects.toThrow(TargetFault);
      expect(await system.specialistSystem.find(application)).toMatchObject({ kind: 'accepted' });
    });

    test('a system that says that another office is competent gives its name', async () => {
      await system.fail('not-competent');
      expect(await deliver(await ready(aCase()))).toMatchObject({
        kind: 'not-competent',
        office: expect.stringMatching(/./),
      });
    });

    test.each(['down', 'error-500', 'html-login-page'] as const)(
      'a system that is %s is at fault, not the case',
      async (kind) => {
        const application = await ready(aCase());
        await system.fail(kind);
        await expect(deliver(application)).rejects.toThrow(TargetFault);
        expect(await system.holdings(application.caseNumber)).toBe(0);
      },
    );
  });
}
