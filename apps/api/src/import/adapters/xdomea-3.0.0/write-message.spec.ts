import { aDmsFile } from '../../dms.contract.js';
import type { DmsFile } from '../../dms.port.js';
import { fileFormat } from './file-format.js';
import type { XdomeaMessageType } from './messages.js';
import { schemaFault } from './schema.js';
import { processIdOf } from './stable-ids.js';
import { writeXdomea } from './write-message.js';

const NOW = new Date('2026-12-01T08:15:00Z');
const TYPES = ['0605', '0401'] as const;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const aFile = (change: Partial<DmsFile> = {}) => aDmsFile('page', { caseNumber: 'EK-2026-1000-0001', ...change });

function written(type: XdomeaMessageType, file: DmsFile): string {
  const head = { type, sender: { name: 'Amt & Co', shortName: 'A' }, receiver: { name: 'E-Akte' }, user: 'einkanal' };
  return writeXdomea(head, file, NOW).toString('utf8');
}

/** The texts of all elements of a name, in their order. */
function texts(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<xdomea:${name}>([^<]*)<`, 'g'))].map(([, text]) => text ?? '');
}

test.each(TYPES)('%s: a message is valid, and says whose file it is', (type) => {
  const file = aFile();
  const xml = written(type, file);
  expect(schemaFault(Buffer.from(xml))).toBeNull();
  expect(texts(xml, 'ProzessID')).toEqual([processIdOf(type, file)]);
  expect(texts(xml, 'FremdesGeschaeftszeichen')).toEqual(['EK-2026-1000-0001']);
  expect(texts(xml, 'Dateiname')).toEqual([expect.stringMatching(/^[0-9a-f-]{36}_Pass\.pdf$/)]);
  expect(texts(xml, 'Wert')).toEqual([file.sha512, '4']);
});

test('0605 files into the container of the case, 0401 brings the Vorgang with it', () => {
  expect(texts(written('0605', aFile()), 'IDContainer')).toEqual(['EK-2026-1000-0001']);
  expect(texts(written('0401', aFile()), 'Kennzeichen')).toEqual(['EK-2026-1000-0001']);
});

test.each(TYPES)('%s: texts with signs of XML and without any form come through', (type) => {
  const originalName = 'a\u0007 <b> & &amp; "c" \uD800.pdf';
  const xml = written(type, aFile({ originalName }));
  expect(schemaFault(Buffer.from(xml))).toBeNull();
  expect(texts(xml, 'DateinameOriginal')).toEqual(['a\uFFFD &lt;b&gt; &amp; &amp;amp; "c" \uFFFD.pdf']);
});

test('a name that is a path is no valid message', () => {
  expect(schemaFault(Buffer.from(written('0605', aFile({ name: '../Pass.pdf' }))))).toMatch(/Dateiname/);
});

describe('what takes the place of a document', () => {
  const old = aFile();
  const renewed = aFile({ name: 'Pass (2).pdf', replaces: { name: 'Pass.pdf', keys: [old.key] } });
  const idOf = (xml: string) => texts(xml, 'ID').at(-1);

  test('is the next version of that document by 0401', () => {
    const xml = written('0401', renewed);
    expect(schemaFault(Buffer.from(xml))).toBeNull();
    expect([texts(xml, 'Nummer'), texts(xml, 'Betreff').at(-1)]).toEqual([['2'], 'Pass.pdf']);
    expect(idOf(xml)).toBe(idOf(written('0401', old)));
  });

  test('is a document of its own by 0605, which says what it replaces', () => {
    const xml = written('0605', renewed);
    expect(schemaFault(Buffer.from(xml))).toBeNull();
    expect([texts(xml, 'Nummer'), texts(xml, 'Betreff')]).toEqual([['1'], ['Pass (2).pdf']]);
    expect(texts(xml, 'Bezug')).toEqual(['Ersetzt „Pass.pdf“']);
    expect(idOf(xml)).not.toBe(idOf(written('0605', old)));
  });
});

test('a process has the same id at every attempt, another for other bytes, and another for the other message', () => {
  const file = aFile();
  const ids = [
    processIdOf('0605', file),
    processIdOf('0401', file),
    processIdOf('0605', { ...file, sha512: '0'.repeat(128) }),
    processIdOf('0605', aFile()),
  ];
  for (const id of ids) expect(id).toMatch(UUID);
  expect(new Set(ids).size).toBe(4);
  expect(processIdOf('0605', { ...file })).toBe(ids[0]);
});

test.each([
  ['application/pdf', { code: '018' }],
  ['image/jpeg', { code: '011' }],
  ['application/json', { code: '100', otherName: 'application/json' }],
])('%s is a format of the list, or one with a name', (mediaType, format) => {
  expect(fileFormat(mediaType)).toEqual(format);
  expect(schemaFault(Buffer.from(written('0605', aFile({ mediaType }))))).toBeNull();
});
