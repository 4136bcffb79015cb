import { randomUUID } from 'node:crypto';
import { anApplication, aSupplement } from '@einkanal/domain/testing/builders';
import { until } from '../../test/until.js';
import type { BlockedMessage, ReadyMessage, SpecialistSystem } from './specialist-system.port.js';
import { TargetFault } from './target-fault.js';

/** The system under test, and how an application gets there. */
type Around = {
  system: () => { specialistSystem: SpecialistSystem; fail: (kind: 'answer-lost') => Promise<void> | void };
  anApplicationTaken: () => Promise<{ applicationId: string; fileNumber: string | null }>;
};

/** The promises of the port about what follows an application: the answer to a question, and a withdrawal. */
export function followingMessageContract({ system, anApplicationTaken }: Around): void {
  const following = (applicationId: string) => ({
    ...{ messageId: randomUUID(), applicationId, application: anApplication() },
    createdAt: new Date('2026-11-25T09:31:07.412Z'),
  });
  const anAnswer = (applicationId: string) =>
    system().specialistSystem.prepareAnswer({
      ...following(applicationId),
      triggerId: '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d',
      receivedAt: new Date('2026-11-25T09:30:00Z'),
      content: aSupplement({ '/message': 'Anbei der Mietvertrag.' }),
      documents: [],
    });
  const aWithdrawal = (applicationId: string) => system().specialistSystem.prepareWithdrawal(following(applicationId));

  describe.each([
    ['an answer to a question', anAnswer],
    ['a withdrawal', aWithdrawal],
  ])('%s', (_, prepare) => {
    const ready = async (applicationId: string) => readyOf(await prepare(applicationId));
    const deliver = (message: ReadyMessage) => system().specialistSystem.deliver(message);
    const find = (message: ReadyMessage) => system().specialistSystem.find(message);

    test('is taken with the file number of its application, and is found again', async () => {
      const { applicationId, fileNumber } = await anApplicationTaken();
      const message = await ready(applicationId);
      expect(await find(message)).toBeNull();
      expect(await deliver(message)).toEqual({ kind: 'accepted', fileNumber });
      expect(await find(message)).toEqual({ kind: 'accepted', fileNumber });
    });

    test('has no second effect, not as another message either', async () => {
      const { applicationId, fileNumber } = await anApplicationTaken();
      const message = await ready(applicationId);
      for (const each of [message, message, await ready(applicationId)])
        expect(await deliver(each)).toEqual({ kind: 'accepted', fileNumber });
    });

    test('whose answer got lost is found afterwards', async () => {
      const { applicationId, fileNumber } = await anApplicationTaken();
      const message = await ready(applicationId);
      await system().fail('answer-lost');
      await expect(deliver(message)).rejects.toThrow(TargetFault);
      const found = await until('it is found', () => find(message));
      expect(found).toEqual({ kind: 'accepted', fileNumber });
    });

    test('about an application that the system does not know is refused', async () => {
      expect(await deliver(await ready('EK-2026-0000-0000'))).toMatchObject({ kind: 'refused' });
    });
  });
}

function readyOf(prepared: ReadyMessage | BlockedMessage): ReadyMessage {
  if (prepared.kind !== 'ready') throw new Error(JSON.stringify(prepared.faults));
  return prepared;
}
