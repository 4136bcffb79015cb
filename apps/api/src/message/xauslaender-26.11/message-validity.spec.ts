import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { mapApplication } from '@einkanal/domain/import/mapping/map-application';
import { PDF } from '@einkanal/domain/import/mapping/mapping-input';
import { anApplication } from '@einkanal/domain/testing/builders';
import { aDocumentToMap, anInput } from '@einkanal/domain/testing/mapping';
import type { Patch } from '@einkanal/domain/testing/patch';
import { readApplicationMessage, shippedCodeLists as codeLists } from '../../../test/test-messages.js';
import { codeFaults } from './code-faults.js';
import { listVersions } from './list-versions.js';
import { messageHead, rootAttributes } from './message-head.js';
import { MessageSettings } from './message-settings.js';
import { writeMessage } from './message-writer.js';
import { schemaFaults } from './schema.js';
import { parseXml } from './xml-document.js';

const versions = listVersions(codeLists);
const settings = MessageSettings.parse({
  reader: { kennung: 'azr:004200', name: 'Stadt Heidelberg (Demo)' },
  author: {
    kennung: 'alp:test',
    name: 'Test',
    email: 'a@example.org',
    address: { street: 'Weg', postalCode: '69117', city: 'Heidelberg' },
  },
});
const [scan, printed] = [Buffer.from('%PDF scan'), Buffer.from('%PDF summary')];
const digest = (bytes: Buffer) => createHash('sha512').update(bytes).digest('hex');
const contents = new Map([scan, printed].map((bytes) => [digest(bytes), bytes]));
const file = { sha512: digest(scan), format: PDF };
const summary = { sha512: digest(printed), format: PDF };

function messageOf(patch: Patch) {
  const content = anApplication(patch);
  const documents = [
    aDocumentToMap({ slot: 'PASS', file }),
    aDocumentToMap({ fileName: `${content.message ?? ''}.pdf`, title: content.message ?? null, file }),
  ];
  const result = mapApplication({ ...anInput(), content, codeLists, documents, summary });
  if (result.kind === 'blocked') return null;
  const head = messageHead('130101', '5d6a3c1e-7f42-4b7a-9a51-0c8e2f9b1d30', new Date(0), settings);
  const message = { type: '130101' as const, attributes: rootAttributes(settings), head, body: result.message };
  return { message, xml: writeMessage(message, contents, versions) };
}

/** What people paste, and what breaks programs: markup, controls, bidi, halves of letters, other scripts, huge texts. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '',
    ' ',
    '<b>&amp;]]></b>',
    'a\u000Bb\fc\r\nd\te',
    '\u202Eabc',
    'Щербаков',
    'محمد',
    '王伟',
    '-',
    '12 1/2',
    '𝔉𝔲𝔩𝔩 ＷＩＤＥ',
    'x'.repeat(5_000),
  ),
);
/** Names and places of which the message must have a Latin form. */
const expressible = fc.oneof(
  fc.constantFrom(
    "O'Neill <b>&",
    'Щербаков',
    'Θεοδώρου',
    'Nguyễn',
    'Ｗｅｉ',
    'x\u000By',
    '\u200EAb',
    '½ „so“ – …',
    '-',
    '',
  ),
  fc.string({ unit: fc.integer({ min: 0x20, max: 0x17e }).map((point) => String.fromCodePoint(point)), maxLength: 30 }),
);
const nationality = fc.constantFrom('TUR', 'XKX', 'RKS', 'XXA', 'SUN', '163', 'DEU', '');
const date = fc.oneof(nasty, fc.constantFrom('1980', '1980-05', '1980-05-17', '1980-00-00', 'unknown', '2028-02-29'));
const code = fc.oneof(
  fc.constantFrom('valueOf', '__proto__', 'constructor'),

  nasty,
  fc.constantFrom(
    'F',
    'VH',
    'TUR',
    'XKX',
    'SPOUSE',
    'CHILD',
    'PASSPORT',
    'VISA_FREE',
    'LAWYER',
    'RENEWAL',
    'SIDE_CONDITION',
  ),
);
const anyPatch = fc.record<Patch>(
  {
    '/applicant/familyName': expressible,
    '/applicant/givenNames': fc.oneof(expressible, fc.constantFrom('', '-')),
    '/applicant/birthName': nasty,
    '/applicant/otherSpellings': fc.array(nasty, { maxLength: 3 }),
    '/applicant/birthDate': date,
    '/applicant/birthPlace': expressible,
    '/applicant/birthCountry': code,
    '/applicant/sex': code,
    '/applicant/nationalities': fc.array(nationality, { maxLength: 4 }),
    '/applicant/maritalStatus': fc.record({ code, since: date }),
    '/applicant/height': nasty,
    '/applicant/address': fc.record({
      careOf: nasty,
      street: nasty,
      houseNumber: fc.oneof(expressible, fc.constantFrom('12 1/2', '7 a-c', '½', '')),
      addition: nasty,
      postalCode: fc.constantFrom('69115', 'ABC', '1067'),
      city: nasty,
    }),
    '/applicant/contact': fc.record({ email: nasty, phone: nasty, mobile: nasty }),
    '/applicant/identityDocument': fc.record({ kind: code, number: nasty, issuedOn: date, validUntil: date }),
    '/applicant/currentTitle': fc.record({ kind: code, paragraph: nasty, validUntil: date }),
    '/applicant/entry': fc.record({ date, with: code, reason: nasty }),
    '/family': fc.array(
      fc.record({
        relation: code,
        familyName: expressible,
        givenNames: expressible,
        birthDate: date,
        nationalities: fc.array(code),
      }),
      { maxLength: 3 },
    ),
    '/representative': fc.record({
      role: code,
      familyName: expressible,
      givenNames: expressible,
      company: nasty,
      birthDate: date,
      sex: code,
    }),
    '/submittedAt': date,
    '/applicationKind': fc.constantFrom('FIRST', 'RENEWAL', 'CHANGE', 'SIDE_CONDITION'),
    '/requested': fc.record({ reason: nasty, from: date }),
    '/message': nasty,
    '/paragraph': nasty,
    '/serviceKey': nasty,
  },
  { requiredKeys: [] },
);

test('whatever an application holds, its message is well-formed, valid, in the lists, and reads back as it was written', async () => {
  let written = 0;
  await fc.assert(
    fc.asyncProperty(anyPatch, async (patch) => {
      const made = messageOf(patch);
      if (made === null) return;
      written++;
      using document = parseXml(made.xml);
      expect(schemaFaults(document)).toEqual([]);
      expect(codeFaults(made.message.body, versions, codeLists)).toEqual([]);
      const { type, attributes, head, body } = await readApplicationMessage(made.xml);
      expect({ type, attributes, head, body }).toEqual(made.message);
      expect(messageOf(patch)?.xml.equals(made.xml)).toBe(true);
    }),
    { numRuns: 80 },
  );
  // Most of them must not be stopped, or this would prove little.
  expect(written).toBeGreaterThan(20);
});

test('a code that its list lacks is found with its place', () => {
  const made = messageOf({});
  if (made === null) throw new Error('blocked');
  const body = structuredClone(made.message.body);
  body.grundDesAntrags = '99';
  body.referenzperson[0]?.staatsangehoerigkeit.push({ staatsangehoerigkeit: 'TUR' });
  expect(codeFaults(body, versions, codeLists)).toEqual([
    { path: '/OZG.Antrag.130101/grundDesAntrags', code: '99' },
    { path: '/OZG.Antrag.130101/referenzperson[1]/staatsangehoerigkeit[2]/staatsangehoerigkeit', code: 'TUR' },
  ]);
});
