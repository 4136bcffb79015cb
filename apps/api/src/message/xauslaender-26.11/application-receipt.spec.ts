import { readFileSync } from 'node:fs';
import { TEST_MESSAGE_SETTINGS } from '../../../test/test-message-settings.js';
import { readingOf, shippedCodeLists } from '../../../test/test-messages.js';
import { applicationReceipt } from './application-receipt.js';
import { MessageSettings } from './message-settings.js';

const settings = MessageSettings.parse(TEST_MESSAGE_SETTINGS);
const ids = { messageId: '5d6a3c1e-7f42-4b7a-9a51-0c8e2f9b1d30', createdAt: new Date('2026-11-24T08:12:47.412Z') };

async function read(name: string) {
  const reading = await readingOf(readFileSync(new URL(`examples/${name}.xml`, import.meta.url)));
  if (reading.kind === 'refused' || reading.message.type !== '130101') throw new Error(name);
  return reading.message;
}

test('says of the application that it arrived, from its reader to its sender', async () => {
  const application = await read('130101-least');
  const receipt = await readingOf(applicationReceipt(application, ids, settings, shippedCodeLists));
  expect(receipt).toMatchObject({
    kind: 'read',
    findings: [],
    message: {
      type: '130104',
      body: { antragsidentifikation: application.body.antragsidentifikation, status: '01' },
      head: {
        'nachrichtenkopf.g2g': {
          'identifikation.nachricht': { nachrichtenUUID: ids.messageId, nachrichtentyp: '130104' },
          autor: { kennung: 'azr:004200', name: 'Ausländerbehörde (Test)' },
        },
      },
    },
  });
  if (receipt.kind === 'refused' || receipt.message.type !== '130104') throw new Error('no receipt');
  const { head, body, attributes } = receipt.message;
  const of = application.head['nachrichtenkopf.g2g'];
  expect(body.ausloeserUUID).toBe(of['identifikation.nachricht'].nachrichtenUUID);
  expect(head['nachrichtenkopf.g2g'].leser).toMatchObject({ kennung: of.autor.kennung, name: of.autor.name });
  expect(attributes.test).toBeUndefined();
});

test('of a test message is a test message', async () => {
  const receipt = await readingOf(
    applicationReceipt(await read('130101-test-message'), ids, settings, shippedCodeLists),
  );
  expect(receipt).toMatchObject({ kind: 'read', message: { attributes: { test: 'Test' } } });
});

test('has the same bytes at every attempt', async () => {
  const application = await read('130101-least');
  const write = () => applicationReceipt(application, ids, settings, shippedCodeLists);
  expect(write().equals(write())).toBe(true);
});
