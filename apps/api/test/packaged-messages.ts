import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import type { Type } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { MessageReception } from '../src/message/message-reception.js';
import { ArrivedMessageService } from '../src/intake/arrived-message.service.js';
import type { MessageBringer, MessageOutcome } from '../src/intake/arrived-message.js';
import type { TestApp } from './test-app.js';

const EXAMPLES = new URL('../src/message/xauslaender-26.11/examples/', import.meta.url);
const recorded = (name: string) =>
  readFileSync(new URL(`${name}.xml`, EXAMPLES), 'utf8').replaceAll('azr:999999', 'azr:004200');
const withId = (xml: string, id: string) => xml.replace(/<nachrichtenUUID>[^<]+/, `<nachrichtenUUID>${id}`);

/** An archive of these files, as another program would write it. */
export async function archiveOf(files: Readonly<Record<string, Buffer>>, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(content, name, { compress });
  zip.end();
  return buffer(zip.outputStream);
}

/** An application of somebody of their own with two files in packages, and the packages that bring an archive. */
export function aDelivery(
  archive: Buffer,
  { parts = 2, size = archive.length }: { parts?: number; size?: number } = {},
) {
  const messageId = randomUUID();
  const fileIds = [randomUUID(), randomUUID()] as const;
  const evidence = (
    id: string,
    name: string,
  ) => `<xa:nachweis><xa:dokumentOderReferenz><xa:dokumentuuid>${id.toUpperCase()}</xa:dokumentuuid></xa:dokumentOderReferenz>
    <xa:dokumententyp listURI="urn:de:xauslaender:codelist:dokumentformat" listVersionID="2"><code>1</code></xa:dokumententyp>
    <xa:dateiname>${name}</xa:dateiname><xa:bezeichnung>Arbeitsvertrag</xa:bezeichnung></xa:nachweis>`;
  const delivery = `<xa:angabenDokumentenlieferung><xa:anzahlDerPakete>${parts}</xa:anzahlDerPakete><xa:archivgroesse>${size}</xa:archivgroesse></xa:angabenDokumentenlieferung>`;
  const application = withId(recorded('130101-least'), messageId)
    .replaceAll('OD-2026-000077', `OD-${messageId}`)
    .replace(
      '</xa:OZG.Antrag.130101>',
      `${evidence(fileIds[0], 'Vertrag.pdf')}${evidence(fileIds[1], 'Zusatz.pdf')}${delivery}$&`,
    );
  return {
    messageId,
    fileIds,
    application,
  };
}

/** One of the packages of an archive. */
export function aPackage(
  messageId: string,
  archive: Buffer,
  number: number,
  parts = 2,
  id: string = randomUUID(),
): string {
  const length = Math.ceil(archive.length / parts);
  const part = archive.subarray((number - 1) * length, number * length);
  return withId(recorded('000040-first-part'), id)
    .replace(/(<xa:identifikationFachnachricht>\s*<nachrichtenUUID>)[^<]+/, `$1${messageId}`)
    .replace(/<xa:dokumentcontainer>[^<]+/, `<xa:dokumentcontainer>${part.toString('base64')}`)
    .replace(/<xa:paketnummer>\d+/, `<xa:paketnummer>${number}`);
}

type Taker = { take: (received: never, by: MessageBringer) => Promise<MessageOutcome> };

/** Brings a message to the office as a machine that may write to these. */
export async function bringMessage(
  { nest }: Pick<TestApp, 'nest'>,
  xml: string,
  offices = ['004200'],
  service: Type<Taker> = ArrivedMessageService,
): Promise<MessageOutcome> {
  const source = (async function* () {
    yield await Promise.resolve(Buffer.from(xml));
  })();
  const by = { clientId: 'demo-portal', offices, way: 'ENDPOINT' } as const;
  return nest
    .get(MessageReception, { strict: false })
    .receive(source, (received) => nest.get(service, { strict: false }).take(received as never, by));
}
