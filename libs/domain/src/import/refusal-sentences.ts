import type { Label } from '../intake/vocabulary.js';

/** What a specialist system says when it does not take an application, by the codes of the transport profile. */
export const REFUSAL_SENTENCES: Readonly<Record<string, Label>> = {
  'schema-invalid': {
    de: 'Das Fachverfahren kann die Nachricht nicht lesen. Die Fachadministration prüft die Version der Verbindung.',
    en: 'The specialist system cannot read the message. The administrator checks the version of the connection.',
  },
  'version-unsupported': {
    de: 'Das Fachverfahren nimmt diese Version des Standards nicht an. Die Fachadministration prüft die Verbindung.',
    en: 'The specialist system does not take this version of the standard. The administrator checks the connection.',
  },
  'code-unknown': {
    de: 'Das Fachverfahren kennt einen Schlüssel nicht. Bitte den Wert am genannten Feld prüfen.',
    en: 'The specialist system does not know a code. Please check the value at the field named.',
  },
  'value-not-allowed': {
    de: 'Das Fachverfahren nimmt einen Wert nicht an. Bitte den Wert am genannten Feld prüfen.',
    en: 'The specialist system does not take a value. Please check the value at the field named.',
  },
  'field-missing': {
    de: 'Dem Fachverfahren fehlt eine Angabe. Bitte das genannte Feld ergänzen.',
    en: 'The specialist system misses a value. Please complete the field named.',
  },
  'document-missing': {
    de: 'Dem Fachverfahren fehlt eine Datei. Bitte erneut übertragen.',
    en: 'The specialist system misses a file. Please transfer again.',
  },
  'document-hash-mismatch': {
    de: 'Eine Datei kam beim Fachverfahren verändert an. Bitte erneut übertragen.',
    en: 'A file reached the specialist system changed. Please transfer again.',
  },
  'not-our-jurisdiction': {
    de: 'Das Fachverfahren hält eine andere Behörde für zuständig. Bitte die Zuständigkeit prüfen.',
    en: 'The specialist system holds another office competent. Please check the jurisdiction.',
  },
};
