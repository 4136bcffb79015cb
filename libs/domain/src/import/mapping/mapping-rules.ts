import type { Label } from '../../intake/vocabulary.js';

/** A rule says in one line what it does with a value; `alters` where the target then says something else, or less. */
type RuleWords = Label & { alters?: true };

/** Every rule of the mapping, for the person who reads where a value went. A rule without words does not compile. */
export const MAPPING_RULES = {
  'as-sent': { de: 'Unverändert übernommen', en: 'Taken unchanged' },
  'full-date': { de: 'Als Datum übernommen', en: 'Taken as a date' },
  'known-parts': { de: 'Als Datum übernommen, so weit es bekannt ist', en: 'Taken as a date, as far as it is known' },
  'day-as-stated': { de: 'Tag der Absendung', en: 'Day of sending' },
  split: { de: 'In Nummer und Zusatz getrennt', en: 'Separated into number and addition' },
  'care-of': { de: 'Als Wohnungsinhaber übernommen', en: 'Taken as the holder of the dwelling' },
  addition: { de: 'Als Zusatz der Anschrift übernommen', en: 'Taken as an addition to the address' },
  'destatis-key': { de: 'Als amtlicher Staatenschlüssel geschrieben', en: 'Written as the official key of the state' },
  sex: { de: 'Als amtlicher Schlüssel geschrieben', en: 'Written as the official key' },
  relation: { de: 'Als amtlicher Schlüssel geschrieben', en: 'Written as the official key' },
  role: { de: 'Als Art der Vertretung übernommen', en: 'Taken as the kind of representation' },
  'application-reason': { de: 'Als amtlicher Schlüssel geschrieben', en: 'Written as the official key' },
  'purpose-of-matter': { de: 'Aufenthaltsgrund nach dem Anliegen', en: 'Purpose of the stay after the matter' },
  'purpose-of-form': {
    de: 'Aufenthaltsgrund nach dem Onlinedienst',
    en: 'Purpose of the stay after the online service',
  },
  'reply-channel': {
    de: 'Sagt, ob eine Antwort die Person elektronisch erreicht',
    en: 'Says whether an answer reaches the person electronically',
  },
  'channel-01': { de: 'Als E-Mail-Adresse übernommen', en: 'Taken as an e-mail address' },
  'channel-02': { de: 'Als Festnetznummer übernommen', en: 'Taken as a landline number' },
  'channel-03': { de: 'Als Mobilnummer übernommen', en: 'Taken as a mobile number' },
  centimetres: { de: 'In Zentimetern übernommen', en: 'Taken in centimetres' },
  'birth-name': { de: 'Als weiterer Name mit „Geburtsname“ davor', en: 'As a further name, “Geburtsname” before it' },
  'former-name': { de: 'Als weiterer Name übernommen', en: 'Taken as a further name' },
  'other-spelling': { de: 'Als weiterer Name übernommen', en: 'Taken as a further name' },
  'same-as-family-name': { de: 'Steht schon als Familienname dort', en: 'Is there as the family name already' },
  'stated-none': { de: 'Die Person hat keinen solchen Namen', en: 'The person has no such name' },
  'has-title': { de: 'Sagt, dass ein deutscher Titel vorliegt', en: 'Says that there is a German title' },
  'entered-without-visa': { de: 'Als Grund der visumfreien Einreise', en: 'As the reason for entering without a visa' },
  page: { de: 'Als Seite des Dokuments übernommen', en: 'Taken as a page of the document' },
  evidence: { de: 'Als Nachweis übernommen', en: 'Taken as evidence' },
  'in-package': { de: 'Die Datei reist in einem Paket', en: 'The file travels in a package' },
  'kind-of-document': { de: 'Nach der Art der Unterlage benannt', en: 'Named after the kind of document' },
  'summary-of-sender': { de: 'Zusammenfassung des Onlinedienstes', en: 'Summary of the online service' },
  summary: { de: 'Von Einkanal erstellt', en: 'Made by Einkanal' },
  'case-number': { de: 'Von Einkanal ergänzt', en: 'Added by Einkanal' },
  delivery: { de: 'Von Einkanal ergänzt', en: 'Added by Einkanal' },
  'time-of-receipt': { de: 'Von Einkanal ergänzt', en: 'Added by Einkanal' },
  'day-of-receipt': {
    de: 'Tag des Eingangs, weil kein möglicher Tag der Absendung angegeben ist',
    en: 'Day of receipt, as no possible day of sending is stated',
    alters: true,
  },
  'not-stated': { de: 'Nicht angegeben oder nicht bekannt', en: 'Not stated or not known', alters: true },
  'nothing-known': { de: 'Nichts davon bekannt', en: 'Nothing of it known', alters: true },
  'sex-unknown': { de: 'Kein bekannter Schlüssel, das Feld bleibt leer', en: 'No known key, left empty', alters: true },
  'no-house-number': { de: 'Keine Hausnummer, das Feld bleibt leer', en: 'No house number, left empty', alters: true },
  'no-number': {
    de: 'Keine Zahl darin, daher als Zusatz der Anschrift',
    en: 'No number in it, so an addition to the address',
    alters: true,
  },
  'number-too-long': {
    de: 'Mehr als vier Ziffern, daher als Zusatz der Anschrift',
    en: 'More than four digits, so an addition to the address',
    alters: true,
  },
  'addition-not-possible': {
    de: 'Passt nicht in Nummer und Zusatz, daher als Zusatz der Anschrift',
    en: 'Does not fit into number and addition, so an addition to the address',
    alters: true,
  },
  'fraction-written-out': { de: 'Bruch ausgeschrieben', en: 'Fraction written out', alters: true },
  'leading-zero-added': { de: 'Fehlende Null am Anfang ergänzt', en: 'Missing zero in front added', alters: true },
  'blanks-removed': { de: 'Leerzeichen entfernt', en: 'Blanks removed', alters: true },
  'country-removed': { de: 'Länderkennung entfernt', en: 'Country code removed', alters: true },
  'corrected-by-person': {
    de: 'Von einer Person für die Übertragung korrigiert',
    en: 'Corrected by a person for the transfer',
    alters: true,
  },
  'sent-before-correction': { de: 'Stand vor der Korrektur im Antrag', en: 'Stood in the application before' },
  'no-element': { de: 'Kein eigenes Feld im Fachverfahren', en: 'No field of its own in the specialist system' },
  service: { de: 'Kein eigenes Feld für die gewünschte Leistung', en: 'No field of its own for what is wanted' },
  'requested-period': { de: 'Kein eigenes Feld für den Zeitraum', en: 'No field of its own for the period' },
  'identity-document': { de: 'Kein eigenes Feld im Ausweisdokument', en: 'No field of its own for the document' },
  'current-title': { de: 'Kein eigenes Feld für den bisherigen Titel', en: 'No field of its own for the title so far' },
  entry: { de: 'Kein eigenes Feld für die Art der Einreise', en: 'No field of its own for the kind of entry' },
  'address-as-text': { de: 'Kein eigenes Feld, daher als Text', en: 'No field of its own, so as text' },
  'partly-known-date': { de: 'Nicht ganz bekannt, daher als Text', en: 'Not fully known, so as text' },
  'date-unreadable': { de: 'Als Text, wie gesendet', en: 'As text, as it was sent' },
  'code-unknown': { de: 'Als Text, wie gesendet', en: 'As text, as it was sent' },
  'person-without-name': { de: 'Als Text', en: 'As text' },
  withheld: { de: 'Datei nur in der E-Akte', en: 'File in the e-file only' },
} as const satisfies Readonly<Record<string, RuleWords>>;

export type MappingRule = keyof typeof MAPPING_RULES;

const RULES = new Map<string, RuleWords>(Object.entries(MAPPING_RULES));

/** The words of a rule; null for one that an earlier version of the mapping had. */
export function ruleWords(rule: string): RuleWords | null {
  return RULES.get(rule) ?? null;
}
