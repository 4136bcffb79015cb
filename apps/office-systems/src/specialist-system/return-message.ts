import { randomUUID } from 'node:crypto';
import type { Akte } from './aktenregister.js';

/** What the office can answer, as its page says it. */
export const RETURN_MESSAGES = {
  '130102': { root: 'OZG.RueckkanalFrage.130102', name: 'Rückfrage' },
  '130104': { root: 'OZG.Statusmeldung.130104', name: 'Prüfung abgeschlossen' },
  '130105': { root: 'OZG.Terminmitteilung.130105', name: 'Termin' },
  '130107': { root: 'OZG.RuecknahmeReaktion.130107', name: 'Reaktion auf die Rücknahme' },
  '130109': { root: 'OZG.Unzustaendig.130109', name: 'Nicht zuständig' },
  '130110': { root: 'OZG.BeabsichtigteAblehnung.130110', name: 'Beabsichtigte Ablehnung' },
} as const;
type ReturnMessageType = keyof typeof RETURN_MESSAGES;

/** `day`: the deadline of a question, or the day of an appointment; `text` says the rest. */
export type ReturnOrder = { type: ReturnMessageType; text: string; day: string | null };

export function isReturnMessageType(type: string): type is ReturnMessageType {
  return Object.hasOwn(RETURN_MESSAGES, type);
}

type AnsweredApplication = Pick<Akte, 'antragsidentifikation' | 'messageUuid' | 'office' | 'isTest'>;

/** A PDF of one empty page. */
const LETTER = btoa(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** A return message of the standard about a file, new each time. */
export function writeReturnMessage(
  { antragsidentifikation, messageUuid, office, isTest }: AnsweredApplication,
  order: ReturnOrder,
  now: Date,
): string {
  const { root } = RETURN_MESSAGES[order.type];
  return `<?xml version="1.0" encoding="UTF-8"?>
<xa:${root} xmlns:xa="http://www.osci.de/xauslaender2611" produkt="Fachverfahren (Nachbildung)" produkthersteller="Einkanal" standard="XAusländer" version="26.11"${isTest ? ' test="Test"' : ''}>
  <nachrichtenkopf.g2g>
    <identifikation.nachricht>
      <nachrichtenUUID>${randomUUID()}</nachrichtenUUID>
      <nachrichtentyp listURI="urn:de:xauslaender:codelist:nachrichtentyp" listVersionID="19"><code>${order.type}</code></nachrichtentyp>
      <erstellungszeitpunkt>${now.toISOString()}</erstellungszeitpunkt>
    </identifikation.nachricht>
    <leser>${party('alp:einkanal-demo', 'Einkanal (Demo)')}</leser>
    <autor>${party(`azr:${office}`, 'Ausländerbehörde (erfunden)')}<erreichbarkeit><kanal listURI="urn:de:xoev:codeliste:erreichbarkeit" listVersionID="3"><code>01</code></kanal><kennung>post@behoerde.example</kennung></erreichbarkeit></autor>
  </nachrichtenkopf.g2g>
  <anschrift.autor><gebaeude>${PLACE}</gebaeude></anschrift.autor>
  <xa:antragsidentifikation>${escape(antragsidentifikation)}</xa:antragsidentifikation>
  <xa:ausloeserUUID>${escape(messageUuid)}</xa:ausloeserUUID>
  ${bodyOf(order)}
</xa:${root}>
`;
}

const PLACE =
  '<hausnummer>1</hausnummer><postleitzahl>99999</postleitzahl><strasse>Rathausplatz</strasse><wohnort>Musterstadt</wohnort>';

function party(kennung: string, name: string): string {
  return `<verzeichnisdienst listURI="urn:xoev-de:kosit:codeliste:verzeichnisdienst" listVersionID="3"><code>DVDV</code></verzeichnisdienst><kennung>${escape(kennung)}</kennung><name>${name}</name>`;
}

function bodyOf({ type, text, day }: ReturnOrder): string {
  switch (type) {
    case '130102':
      return element('frage', text) + (day === null ? '' : element('fristdatum', day));
    case '130104':
      return '<xa:status listURI="urn:xoev-de:xauslaender:codeliste:ozg.status" listVersionID="4"><code>05</code></xa:status>';
    case '130105':
      return (
        (day === null
          ? ''
          : `<xa:strukturierteTermininformationen>${element('datum', day)}${element('uhrzeitAb', '09:30:00')}<xa:ort>${PLACE}</xa:ort></xa:strukturierteTermininformationen>`) +
        element('weitereHinweise', text)
      );
    case '130107':
      return element('rueckmeldung', text);
    case '130109':
      return element('hinweis', 'Das Anliegen gehört zu einer anderen Behörde.') + element('zustaendigeABH', text);
    case '130110':
      return `<xa:mitteilung>${element('dokument', LETTER)}<xa:dokumententyp listURI="urn:de:xauslaender:codelist:dokumentformat" listVersionID="2"><code>1</code></xa:dokumententyp></xa:mitteilung>`;
  }
}

function element(name: string, text: string): string {
  return `<xa:${name}>${escape(text)}</xa:${name}>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escape(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}
