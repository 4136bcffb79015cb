import type { Label } from '../../intake/vocabulary.js';
import type { MessageBodies } from '../../intake/message/message-bodies.js';
import { SUMMARY } from './mapping-report.js';

/** The messages that we write. */
type WrittenMessage = MessageBodies['130101' | '130103' | '130111'];

/** The names of all elements of a message, at any depth. */
type ElementName<T> = T extends readonly (infer Item)[]
  ? ElementName<Item>
  : T extends object
    ? { [Key in keyof T & string]: Key | ElementName<NonNullable<T[Key]>> }[keyof T & string]
    : never;

/** Every element of these messages in plain words, German and English. An element without words does not compile. */
const WORDS: Readonly<Record<ElementName<WrittenMessage>, string>> = {
  antragsidentifikation: 'Kennung des Antrags|Id of the application',
  rueckkanalVorhanden: 'Rückkanal vorhanden|Reply channel exists',
  ausloeserUUID: 'Kennung der Rückfrage|Id of the question',
  unterlage: 'Unterlage|Document',
  antworttext: 'Antworttext|Text of the answer',
  antragsdatum: 'Antragsdatum|Date of application',
  grundDesAntrags: 'Grund des Antrags|Reason for the application',
  ersteinreisedatum: 'Datum der Ersteinreise|Date of first entry',
  grundAenderungNebenbestimmung: 'Grund für die Änderung der Nebenbestimmung|Reason for changing the side-condition',
  grundDesAufenthalts: 'Grund des Aufenthalts|Purpose of the stay',
  angabenZurPerson: 'Person|Person',
  antragstellerVertreter: 'Vertretung|Representative',
  referenzperson: 'Bezugsperson|Reference person',
  antragszusammenfassung: 'Zusammenfassung|Summary',
  nachweis: 'Nachweis|Evidence',
  sonstigeAnmerkung: 'Anmerkung|Remark',
  verbundenerAntrag: 'Verbundener Antrag|Related application',
  angabenDokumentenlieferung: 'Lieferung der Dokumente|Delivery of the documents',
  anzahlDerPakete: 'Anzahl der Pakete|Number of parcels',
  archivgroesse: 'Größe des Archivs|Size of the archive',
  jahrMonatTag: 'Tag|Day',
  jahrMonat: 'Monat|Month',
  jahr: 'Jahr|Year',
  teilbekanntesDatum: 'soweit bekannt|as far as known',
  unbekannt: 'unbekannt|unknown',
  name: 'Name|Name',
  nichtVorhanden: 'nicht vorhanden|there is none',
  staatsangehoerigkeit: 'Staatsangehörigkeit|Nationality',
  staatsgebiet: 'Staatsgebiet|Territory',
  geschlecht: 'Geschlecht|Sex',
  geburt: 'Geburt|Birth',
  geburtsort: 'Geburtsort|Place of birth',
  ort: 'Ort|Place',
  geburtsortStaat: 'Geburtsstaat|State of birth',
  tagDerGeburt: 'Tag der Geburt|Day of birth',
  geburtsortbezirk: 'Bezirk des Geburtsorts|District of birth',
  hausnummer: 'Hausnummer|House number',
  hausnummerBuchstabeZusatzziffer: 'Zusatz zur Hausnummer|Addition to the house number',
  postleitzahl: 'Postleitzahl|Postcode',
  stockwerkswohnungsnummer: 'Stockwerk oder Wohnung|Floor or flat',
  strasse: 'Straße|Street',
  teilnummerDerHausnummer: 'Teilnummer der Hausnummer|Part of the house number',
  wohnort: 'Wohnort|City',
  wohnortFruehererGemeindename: 'Früherer Name des Wohnorts|Former name of the city',
  wohnungsinhaber: 'Wohnungsinhaber|Holder of the dwelling',
  zusatzangaben: 'Zusatzangaben|Additional details',
  'hausnummern.bis': 'bis Hausnummer|to house number',
  'hausnummer.bis': 'Hausnummer|House number',
  'hausnummerbuchstabezusatzziffer.bis': 'Zusatz zur Hausnummer|Addition to the house number',
  'teilnummerderhausnummer.bis': 'Teilnummer der Hausnummer|Part of the house number',
  postfach: 'Postfach|PO box',
  kommunikation: 'Erreichbarkeit|Contact',
  kanal: 'Kanal|Channel',
  kennung: 'Adresse oder Nummer|Address or number',
  zusatz: 'Zusatz|Addition',
  dokument: 'Datei|File',
  dokumententyp: 'Format|Format',
  dokumentOderReferenz: 'Datei|File',
  dokumentuuid: 'Kennung der Datei|Id of the file',
  dateiname: 'Dateiname|File name',
  bezeichnung: 'Bezeichnung|Title',
  vorname: 'Vorname|Given name',
  familienname: 'Familienname|Family name',
  weitererName: 'Weiterer Name|Further name',
  personenbeschreibung: 'Beschreibung|Description',
  koerpergroesse: 'Größe|Height',
  augenfarbe: 'Augenfarbe|Eye colour',
  familienstand: 'Familienstand|Marital status',
  getrenntLebend: 'getrennt lebend|living apart',
  familienstandOderGetrenntlebendSeit: 'Familienstand seit|Marital status since',
  anschrift: 'Anschrift|Address',
  aufenthaltsdokument: 'Aufenthaltsdokument|Residence document',
  visumsfreieEinreise: 'Visumfreie Einreise|Entry without a visa',
  deutschesAufenthaltsdokumentVorhanden: 'deutscher Titel vorhanden|German title exists',
  ausweisdokument: 'Ausweis|Identity document',
  ausweisseite: 'Seite|Page',
  gueltigkeitszeitraum: 'Gültigkeit|Validity',
  von: 'von|from',
  bis: 'bis|until',
  seriennummer: 'Seriennummer|Serial number',
  vertrauensniveau: 'Vertrauensniveau|Level of assurance',
  vertretungsart: 'Art der Vertretung|Kind of representation',
  anlageVertreter: 'Vollmacht|Power of attorney',
  firma: 'Firma|Company',
  familiaereBeziehung: 'Beziehung|Relation',
};

const ELEMENTS = new Map<string, string>(Object.entries(WORDS));
const SUMMARY_WORDS: Label = { de: 'nur in der Zusammenfassung', en: 'in the summary only' };

/** Where a value stands: `/OZG.Antrag.130101/referenzperson[2]/vorname/name` → *Bezugsperson 2 › Vorname › Name*. */
export function placeInWords(place: string): Label {
  if (place === SUMMARY) return SUMMARY_WORDS;
  const steps = place.split('/').slice(2).map(readStep);
  const told = steps.filter(({ name }, at) => name !== steps[at - 1]?.name);
  return { de: told.map(({ de }) => de).join(' › '), en: told.map(({ en }) => en).join(' › ') };
}

function readStep(step: string): Label & { name: string } {
  const [, name = step, position] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
  const [de = name, en = name] = ELEMENTS.get(name)?.split('|') ?? [];
  return position === undefined ? { name, de, en } : { name, de: `${de} ${position}`, en: `${en} ${position}` };
}
