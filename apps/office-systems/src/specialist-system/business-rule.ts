import { XmlElement, type XmlDocument } from 'libxml2-wasm';
import { fieldPath } from './field-path.js';
import type { Rejection } from './outcome.js';

// Lengths that the schema leaves open and the tables of a specialist system do not.
const LONGEST: Readonly<Record<string, { length: number; label: string }>> = {
  seriennummer: { length: 9, label: 'Ausweisnummer' },
  strasse: { length: 55, label: 'Straße' },
  wohnort: { length: 40, label: 'Wohnort' },
};
const MAY_BE_EMPTY = ['geschlecht', 'personenbeschreibung'];
const FOREIGN_LETTER = /\p{L}/u;
const LATIN_LETTER = /\p{Script=Latin}|\p{Lm}/u;
const PICTOGRAM = /\p{Emoji_Presentation}/u;

const reject = (element: XmlElement, code: Rejection['code'], text: string): Rejection => ({
  code,
  fieldPath: fieldPath(element),
  text,
});

function checkLength(element: XmlElement, value: string): Rejection[] {
  const longest = LONGEST[element.name];
  const length = Array.from(value).length;
  if (longest === undefined || length <= longest.length) return [];
  const text = `${longest.label} hat ${length} Zeichen, das Fachverfahren erlaubt ${longest.length}.`;
  return [reject(element, 'value-not-allowed', text)];
}

function checkCharacters(element: XmlElement, value: string): Rejection[] {
  const stranger = Array.from(value).find(
    (character) => (FOREIGN_LETTER.test(character) && !LATIN_LETTER.test(character)) || PICTOGRAM.test(character),
  );
  if (stranger !== undefined)
    return [reject(element, 'value-not-allowed', `Das Zeichen „${stranger}“ ist nach DIN 91379 nicht erlaubt.`)];
  if (value !== value.normalize('NFC'))
    return [reject(element, 'value-not-allowed', 'Der Text ist nicht in der Normalform NFC.')];
  return [];
}

function checkLeaf(element: XmlElement): Rejection[] {
  // Megabytes of base64 are no words.
  if (element.name === 'dokument') return [];
  const value = element.content;
  if (value.trim() === '' && !MAY_BE_EMPTY.includes(element.name))
    return [reject(element, 'field-missing', 'Das Feld ist leer.')];
  return [...checkLength(element, value), ...checkCharacters(element, value)];
}

function checkDocuments(message: XmlDocument): Rejection[] {
  if (message.get('/*/*[local-name()="angabenDokumentenlieferung"]') !== null) return [];
  return message
    .find('//*[local-name()="dokumentuuid"]')
    .filter((node) => node instanceof XmlElement)
    .map((element) => reject(element, 'document-missing', 'Zu diesem Dokument ist keine Lieferung angekündigt.'));
}

/** What a specialist system refuses although the schema allows it; expects a message that fits the schema. */
export function checkBusinessRules(message: XmlDocument): Rejection[] {
  const leaves = message.find('//*[not(*)]').filter((node) => node instanceof XmlElement);
  return [...leaves.flatMap(checkLeaf), ...checkDocuments(message)];
}
