import {
  digestOf,
  EXAMPLE,
  EXAMPLE_ID,
  readErgebnis,
  TestSpecialistSystem,
} from '../../test/test-specialist-system.js';

const system = new TestSpecialistSystem();
beforeEach(() => system.start());
afterEach(() => system.remove());

const PERSON = '/OZG.Antrag.130101/angabenZurPerson';
test.each([
  [
    'a number of an identity document longer than nine',
    'TE0000000',
    'TE00000000',
    'value-not-allowed',
    `${PERSON}/ausweisdokument/seriennummer`,
  ],
  ['a street longer than 55', 'Lindenweg', 'Lindenweg'.repeat(7), 'value-not-allowed', `${PERSON}/anschrift/strasse`],
  ['a name in Cyrillic', 'Beispielenko', 'Приклад', 'value-not-allowed', `${PERSON}/familienname/name`],
  ['a decomposed umlaut', 'Lindenweg', 'Mu\u0308hlweg', 'value-not-allowed', `${PERSON}/anschrift/strasse`],
  ['an empty string', 'Lindenweg', '', 'field-missing', `${PERSON}/anschrift/strasse`],
  [
    'an unknown nationality',
    '<code>121</code>',
    '<code>12</code>',
    'code-unknown',
    `${PERSON}/staatsangehoerigkeit[2]/staatsangehoerigkeit`,
  ],
  [
    'a version of a list that is not loaded',
    'ozg.antragsgrund" listVersionID="4"',
    'ozg.antragsgrund" listVersionID="3"',
    'code-unknown',
    '/OZG.Antrag.130101/grundDesAntrags',
  ],
  [
    'a date that is none',
    '1991-04',
    '1991-4',
    'schema-invalid',
    `${PERSON}/geburt/tagDerGeburt/teilbekanntesDatum/jahrMonat`,
  ],
  [
    'a document that nobody announced',
    /<xa:dokument>\/9j.*?<\/xa:dokument>/,
    '<xa:dokumentuuid>0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d</xa:dokumentuuid>',
    'document-missing',
    '/OZG.Antrag.130101/nachweis/dokumentOderReferenz/dokumentuuid',
  ],
])('%s is refused with its field', async (_what, from, to, code, fieldPath) => {
  const ergebnis = await system.deliver(EXAMPLE.replace(from, to));

  expect(ergebnis).toMatchObject({ kind: 'abgelehnt', identification: EXAMPLE_ID });
  expect(ergebnis.rejections).toContainEqual({ code, fieldPath });
  expect(await system.akten()).toEqual([]);
});

test('every fault is named at once', async () => {
  const { rejections } = await system.deliver(
    EXAMPLE.replace('TE0000000', 'TE00000000').replace('<code>121</code>', '<code>12</code>'),
  );
  expect(rejections.map(({ code }) => code).sort()).toEqual(['code-unknown', 'value-not-allowed']);
});

test.each([
  ['no XML', 'nonsense'],
  ['XML that breaks off', EXAMPLE.slice(0, 2_000)],
  ['a document type', EXAMPLE.replace('?>', '?><!-- x --><!DOCTYPE a [<!ENTITY a "b">]>')],
  ['another encoding', EXAMPLE.replace('UTF-8', 'ISO-8859-1')],
])('a message with %s is answered without an identification', async (_what, body) => {
  const ergebnis = await system.deliver(body);
  expect(ergebnis).toMatchObject({ kind: 'abgelehnt', identification: null, rejections: [{ code: 'schema-invalid' }] });
});

test('bytes that are not UTF-8 are refused', async () => {
  const ergebnis = await readErgebnis(await system.send(Buffer.from(EXAMPLE, 'latin1')));
  expect(ergebnis.rejections[0]?.code).toBe('schema-invalid');
});

test.each([
  ['another release', /xauslaender2611|26\.11/g, (found: string) => found.replace('11', '05')],
  ['another message', /OZG\.Antrag\.130101/g, () => 'OZG.Freizuegigkeit.130301'],
])('%s of the standard is not supported', async (_what, from, to) => {
  expect((await system.deliver(EXAMPLE.replace(from, to))).rejections[0]?.code).toBe('version-unsupported');
});

test('a scan of more than seven megabytes inside the message is no trouble', async () => {
  const scan = Buffer.alloc(7_600_000, 'JVBERi0x').toString('base64');
  const ergebnis = await system.deliver(EXAMPLE.replace('JVBERi0xLjcKJSBlcmZ1bmRlbgolJUVPRgo=', scan));
  expect(ergebnis.kind).toBe('angenommen');
});

test.each([
  ['without a digest', { 'content-digest': '' }, 400],
  ['with the digest of something else', { 'content-digest': digestOf('else') }, 400],
  [
    'with a digest of another kind only',
    { 'content-digest': 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:' },
    400,
  ],
  ['as something else than XML', { 'content-type': 'text/plain' }, 415],
])('a request %s is broken transport', async (_how, headers, status) => {
  expect((await system.send(EXAMPLE, headers)).status).toBe(status);
  expect(await system.akten()).toEqual([]);
});

test('a digest may stand beside another one', async () => {
  const header = `sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:, ${digestOf(EXAMPLE)}`;
  expect((await system.send(EXAMPLE, { 'content-digest': header })).status).toBe(200);
});
