import { checkTargets } from './check-targets.js';
import { noFindings } from './findings.js';
import type { HeldDocument, Holdings } from './holdings.js';
import type { SentCase } from './sent-case.js';

const content = {
  applicant: { familyName: 'Öztürk', givenNames: 'Ayşe & Can', identityDocument: { number: 'C00000001' } },
};
const original = JSON.stringify(content);
const xml = '<a><n>Öztürk</n><v>Ayşe &amp; Can</v><s>C00000001</s></a>';

const sent = (change: Partial<SentCase> = {}): SentCase => ({
  key: 'key',
  mark: 'C00000001',
  original,
  files: [
    { fileName: 'Pass.pdf', sha512: 'aa' },
    { fileName: 'Kopie.pdf', sha512: 'aa' },
    { fileName: 'Vertrag.pdf', sha512: 'bb' },
  ],
  answers: [null, { status: 201, caseNumber: 'EK-1' }],
  ...change,
});

const application = { fileNumber: 'F-1', caseNumber: 'EK-1', xml };
const own = (name: string, sha512: string, json: string | null = null): HeldDocument => ({
  ...{ id: name, name, sha512, json },
});
const documents = [
  own('Pass.pdf', 'aa'),
  own('Vertrag.pdf', 'bb'),
  own('Originaldaten 1.json', 'cc', original),
  own('Zusammenfassung 1.pdf', 'dd'),
];
const folder = { caseNumber: 'EK-1', documents };
const held = (change: Partial<Holdings> = {}): Holdings => ({
  ...{ applications: [application], folders: [folder] },
  ...change,
});
const without = (name: string) => ({
  folders: [{ ...folder, documents: documents.filter((one) => one.name !== name) }],
});
const plus = (...more: HeldDocument[]) => ({ folders: [{ ...folder, documents: [...documents, ...more] }] });
const none = { applications: [], folders: [] };

test('what was received stands in both targets once, identical files as one: nothing is found', () => {
  expect(checkTargets([sent()], held())).toEqual(noFindings());
});

test.each([
  ['the application', { applications: [] }, 'EK-1 in the specialist system'],
  ['the folder', { folders: [] }, 'EK-1 in the DMS'],
  ['a file', without('Vertrag.pdf'), 'EK-1: file bb in the DMS'],
  ['the original', without('Originaldaten 1.json'), 'EK-1 in the DMS'],
  ['the summary', without('Zusammenfassung 1.pdf'), 'EK-1: summary in the DMS'],
])('%s is lost', (_what, change, sentence) => {
  expect(checkTargets([sent()], held(change)).lost).toEqual([sentence]);
});

test.each([
  [
    'an application',
    { applications: [application, { ...application, fileNumber: 'F-2' }] },
    'EK-1 in the specialist system: 2 times',
  ],
  ['a folder', { folders: [folder, folder] }, 'EK-1 in the DMS: 2 times'],
  ['a file', plus(own('Pass (2).pdf', 'aa')), 'EK-1: file aa in the DMS: 2 times'],
  ['the original', plus(own('Originaldaten 2.json', 'cc', original)), 'EK-1: original data in the DMS: 2 times'],
])('%s is there twice', (_what, change, sentence) => {
  expect(checkTargets([sent()], held(change)).doubled).toEqual([sentence]);
});

test('one key with two receipts is one application that became two', () => {
  const answers = ['EK-1', 'EK-2'].map((caseNumber) => ({ status: 201, caseNumber }));
  expect(checkTargets([sent({ answers })], held()).doubled).toEqual(['one key has the receipts EK-1, EK-2']);
});

test.each([
  ['never there', none],
  ['there once', held()],
])('what was never answered may be %s', (_what, holdings) => {
  expect(checkTargets([sent({ answers: [null, { status: 503, caseNumber: null }] })], holdings)).toEqual(noFindings());
});

test('what was never answered may not be there twice, nor in one target alone', () => {
  const unanswered = [sent({ answers: [null] })];
  const twice = held({ applications: [application, application] });
  expect(checkTargets(unanswered, twice).doubled).toHaveLength(1);
  expect(checkTargets(unanswered, held({ folders: [] })).differing).toHaveLength(1);
});

test.each([
  [
    'a value of the original',
    {
      folders: [
        {
          ...folder,
          documents: [
            ...documents.slice(0, 2),
            own('Originaldaten 1.json', 'cc', original.replace('Öz', 'Oz')),
            ...documents.slice(3),
          ],
        },
      ],
    },
    'EK-1: original data differ /applicant/familyName',
  ],
  [
    'a name in the message',
    { applications: [{ ...application, xml: xml.replace('Can', 'Jan') }] },
    'EK-1: /applicant/givenNames is not in the message',
  ],
  ['a file with other bytes', plus(own('Fremd.pdf', 'ee')), 'EK-1: Fremd.pdf holds bytes that nobody sent'],
  ['another number', { applications: [{ ...application, caseNumber: 'EK-9' }] }, 'EK-1 is held as EK-9'],
  [
    'what nobody sent',
    { applications: [application, { fileNumber: 'F-3', caseNumber: 'EK-7', xml: '<a/>' }] },
    'EK-7 is held, and nobody sent it',
  ],
])('%s differs', (_what, change, sentence) => {
  expect(checkTargets([sent()], held(change)).differing).toEqual([sentence]);
});
