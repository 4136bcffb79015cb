import { mapped } from '@einkanal/domain/testing/mapping';
import { readAnswer } from './acknowledgement.js';
import { pointerAt } from '../../../message/xauslaender-26.11/field-path.js';

const UUID = '5d6a3c1e-7f42-4b7a-9a51-0c8e2f9b1d30';
const { report } = mapped({ '/applicant/nationalities': ['TUR', 'SYR'] });
const message = { purpose: 'APPLICATION' as const, messageId: UUID, applicationId: 'EK-2026-4819-3755', report };

const ergebnis = (result: string, trigger = UUID) =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
    <p:ergebnis xmlns:p="urn:einkanal:fachverfahren:1" version="1" nachrichtenUUID="a3b1c1e0-7f42-4b7a-9a51-0c8e2f9b1d30">
      <p:ausloeserUUID>${trigger}</p:ausloeserUUID>${result.replace(/<(\/?)/g, '<$1p:')}
    </p:ergebnis>`);
const PERSON = '/OZG.Antrag.130101/angabenZurPerson';

test.each([
  ['<angenommen><aktenzeichen>HD-AR-2026-000001</aktenzeichen></angenommen>', 'HD-AR-2026-000001'],
  [
    `<doppelt><aktenzeichen>HD-AR-2026-000001</aktenzeichen><ausloeserUUID>${UUID}</ausloeserUUID></doppelt>`,
    'HD-AR-2026-000001',
  ],
  ['<angenommen/>', null],
])('%s is a success', (result, fileNumber) => {
  expect(readAnswer(ergebnis(result), message)).toEqual({ kind: 'accepted', fileNumber });
});

test('a refusal names the field of the submission; an unknown path is told as text', () => {
  const fault = (code: string, path: string, text: string) =>
    `<fehler><code>${code}</code><feldpfad>${path}</feldpfad><text>${text}</text></fehler>`;
  const answer = `<abgelehnt>${fault('value-not-allowed', `${PERSON}/staatsangehoerigkeit[2]/staatsangehoerigkeit`, 'Unbekannt.')}${fault('value-not-allowed', '/Anderes/feld', 'So nicht.')}<fehler><code>schema-invalid</code><text>Kein XML.</text></fehler></abgelehnt>`;
  expect(readAnswer(ergebnis(answer), message)).toEqual({
    kind: 'refused',
    refused: [
      { code: 'value-not-allowed', pointer: '/applicant/nationalities/1', text: 'Unbekannt.' },
      { code: 'value-not-allowed', pointer: null, text: 'So nicht. – /Anderes/feld' },
      { code: 'schema-invalid', pointer: null, text: 'Kein XML.' },
    ],
  });
});

test('an office that is not competent says so, with the other office if it knows it', () => {
  const hint = '<hinweis>Bitte an Mannheim.</hinweis>';
  const read = (rest: string) => readAnswer(ergebnis(`<nichtZustaendig>${hint}${rest}</nichtZustaendig>`), message);
  expect(read('<zustaendigeABH kennung="004100">Mannheim</zustaendigeABH>')).toEqual({
    kind: 'not-competent',
    hint: 'Bitte an Mannheim.',
    office: '004100',
  });
  expect(read('<zustaendigeABH>Mannheim</zustaendigeABH>')).toMatchObject({ office: 'Mannheim' });
  expect(read('')).toMatchObject({ office: null });
});

test.each([
  ['a page', Buffer.from('<html><body>Anmelden</body></html>')],
  ['half an answer', Buffer.from('<p:ergebnis xmlns:p="urn:einkanal:fachverfahren:1"><p:ausloeser')],
  ['an answer to another message', ergebnis('<angenommen/>', 'ffffffff-7f42-4b7a-9a51-0c8e2f9b1d30')],
  ['an answer without a result', ergebnis('')],
  ['a document type', Buffer.from('<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>')],
])('%s is no answer: it is tried again', (_, xml) => {
  expect(() => readAnswer(xml, message)).toThrow('target-answer-unreadable');
});

const asynchronous = (codes: string[], description = '') =>
  Buffer.from(
    `<r:rueckweisung.asynchron.0010 xmlns:r="http://www.osci.de/xinneres/rueckweisung/6"><rueckweisung>${codes
      .map(
        (code) =>
          `<rueckweisungsgrund><grund listURI="urn:de:xinneres:codeliste:fehlercodes" listVersionID="3"><code>${code}</code></grund><grundSpezifisch><fehlerbeschreibung>${description}</fehlerbeschreibung></grundSpezifisch></rueckweisungsgrund>`,
      )
      .join('')}</rueckweisung></r:rueckweisung.asynchron.0010>`,
  );

test.each([
  ['X000', 'schema-invalid'],
  ['X001', 'schema-invalid'],
  ['S001', 'schema-invalid'],
  ['V000', 'version-unsupported'],
  ['S010', 'code-unknown'],
  ['S011', 'code-unknown'],
  ['S030', 'field-missing'],
  ['S020', 'value-not-allowed'],
  ['S999', 'value-not-allowed'],
  ['Q123', 'value-not-allowed'],
])('the standard’s rejection %s means %s', (code, expected) => {
  expect(readAnswer(asynchronous([code], 'Strasse zu lang'), message)).toEqual({
    kind: 'refused',
    refused: [{ code: expected, pointer: null, text: 'Strasse zu lang' }],
  });
});

test('already processed is a success without a file number', () => {
  expect(readAnswer(asynchronous(['S100']), message)).toEqual({ kind: 'accepted', fileNumber: null });
});

test.each([
  ['T080', 'target-is-not-addressee'],
  ['T001', 'target-refuses-sign-in'],
  ['T099', 'target-refuses-sign-in'],
])('%s blames the connection, not the application: %s', (code, fault) => {
  expect(() => readAnswer(asynchronous([code]), message)).toThrow(fault);
});

test('the synchronous rejection, whose elements have the namespace of the standard, is read too', () => {
  const xml = Buffer.from(
    '<xa:Administration.RueckweisungSynchron.000002 xmlns:xa="http://www.osci.de/xauslaender2611"><xa:rueckweisung><xa:rueckweisungsgrund><xa:grund><code>X001</code></xa:grund></xa:rueckweisungsgrund></xa:rueckweisung></xa:Administration.RueckweisungSynchron.000002>',
  );
  expect(readAnswer(xml, message)).toEqual({
    kind: 'refused',
    refused: [{ code: 'schema-invalid', pointer: null, text: 'X001' }],
  });
});

test.each([
  [`${PERSON}/familienname/name`, '/applicant/familyName'],
  [`${PERSON}/familienname`, '/applicant/familyName'],
  [`${PERSON}[1]/geburt[1]/tagDerGeburt[1]/teilbekanntesDatum[1]/jahrMonatTag[1]`, '/applicant/birthDate'],
  [`${PERSON}/anschrift`, '/applicant/address'],
  [`${PERSON}/anschrift/strasse`, '/applicant/address/street'],
  [PERSON, '/applicant'],
  ['/OZG.Antrag.130101/referenzperson/vorname', '/family/0/givenNames'],
  ['/OZG.Antrag.130101/antragsidentifikation', null],
  ['/OZG.Antrag.130101', null],
  ['nonsense', null],
])('the path %s is the field %s', (path, pointer) => {
  expect(pointerAt(path, report)).toBe(pointer);
});
