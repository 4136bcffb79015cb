import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { aDocument, pdf, prepare, ready } from '../../../../test/prepared-applications.js';
import { parseXml } from '../../../message/xauslaender-26.11/xml-document.js';

test('an application becomes a message with head, person, summary and evidence', async () => {
  const contract = pdf();
  const { head, attributes, body, contents, xml, sha512, version } = await ready({}, [aDocument(contract)]);
  expect(head['nachrichtenkopf.g2g']['identifikation.nachricht']).toEqual({
    nachrichtenUUID: '5d6a3c1e-7f42-4b7a-9a51-0c8e2f9b1d30',
    nachrichtentyp: '130101',
    erstellungszeitpunkt: '2026-11-24T08:12:47.412Z',
  });
  expect(head['nachrichtenkopf.g2g'].leser.kennung).toBe('azr:004200');
  expect(attributes).toMatchObject({ produkt: 'Einkanal', standard: 'XAusländer', version: '26.11', test: 'Test' });
  expect(body.antragsidentifikation).toBe('EK-2026-4819-3755');
  expect(body.angabenZurPerson.familienname).toEqual({ name: 'Demirağ' });
  expect(body.nachweis.map(({ dateiname }) => dateiname)).toEqual(['Arbeitsvertrag.pdf']);
  const [evidence] = body.nachweis;
  expect(contents.get(evidence?.dokumentOderReferenz.dokument ?? '')?.equals(contract)).toBe(true);
  const summary = contents.get(body.antragszusammenfassung?.dokumentOderReferenz.dokument ?? '');
  expect(summary?.subarray(0, 5).toString()).toBe('%PDF-');
  expect(sha512).toBe(createHash('sha512').update(xml).digest('hex'));
  expect(version).toBe('xauslaender-26.11/3');
});

test('a repeat after a lost answer is the same message, byte for byte', async () => {
  const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const documents = [aDocument(pdf()), aDocument(png, { mediaType: 'image/png', fileName: 'Foto.png' })];
  const [first, second] = [await ready({}, documents), await ready({}, documents)];
  expect(first.xml.equals(second.xml)).toBe(true);
});

test('pictures are embedded as PDF, JPEG as it is', async () => {
  const image = sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } });
  const jpeg = await image.clone().jpeg().toBuffer();
  const documents = [
    aDocument(await image.clone().webp().toBuffer(), { mediaType: 'image/webp', fileName: 'Scan.webp' }),
    aDocument(jpeg, { mediaType: 'image/jpeg', fileName: 'Foto.JPG' }),
  ];
  const { body, contents } = await ready({}, documents);
  expect(body.nachweis.map(({ dateiname, dokumententyp }) => [dateiname, dokumententyp])).toEqual([
    ['Scan.pdf', '1'],
    ['Foto.JPG', '2'],
  ]);
  expect(contents.get(body.nachweis[1]?.dokumentOderReferenz.dokument ?? '')?.equals(jpeg)).toBe(true);
});

test('what can come in the message only goes into the DMS alone beyond the limit, and is not even read', async () => {
  const never = () => Promise.reject(new Error('read'));
  const documents = [
    aDocument(pdf(), { id: '1', fileName: 'Passt.pdf' }),
    aDocument(pdf(), { id: '2', slot: 'PASS', fileName: 'Riesig.pdf', sizeBytes: 250_000_000, read: never }),
    aDocument(pdf(), {
      id: '3',
      fileName: 'Lebenslauf.docx',
      mediaType: 'application/vnd.oasis.opendocument.text',
      read: never,
    }),
    aDocument(pdf(), { id: '4', fileName: 'Virus.pdf', scanStatus: 'INFECTED', read: never }),
    aDocument(pdf(), { id: '5', fileName: 'Passt auch.pdf' }),
  ];
  const { body, report, packages } = await ready({}, documents);
  expect(body.nachweis.map(({ dateiname }) => dateiname)).toEqual(['Passt.pdf', 'Passt auch.pdf']);
  expect(report.withheld).toEqual([
    { documentId: '2', fileName: 'Riesig.pdf', reason: 'too-large' },
    { documentId: '3', fileName: 'Lebenslauf.docx', reason: 'format-not-transferable' },
    { documentId: '4', fileName: 'Virus.pdf', reason: 'infected' },
  ]);
  expect(body.sonstigeAnmerkung).toContain(
    'Riesig.pdf (zu groß für die Nachricht), Lebenslauf.docx (Format nicht übertragbar), Virus.pdf (Schadsoftware gefunden)',
  );
  expect(packages).toEqual([]);
});

test('every fault is told at once, with its place and the name of the file', async () => {
  const broken = aDocument(Buffer.from('no picture'), {
    mediaType: 'image/png',
    fileName: 'kaputt.png',
    slot: 'PASS',
    title: 'Reisepass',
  });
  const prepared = await prepare({ '/applicationKind': null, '/applicant/familyName': '王' }, [broken]);
  expect(prepared).toMatchObject({ kind: 'blocked' });
  expect(prepared.kind === 'blocked' && prepared.faults).toEqual([
    { pointer: '/attachments/0', code: 'document-not-convertible', fileName: 'kaputt.png' },
    { pointer: '/applicationKind', code: 'application-kind-missing' },
    { pointer: '/applicant/familyName', code: 'no-latin-form' },
  ]);
});

test('a file that is not scanned yet or cannot be read now is no verdict: it is tried again', async () => {
  await expect(prepare({}, [aDocument(pdf(), { scanStatus: 'PENDING' })])).rejects.toThrow('not scanned');
  await expect(prepare({}, [aDocument(pdf(), { read: () => Promise.reject(new Error('disk')) })])).rejects.toThrow(
    'disk',
  );
});

test('every target in the report is a place of the message that holds what the report says', async () => {
  const { report, xml } = await ready({}, [
    aDocument(pdf(), { slot: 'PASS', title: 'Reisepass' }),
    aDocument(pdf(), { title: 'Arbeitsvertrag' }),
  ]);
  using document = parseXml(xml);
  const contentAt = (path: string) =>
    document.get(path.replace(/\/([^/[]+)/g, '/*[local-name()="$1"]'))?.content.replace(/\s+/g, ' ') ?? null;
  const wrong = report.entries.filter(({ target, value, rule }) => {
    if (target === 'SUMMARY') return false;
    const content = contentAt(target);
    return content === null || (rule !== 'page' && !content.includes((value ?? '').replace(/\s+/g, ' ')));
  });
  expect(wrong).toEqual([]);
});

test.each(['AT', 'BE'])(
  'people-01, people-08: the valid message of service %s tells what is partly known',
  async (service) => {
    const { body } = await ready({
      '/service': service,
      '/applicant/birthDate': '1980-00-00',
      '/applicant/nationalities': ['XKX', 'SUN'],
    });
    expect(body.angabenZurPerson.geburt.tagDerGeburt).toEqual({ teilbekanntesDatum: { jahr: '1980' } });
    expect(body.angabenZurPerson.staatsangehoerigkeit.map(({ staatsangehoerigkeit }) => staatsangehoerigkeit)).toEqual([
      '150',
      '159',
    ]);
  },
);
