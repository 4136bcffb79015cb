import { anApplication, aSupplement } from '@einkanal/domain/testing/builders';
import type { Patch } from '@einkanal/domain/testing/patch';
import { TEST_MESSAGE_SETTINGS } from '../../../../test/test-message-settings.js';
import { readingOf, shippedCodeLists as codeLists } from '../../../../test/test-messages.js';
import type { BlockedMessage, ReadyMessage, TransferDocument } from '../../specialist-system.port.js';
import { prepareAnswerMessage } from './prepare-answer-message.js';
import { prepareWithdrawalMessage } from './prepare-withdrawal-message.js';

const writing = { settings: { ...TEST_MESSAGE_SETTINGS, embedLimitBytes: 1_000_000 }, codeLists };
const QUESTION = '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d';
const following = {
  messageId: '5d6a3c1e-7f42-4b7a-9a51-0c8e2f9b1d30',
  createdAt: new Date('2026-11-24T08:12:47.412Z'),
  applicationId: 'EK-2026-4819-3755',
  application: anApplication({ '/replyChannel': { kind: 'XAUSLAENDER' } }),
};

function aFile(size: number, change: Partial<TransferDocument> = {}): TransferDocument {
  const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size, 'x')]);
  return {
    ...{ id: '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4e', slot: 'MV', purpose: 'attachment', title: null },
    ...{ fileName: 'Mietvertrag.pdf', mediaType: 'application/pdf', sizeBytes: content.length, scanStatus: 'CLEAN' },
    read: () => Promise.resolve(content),
    open: () => {
      throw new Error('not needed');
    },
    ...change,
  };
}

const answer = (patch: Patch = {}, documents: TransferDocument[] = []) =>
  prepareAnswerMessage(
    {
      ...{ ...following, triggerId: QUESTION, receivedAt: new Date('2026-11-24T08:12:46Z') },
      ...{ content: aSupplement(patch), documents },
    },
    writing,
  );

function ready(prepared: ReadyMessage | BlockedMessage): ReadyMessage {
  if (prepared.kind === 'blocked') throw new Error(JSON.stringify(prepared.faults));
  return prepared;
}

async function read({ payload }: ReadyMessage) {
  const reading = await readingOf(payload);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.faults));
  expect(reading.findings).toEqual([]);
  return { ...reading.message, contents: reading.contents };
}

test('an answer says which question it answers, with words and files, and reads as it was written', async () => {
  const prepared = ready(await answer({ '/message': 'Anbei der Mietvertrag & <mehr>.' }, [aFile(1_000)]));
  const { type, head, body, contents } = await read(prepared);
  expect({ type, body }).toEqual({
    type: '130103',
    body: {
      ...{ antragsidentifikation: 'EK-2026-4819-3755', rueckkanalVorhanden: true, ausloeserUUID: QUESTION },
      unterlage: [expect.objectContaining({ dateiname: 'Mietvertrag.pdf', dokumententyp: '1' })],
      antworttext: 'Anbei der Mietvertrag & <mehr>.',
    },
  });
  expect(contents.size).toBe(1);
  expect(head['nachrichtenkopf.g2g']['identifikation.nachricht']).toEqual({
    ...{ nachrichtenUUID: following.messageId, nachrichtentyp: '130103' },
    erstellungszeitpunkt: '2026-11-24T08:12:47.412Z',
  });
  expect(prepared).toMatchObject({ purpose: 'ANSWER', triggerId: QUESTION, applicationId: 'EK-2026-4819-3755' });
});

test('the same answer has the same bytes', async () => {
  const [first, second] = [ready(await answer({}, [aFile(10)])), ready(await answer({}, [aFile(10)]))];
  expect(first.payload.equals(second.payload)).toBe(true);
});

test('a file beyond the limit stays in the e-file; text and report say so, and it is not read', async () => {
  const huge = aFile(10, {
    fileName: 'Riesig.pdf',
    sizeBytes: 250_000_000,
    read: () => Promise.reject(new Error('read')),
  });
  const prepared = ready(await answer({}, [huge, aFile(10)]));
  const { body } = await read(prepared);
  expect(body).toMatchObject({
    unterlage: [{ dateiname: 'Mietvertrag.pdf' }],
    antworttext: 'Nur im Dokumentenmanagement, nicht in dieser Nachricht: Riesig.pdf (zu groß für die Nachricht)',
  });
  expect(prepared.report.withheld).toMatchObject([{ fileName: 'Riesig.pdf', reason: 'too-large' }]);
  expect(prepared.payload.length).toBeLessThan(1_000_000);
});

test('a file that is not scanned yet is no verdict: it is tried again', async () => {
  await expect(answer({}, [aFile(10, { scanStatus: 'PENDING' })])).rejects.toThrow('not scanned');
});

test('a withdrawal names the application, and reads as it was written', async () => {
  const prepared = ready(prepareWithdrawalMessage(following, writing));
  const { type, body } = await read(prepared);
  expect({ type, body }).toEqual({
    type: '130111',
    body: { antragsidentifikation: 'EK-2026-4819-3755', rueckkanalVorhanden: true },
  });
  expect(prepared).toMatchObject({ purpose: 'WITHDRAWAL', triggerId: null });
});
