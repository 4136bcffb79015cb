import { readFileSync } from 'node:fs';
import { readApplicationMessage } from '../../../test/test-messages.js';
import { listVersions } from './list-versions.js';
import { writeMessage } from './message-writer.js';
import { schemaFaults } from './schema.js';
import { parseXml } from './xml-document.js';

const example = readFileSync(new URL('antrag-130101.example.xml', import.meta.url));
const lists = listVersions(new Map());

function faultsOf(xml: string) {
  using document = parseXml(Buffer.from(xml));
  return schemaFaults(document);
}

test('the example of the standard’s structure is read, written and read again without a loss', async () => {
  const message = await readApplicationMessage(example);
  const written = writeMessage(message, message.contents, lists);
  expect(await readApplicationMessage(written)).toEqual(message);
  expect(message.body.angabenZurPerson.staatsangehoerigkeit.map((state) => state.staatsangehoerigkeit)).toEqual([
    '166',
    '121',
  ]);
  expect(message.body.angabenZurPerson.geburt.tagDerGeburt).toEqual({ teilbekanntesDatum: { jahrMonat: '1991-04' } });
  expect(message.head['nachrichtenkopf.g2g'].leser.kennung).toBe('azr:999999');
  expect(message.body.angabenDokumentenlieferung).toEqual({ anzahlDerPakete: 1, archivgroesse: 184213 });
});

test('what we write is valid, has the prefix and no default namespace', async () => {
  const message = await readApplicationMessage(example);
  const xml = writeMessage(message, message.contents, lists).toString('utf8');
  expect(faultsOf(xml)).toEqual([]);
  expect(xml).toContain('<xa:OZG.Antrag.130101 xmlns:xa="http://www.osci.de/xauslaender2611"');
  expect(xml).not.toContain('xmlns="');
});

test('the same message has the same bytes', async () => {
  const message = await readApplicationMessage(example);
  const write = () => writeMessage(message, message.contents, lists);
  expect(write().equals(write())).toBe(true);
});

test.each([
  ['a default namespace', (xml: string) => xml.replaceAll('xa:', '').replace('xmlns:xa', 'xmlns')],
  ['an unknown code of an enumerated list', (xml: string) => xml.replace('<code>VH</code>', '<code>ZZ</code>')],
  ['a house number of five digits', (xml: string) => xml.replace('<hausnummer>12<', '<hausnummer>12345<')],
  [
    '1980-00-00',
    (xml: string) => xml.replace('<jahrMonat>1991-04</jahrMonat>', '<jahrMonatTag>1980-00-00</jahrMonatTag>'),
  ],
  ['another release', (xml: string) => xml.replace('version="26.11"', 'version="26.05"')],
])('a message with %s is not valid', (_, change) => {
  const faults = faultsOf(change(example.toString('utf8')));
  expect(faults.length).toBeGreaterThan(0);
});

test('another prefix is the same message', async () => {
  const renamed = example.toString('utf8').replaceAll('xa:', 'z:').replace('xmlns:xa', 'xmlns:z');
  expect((await readApplicationMessage(renamed)).body).toEqual((await readApplicationMessage(example)).body);
});

test.each([
  ['a document type', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
  ['a bomb of entities', '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;</a>'],
  ['half an element', '<a><b></a>'],
])('%s is not read', (_, xml) => {
  expect(() => parseXml(Buffer.from(xml))).toThrow();
});
