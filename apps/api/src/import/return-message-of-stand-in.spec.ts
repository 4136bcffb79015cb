import { RETURN_MESSAGES, writeReturnMessage } from '@einkanal/office-systems/specialist-system/return-message';
import { readingOf } from '../../test/test-messages.js';

const akte = {
  ...{ messageUuid: '5d6a3c1e-7f42-4b7a-9a51-0c8e2f9b1d30', antragsidentifikation: 'EK-2026-4819-3755' },
  ...{ office: '004200', isTest: false },
};

test.each(Object.keys(RETURN_MESSAGES) as (keyof typeof RETURN_MESSAGES)[])(
  'the stand-in writes %s as the standard has it',
  async (type) => {
    const order = { type, text: 'Mietvertrag & Ausweis <bitte>', day: '2027-01-12' };
    const reading = await readingOf(writeReturnMessage(akte, order, new Date('2026-12-01T09:00:00Z')));
    expect(reading).toMatchObject({
      kind: 'read',
      message: { type, body: { antragsidentifikation: 'EK-2026-4819-3755' } },
    });
  },
);
