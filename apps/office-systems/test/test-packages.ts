import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { EXAMPLE } from './test-specialist-system.js';

/** The example file of the standard's description in an archive as another program writes it (DEFLATE). */
export const ARCHIVE = readFileSync(new URL('arbeitsvertrag.zip', import.meta.url));
export const FILE_ID = '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d';
export const MESSAGE_ID = /<nachrichtenUUID>(.*?)</.exec(EXAMPLE)?.[1] ?? '';

/** The example, its evidence announced as `count` packages of an archive of `size` bytes. */
export const announcing = (count: number, size = ARCHIVE.length) =>
  EXAMPLE.replace(/<xa:dokument>\/9j.*?<\/xa:dokument>/, `<xa:dokumentuuid>${FILE_ID}</xa:dokumentuuid>`).replace(
    '</xa:OZG.Antrag.130101>',
    `<xa:angabenDokumentenlieferung><xa:anzahlDerPakete>${count}</xa:anzahlDerPakete><xa:archivgroesse>${size}</xa:archivgroesse></xa:angabenDokumentenlieferung>$&`,
  );

const HEAD = EXAMPLE.slice(0, EXAMPLE.indexOf('<xa:antragsidentifikation>'));

/** One of `count` packages of the archive. */
export function packageOf(number: number, count: number, archive = ARCHIVE): string {
  const length = Math.ceil(archive.length / count);
  const part = archive.subarray((number - 1) * length, number * length);
  return `${HEAD.replaceAll('OZG.Antrag.130101', 'Administration.Dokumentenlieferung.Paket.000040')
    .replace('<code>130101<', '<code>000040<')
    .replace(MESSAGE_ID, randomUUID())}<xa:dokumentcontainer>${part.toString('base64')}</xa:dokumentcontainer>
    <xa:identifikationFachnachricht><nachrichtenUUID>${MESSAGE_ID}</nachrichtenUUID>
    <nachrichtentyp listURI="urn:de:xauslaender:codelist:nachrichtentyp" listVersionID="19"><code>130101</code></nachrichtentyp>
    <erstellungszeitpunkt>2026-11-24T09:31:07.412+01:00</erstellungszeitpunkt></xa:identifikationFachnachricht>
    <xa:paketnummer>${number}</xa:paketnummer></xa:Administration.Dokumentenlieferung.Paket.000040>`;
}
