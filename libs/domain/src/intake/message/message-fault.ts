import { fillSentence } from '../fill-sentence.js';
import type { Label } from '../vocabulary.js';

/**
 * What is wrong with a message of XAusländer, and what to do about it; for the people who write the sending program.
 * Refused is what cannot be processed as sent.
 */
export const MESSAGE_FAULT_SENTENCES = {
  'message-empty': { de: 'Die Nachricht ist leer.', en: 'The message is empty.' },
  'message-too-large': {
    de: 'Die Nachricht ist größer als {limit} MB. Der Standard sieht für größere Unterlagen die Lieferung in Paketen vor (000040).',
    en: 'The message is larger than {limit} MB. For larger files the standard has the delivery in packages (000040).',
  },
  'texts-too-large': {
    de: 'Die Texte der Nachricht sind ohne ihre Dokumente größer als {limit} MB. Dokumente gehören als Base64 in das Element „dokument“.',
    en: 'The texts of the message without its documents are larger than {limit} MB. Documents belong into the element “dokument”, in base64.',
  },
  'too-many-elements': {
    de: 'Die Nachricht hat mehr als {limit} Tags.',
    en: 'The message has more than {limit} tags.',
  },
  'too-many-documents': {
    de: 'Die Nachricht hat mehr als {limit} Dokumente. Fassen Sie Seiten zusammen.',
    en: 'The message has more than {limit} documents. Combine pages.',
  },
  'message-not-utf8': {
    de: 'Die Nachricht ist nicht in UTF-8 geschrieben. Schreiben und deklarieren Sie sie in UTF-8.',
    en: 'The message is not UTF-8. Write and declare it in UTF-8.',
  },
  'message-not-xml': {
    de: 'Die Nachricht ist kein wohlgeformtes XML: Zeile {line}, Spalte {column} ({message}).',
    en: 'The message is no well-formed XML: line {line}, column {column} ({message}).',
  },
  'message-too-deep': {
    de: 'Die Nachricht ist zu tief verschachtelt.',
    en: 'The message is nested too deeply.',
  },
  'document-type-not-allowed': {
    de: 'Die Nachricht hat einen DOCTYPE. Dokumenttypen und Entitäten werden nicht gelesen; lassen Sie ihn weg.',
    en: 'The message has a DOCTYPE. Document types and entities are not read; leave it out.',
  },
  'release-unsupported': {
    de: 'Die Nachricht gehört zu einer anderen Version des Standards ({namespace}). Gelesen wird 26.11.',
    en: 'The message is of another release of the standard ({namespace}). 26.11 is read.',
  },
  'root-unknown': {
    de: '„{name}“ im Namensraum „{namespace}“ ist keine der Nachrichten, die gelesen werden: {known}.',
    en: '“{name}” in the namespace “{namespace}” is none of the messages that are read: {known}.',
  },
  'message-type-differs': {
    de: 'Der Nachrichtentyp {code} im Kopf passt nicht zur Nachricht {type}.',
    en: 'The message type {code} in the head does not fit the message {type}.',
  },
  'attribute-missing': { de: 'Das Attribut „{attribute}“ fehlt.', en: 'The attribute “{attribute}” is missing.' },
  'attribute-wrong': {
    de: 'Das Attribut „{attribute}“ ist „{value}“; richtig ist „{expected}“.',
    en: 'The attribute “{attribute}” is “{value}”; “{expected}” is right.',
  },
  'attribute-unknown': {
    de: 'Das Attribut „{attribute}“ gibt es hier nicht.',
    en: 'There is no attribute “{attribute}” here.',
  },
  'element-missing': { de: 'Das Element „{element}“ fehlt.', en: 'The element “{element}” is missing.' },
  'element-unknown': {
    de: 'Das Element „{element}“ gibt es an dieser Stelle nicht.',
    en: 'There is no element “{element}” in this place.',
  },
  'element-wrong-namespace': {
    de: 'Das Element „{element}“ steht im falschen Namensraum; richtig ist {expected}.',
    en: 'The element “{element}” is in the wrong namespace; {expected} is right.',
  },
  'namespace-not-allowed': {
    de: 'Das Element „{element}“ hat hier keinen Namensraum: ohne Präfix, und ohne Standard-Namensraum an der Wurzel.',
    en: 'The element “{element}” has no namespace here: no prefix, and no default namespace at the root.',
  },
  'element-misplaced': {
    de: 'Das Element „{element}“ steht zu spät; es gehört vor „{before}“.',
    en: 'The element “{element}” comes too late; it belongs before “{before}”.',
  },
  'element-too-often': {
    de: 'Das Element „{element}“ steht öfter als {most}-mal.',
    en: 'The element “{element}” stands more than {most} times.',
  },
  'choice-empty': {
    de: 'Eines dieser Elemente muss hier stehen: {elements}.',
    en: 'One of these elements must stand here: {elements}.',
  },
  'choice-not-single': {
    de: 'Nur eines dieser Elemente darf hier stehen: {elements}.',
    en: 'Only one of these elements may stand here: {elements}.',
  },
  'text-between-elements': {
    de: 'Zwischen den Elementen steht Text: „{text}“.',
    en: 'There is text between the elements: “{text}”.',
  },
  'text-too-long': {
    de: 'Der Text ist länger als {limit} Zeichen.',
    en: 'The text is longer than {limit} characters.',
  },
  'not-a-day': {
    de: '„{value}“ ist kein Tag in der Form JJJJ-MM-TT, den es im Kalender gibt.',
    en: '“{value}” is no day of the calendar in the form YYYY-MM-DD.',
  },
  'not-a-month': {
    de: '„{value}“ ist kein Monat in der Form JJJJ-MM.',
    en: '“{value}” is no month in the form YYYY-MM.',
  },
  'not-a-year': { de: '„{value}“ ist kein Jahr in der Form JJJJ.', en: '“{value}” is no year in the form YYYY.' },
  'not-a-time': {
    de: '„{value}“ ist keine Uhrzeit in der Form hh:mm:ss.',
    en: '“{value}” is no time in the form hh:mm:ss.',
  },
  'not-an-instant': {
    de: '„{value}“ ist kein Zeitpunkt in der Form JJJJ-MM-TTThh:mm:ss mit Zeitzone.',
    en: '“{value}” is no instant in the form YYYY-MM-DDThh:mm:ss with time zone.',
  },
  'not-a-uuid': { de: '„{value}“ ist keine UUID.', en: '“{value}” is no UUID.' },
  'not-a-boolean': { de: '„{value}“ ist weder true noch false.', en: '“{value}” is neither true nor false.' },
  'not-true': {
    de: 'Hier ist nur „true“ erlaubt; gilt es nicht, fehlt das Element.',
    en: 'Only “true” is allowed here; where it does not hold, the element is left out.',
  },
  'not-a-number': { de: '„{value}“ ist keine ganze Zahl.', en: '“{value}” is no whole number.' },
  'not-a-house-number': {
    de: '„{value}“ ist keine Hausnummer aus höchstens vier Ziffern. Buchstaben gehören in das eigene Element dafür.',
    en: '“{value}” is no house number of at most four digits. Letters belong into the element for them.',
  },
  'not-a-postal-code': {
    de: '„{value}“ ist keine Postleitzahl aus höchstens fünf Ziffern.',
    en: '“{value}” is no postcode of at most five digits.',
  },
  'longer-than-four': {
    de: '„{value}“ ist länger als vier Zeichen oder hat ein Zeichen, das hier nicht erlaubt ist.',
    en: '“{value}” is longer than four characters or has one that is not allowed here.',
  },
  'not-centimetres': {
    de: '„{value}“ ist keine Größe in Zentimetern aus ein bis drei Ziffern.',
    en: '“{value}” is no height in centimetres of one to three digits.',
  },
  'list-wrong': {
    de: 'Die Codeliste „{value}“ gehört nicht hierher; richtig ist „{expected}“.',
    en: 'The code list “{value}” does not belong here; “{expected}” is right.',
  },
  'list-version-missing': {
    de: 'Die Version der Codeliste fehlt (listVersionID).',
    en: 'The version of the code list is missing (listVersionID).',
  },
  'list-version-wrong': {
    de: 'Die Version {value} der Codeliste gilt hier nicht; richtig ist {expected}.',
    en: 'Version {value} of the code list does not apply here; {expected} is right.',
  },
  'code-not-in-list': {
    de: 'Der Schlüssel „{code}“ steht nicht in der Codeliste {list}, Version {version}.',
    en: 'The code “{code}” is not in the code list {list}, version {version}.',
  },
  'document-not-base64': {
    de: 'Das Dokument ist kein vollständiges Base64.',
    en: 'The document is no complete base64.',
  },
  'document-empty': { de: 'Das Dokument ist leer (0 Bytes).', en: 'The document is empty (0 bytes).' },
  'schema-fault': {
    de: 'Das Schema erlaubt dies nicht: {message}',
    en: 'The schema does not allow this: {message}',
  },
  'further-faults': { de: 'Es gibt {count} weitere Stellen.', en: 'There are {count} more places.' },
} as const satisfies Record<string, Label>;

