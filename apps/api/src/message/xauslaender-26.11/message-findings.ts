import type { Dokument, DokumentOderReferenz } from '@einkanal/domain/intake/message/application-message';
import type { MessageType } from '@einkanal/domain/intake/message/message-type';
import type { FaultRecord } from './fault-record.js';
import type { Document } from './lifted-document.js';
import type { ReadMessage } from './message-reader.js';

const TO_OFFICES: ReadonlySet<MessageType> = new Set<MessageType>(['130101', '130103', '130111', '000040']);

/** What is odd about a message that was read: between its parts, where no single element is wrong. */
export function messageFindings(message: ReadMessage, path: string, record: FaultRecord): void {
  const reader = message.head['nachrichtenkopf.g2g'].leser.kennung;
  if (TO_OFFICES.has(message.type) && !/^azr:./.test(reader))
    record.finding(`${path}/nachrichtenkopf.g2g/leser/kennung`, 'reader-not-an-office');
  packageFindings(message, path, record);
  if (saysNothing(message)) record.finding(path, 'nothing-said');
  for (const { document, place } of documentsIn(message.body, path)) {
    const file = message.files.get(document.dokument);
    if (file !== undefined && !isOfFormat(file, document.dokumententyp))
      record.finding(place, 'document-format-differs', { format: formatName(document.dokumententyp) });
  }
}

function packageFindings(message: ReadMessage, path: string, record: FaultRecord): void {
  if (message.type !== '130101' && message.type !== '130103') return;
  const isAnnounced = message.body.angabenDokumentenlieferung !== undefined;
  const hasReference = JSON.stringify(message.body).includes('"dokumentuuid":');
  if (hasReference && !isAnnounced) record.finding(path, 'packages-not-announced');
  if (isAnnounced && !hasReference) record.finding(`${path}/angabenDokumentenlieferung`, 'packages-without-reference');
}

/** Only the head and the ids. A withdrawal says all it has to say so. */
function saysNothing({ type, body }: ReadMessage): boolean {
  const said = Object.values(body).filter((value) => !Array.isArray(value) || value.length > 0);
  if (type === '130103') return said.length === 3;
  return (type === '130105' || type === '130107') && said.length === 2;
}

/** `%PDF-` may stand some bytes behind the start. */
const FORMATS: Readonly<Record<string, { name: string; start: RegExp }>> = {
  '1': { name: 'PDF', start: /%PDF/ },
  '2': { name: 'JPG', start: /^\xFF\xD8\xFF/ },
};

export function formatName(code: string): string {
  return FORMATS[code]?.name ?? code;
}

function isOfFormat({ start }: Document, format: string): boolean {
  return FORMATS[format]?.start.test(start.toString('latin1')) ?? true;
}

/** Every document of the message with its place, in whatever element it stands. */
export function documentsIn(value: unknown, place: string): { document: Dokument; place: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isDocument(value)) return [{ document: value, place }];
  if (isReference(value)) {
    const { dokument } = value.dokumentOderReferenz;
    return dokument === undefined ? [] : [{ document: { dokument, dokumententyp: value.dokumententyp }, place }];
  }
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, child]) =>
    documentsIn(child, isList ? `${place}[${String(Number(key) + 1)}]` : `${place}/${key}`),
  );
}

function isReference(value: object): value is DokumentOderReferenz {
  return 'dokumentOderReferenz' in value;
}

function isDocument(value: object): value is Dokument {
  return 'dokument' in value && 'dokumententyp' in value;
}
