import { readAnswer } from './read-answer.js';

const body = {
  ...{ antragsidentifikation: 'OD-2026-000077', rueckkanalVorhanden: true, antworttext: 'Anbei.' },
  ausloeserUUID: '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d',
  unterlage: [
    { dokumentOderReferenz: { dokument: 'a'.repeat(128) }, dokumententyp: '1', dateiname: 'Mietvertrag.pdf' },
    { dokumentOderReferenz: { dokumentuuid: '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4e' }, dokumententyp: '2' },
  ],
};
const named = { messageId: '5d6a3c1e-7f42-4b7a-9a51-0c8e2f9b1d30', reader: 'azr:004200' };

test('an answer is a supplement to the case that it belongs to', () => {
  const applicant = { familyName: 'Beispielenko', givenNames: 'Nadija', birthDate: '1991-04' };
  const about = { service: 'BE', matter: null, caseNumber: 'EK-2026-4819-3755', applicant } as const;
  expect(readAnswer({ ...named, body, about }).content).toEqual({
    ...{ schemaVersion: '1', kind: 'SUPPLEMENT', office: '004200', service: 'BE', caseNumber: 'EK-2026-4819-3755' },
    ...{ channelMessageId: named.messageId, channelCaseId: 'OD-2026-000077', message: 'Anbei.', applicant },
    replyChannel: { kind: 'XAUSLAENDER' },
    attachments: [
      { part: 'file-1', purpose: 'attachment' },
      { part: 'file-2', purpose: 'attachment' },
    ],
  });
});

test('each file has its place in the message, the one in a package too', () => {
  expect(readAnswer({ ...named, body, about: null }).files).toEqual([
    {
      ...{ part: 'file-1', path: '/OZG.RueckkanalAntwort.130103/unterlage[1]', fileName: 'Mietvertrag.pdf' },
      ...{ sha512: 'a'.repeat(128), packageFileId: null },
    },
    {
      ...{ part: 'file-2', path: '/OZG.RueckkanalAntwort.130103/unterlage[2]', fileName: 'Unterlage-2.jpg' },
      ...{ sha512: null, packageFileId: '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4e' },
    },
  ]);
});

test('an answer to something that nobody knows is of nobody', () => {
  const { content } = readAnswer({ ...named, body: { ...body, unterlage: [] }, about: null });
  expect(content).toMatchObject({ service: 'AT', applicant: { familyName: '', birthDate: 'unknown' } });
  expect(content.attachments).toBeUndefined();
});