/** What a person should look at; the message is taken nevertheless, because the day of its arrival counts. */
export const MESSAGE_FINDING_SENTENCES = {
  'value-empty': {
    de: 'Das Element ist leer. Ist nichts bekannt, lassen Sie ein freiwilliges Element weg; ein Pflichtelement weist der Empfänger sonst zurück (S030).',
    en: 'The element is empty. Leave out an optional one where nothing is known; a required one is refused by the receiver (S030).',
  },
  'code-unknown': {
    de: 'Der Schlüssel „{code}“ steht nicht in der geladenen Codeliste {list}, Version {version}. Er bleibt, wie er gesendet wurde.',
    en: 'The code “{code}” is not in the loaded code list {list}, version {version}. It stays as it was sent.',
  },
  'character-outside-din-91379': {
    de: 'Diese Zeichen gehören nicht zu DIN 91379 Datentyp C: {characters}. Sie bleiben, wie sie gesendet wurden.',
    en: 'These characters are not in DIN 91379 datatype C: {characters}. They stay as they were sent.',
  },
  'document-format-differs': {
    de: 'Der Inhalt des Dokuments ist nicht {format}, wie der Dokumententyp sagt.',
    en: 'The content of the document is not {format}, as its type says.',
  },
  'packages-not-announced': {
    de: 'Unterlagen sind als Verweis genannt, aber „angabenDokumentenlieferung“ fehlt: niemand weiß, wie viele Pakete kommen.',
    en: 'Files are named by reference, but “angabenDokumentenlieferung” is missing: nobody knows how many packages will come.',
  },
  'packages-without-reference': {
    de: 'Pakete sind angekündigt, aber keine Unterlage verweist auf sie.',
    en: 'Packages are announced, but no file refers to them.',
  },
  'reader-not-an-office': {
    de: 'Die Kennung des Lesers beginnt nicht mit „azr:“: sie nennt keine Ausländerbehörde.',
    en: 'The reader’s id does not begin with “azr:”: it names no immigration office.',
  },
  'nothing-said': {
    de: 'Die Nachricht enthält außer ihrem Kopf nichts.',
    en: 'The message holds nothing but its head.',
  },
} as const satisfies Record<string, Label>;

export type MessageFaultCode = keyof typeof MESSAGE_FAULT_SENTENCES;
export type MessageFindingCode = keyof typeof MESSAGE_FINDING_SENTENCES;

/** A place in a message, as a path of local names with positions, and what is to be said about it. */
type At<Code> = { code: Code; path: string; details: Record<string, string> };
export type MessageFault = At<MessageFaultCode>;
export type MessageFinding = At<MessageFindingCode>;

/** The fault or finding in German and English. */
export function messageSentence({ code, details }: MessageFault | MessageFinding): Label {
  const { de, en } = { ...MESSAGE_FAULT_SENTENCES, ...MESSAGE_FINDING_SENTENCES }[code];
  return { de: fillSentence(de, details), en: fillSentence(en, details) };
}
