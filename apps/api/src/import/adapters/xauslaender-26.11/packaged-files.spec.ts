import { randomBytes, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { aDocument, PREPARATION_SETTINGS, ready } from '../../../../test/prepared-applications.js';
import { readingOf } from '../../../../test/test-messages.js';
import { unzip } from '../../../../test/unzip.js';

const SMALL = { settings: { ...PREPARATION_SETTINGS, embedLimitBytes: 1_500_000 } };
const noise = (size: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size)]);

/** The packages as they are read, and the archive that they make together. */
async function delivered({ packages }: Awaited<ReturnType<typeof ready>>) {
  const read = [];
  for (const { payload } of packages) {
    const xml = await payload();
    const { kind, contents, ...reading } = { ...(await readingOf(xml)) };
    if (!('message' in reading) || reading.message.type !== '000040') throw new Error(JSON.stringify(reading));
    const { body, head } = reading.message;
    read.push({ xml, body, head, part: contents.get(body.dokumentcontainer) ?? Buffer.alloc(0) });
  }
  return { read, archive: Buffer.concat(read.map(({ part }) => part)) };
}

test('evidence that does not fit travels in packages, each of them a message within the limit', async () => {
  const files = [noise(900_000), noise(2_500_000), noise(700_000)].map((content) => ({ content, id: randomUUID() }));
  const documents = files.map(({ id, content }, at) => aDocument(content, { id, fileName: `${at}.pdf` }));
  const message = await ready({}, documents, SMALL);
  const { read, archive } = await delivered(message);
  expect(message.xml.length).toBeLessThanOrEqual(1_500_000);
  for (const { xml } of read) expect(xml.length).toBeLessThanOrEqual(1_500_000);
  expect(message.body.angabenDokumentenlieferung).toEqual({
    anzahlDerPakete: read.length,
    archivgroesse: archive.length,
  });
  expect(read.length).toBeGreaterThan(2);
  expect(read.map(({ body }) => body.paketnummer)).toEqual(read.map((_, at) => at + 1));
  for (const { body } of read)
    expect(body.identifikationFachnachricht).toEqual({
      nachrichtenUUID: '5d6a3c1e-7f42-4b7a-9a51-0c8e2f9b1d30',
      nachrichtentyp: '130101',
      erstellungszeitpunkt: '2026-11-24T08:12:47.412Z',
    });
  const referenced = message.body.nachweis.flatMap(
    ({ dokumentOderReferenz }) => dokumentOderReferenz.dokumentuuid ?? [],
  );
  const unpacked = await unzip(archive);
  expect([...unpacked.keys()]).toEqual(referenced.map((id) => `${id}.pdf`));
  for (const { id, content } of files) {
    const file = unpacked.get(`${id}.pdf`);
    if (file !== undefined) expect(file.equals(content)).toBe(true);
    else expect([...message.contents.values()].some((one) => one.equals(content))).toBe(true);
  }
  expect(message.report.withheld).toEqual([]);
  expect(message.report.entries.filter(({ rule }) => rule === 'in-package').map(({ value }) => value)).toEqual(
    referenced,
  );
});

test('a repeat is the same packages, byte for byte, also of a picture that is converted', async () => {
  const pixels = { width: 900, height: 900, channels: 3 as const };
  const png = await sharp(randomBytes(900 * 900 * 3), { raw: pixels })
    .png()
    .toBuffer();
  const documents = [aDocument(png, { mediaType: 'image/png', fileName: 'Foto.png', id: randomUUID() })];
  const first = await ready({}, documents, SMALL);
  const second = await ready({}, documents, SMALL);
  expect(first.packages.length).toBeGreaterThan(1);
  expect(first.packages.map(({ messageId }) => messageId)).toEqual(second.packages.map(({ messageId }) => messageId));
  expect(new Set(first.packages.map(({ messageId }) => messageId)).size).toBe(first.packages.length);
  for (const [at, { payload }] of first.packages.entries())
    expect((await payload()).equals((await second.packages[at]?.payload()) ?? Buffer.alloc(0))).toBe(true);
  const { archive, read } = await delivered(first);
  expect(read.map(({ head }) => head['nachrichtenkopf.g2g']['identifikation.nachricht'].nachrichtenUUID)).toEqual(
    first.packages.map(({ messageId }) => messageId),
  );
  expect([...(await unzip(archive)).values()][0]?.subarray(0, 5).toString()).toBe('%PDF-');
});

test('pages of a passport go into the message before evidence takes the room', async () => {
  const documents = [
    aDocument(noise(800_000), { id: randomUUID(), fileName: 'Vertrag.pdf' }),
    aDocument(noise(700_000), { id: randomUUID(), slot: 'PASS', fileName: 'Pass.pdf' }),
  ];
  const { body, report, packages } = await ready({}, documents, SMALL);
  expect(body.angabenZurPerson.ausweisdokument?.ausweisseite).toHaveLength(1);
  expect(body.nachweis[0]?.dokumentOderReferenz).toEqual({ dokumentuuid: documents[0]?.id });
  expect(report.withheld).toEqual([]);
  expect(packages).toHaveLength(1);
});
