import { newEmergency } from '../case-file/emergency.js';
import { toHandoverPackage, type OfferedCase } from './handover-package.js';

const act = { by: null, at: '2026-11-24T09:00:00.000Z' };
const detention = newEmergency('DETENTION', act);
const offered: OfferedCase = {
  number: 'EK-2026-4819-3755',
  kind: 'APPLICATION',
  service: 'AT',
  matter: 'AT16B_R',
  paragraph: null,
  applicationKind: 'RENEWAL',
  protection: 'NONE',
  familyName: 'Demirağ',
  givenNames: 'Ayşe',
  birthDate: '1998-05',
  representativeName: 'RA Wolff',
  receivedAt: new Date('2026-11-20T10:15:00Z'),
  emergency: null,
};
const parts = {
  documents: [{ id: 'd1', slot: 'PASS', fileName: 'Pass_Demirag.pdf', sizeBytes: 5 }],
  submissionIds: ['s1'],
  notes: [],
};

test('the receiving office sees who it is, of which year, what is asked for, and since when', () => {
  expect(toHandoverPackage(offered, parts)).toMatchObject({
    number: 'EK-2026-4819-3755',
    matter: 'AT16B_R',
    person: { familyName: 'Demirağ', givenNames: 'Ayşe', birthYear: '1998', representativeName: 'RA Wolff' },
    receivedAt: '2026-11-20T10:15:00.000Z',
    documents: [{ slot: 'PASS', fileName: 'Pass_Demirag.pdf' }],
  });
});

test('of whoever is protected nothing says who it is, not even the name of a file', () => {
  const shown = toHandoverPackage({ ...offered, protection: 'IDENTITY' }, parts);
  expect(shown.person).toBeNull();
  expect(JSON.stringify(shown)).not.toMatch(/Demira|Ayşe|1998|Wolff/);
});

test('an unknown day of birth is no year', () => {
  expect(toHandoverPackage({ ...offered, birthDate: 'unknown' }, parts).person?.birthYear).toBeNull();
});

test('an emergency travels with what was done at once; a denied one is none', () => {
  const measured = { ...detention, measure: { ...act, refused: false } };
  const notes = [{ id: 'n1', kind: 'MEASURE', text: 'Haftgericht angerufen' }];
  expect(toHandoverPackage({ ...offered, emergency: measured }, { ...parts, notes })).toMatchObject({
    emergency: { reason: 'DETENTION', measure: { refused: false, text: 'Haftgericht angerufen' } },
    noteIds: ['n1'],
  });
  expect(toHandoverPackage({ ...offered, emergency: detention }, parts).emergency).toEqual({
    reason: 'DETENTION',
    measure: null,
  });
  expect(toHandoverPackage({ ...offered, emergency: { ...detention, denied: act } }, parts).emergency).toBeNull();
});
