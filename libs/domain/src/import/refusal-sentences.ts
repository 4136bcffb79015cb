import type { Label } from '../intake/vocabulary.js';

/** What a target says when it does not take something: the codes of the transport profile, and those of a DMS. */
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
  'receipt-overdue': {
    de: 'Das Zielsystem hat die Nachricht nicht rechtzeitig quittiert. Bitte dort nachsehen und erneut übertragen.',
    en: 'The target system gave no receipt for the message in time. Please look there and transfer again.',
  },
  'receipt-damaged': {
    de: 'Die Quittung des Zielsystems ist beschädigt und liegt beiseite. Bitte dort nachsehen und erneut übertragen.',
    en: 'The receipt of the target system is damaged and was set aside. Please look there and transfer again.',
  },
  'rejected-later': {
    de: 'Das Fachverfahren hat den Antrag nachträglich abgelehnt. Bitte den Grund prüfen und erneut übertragen.',
    en: 'The specialist system rejected the application later on. Please check the reason and transfer again.',
  },
  'dms-other-file-same-name': {
    de: 'Im DMS stehen schon viele andere Dateien unter diesem Namen. Bitte dort aufräumen und erneut übertragen.',
    en: 'The DMS already has many other files of this name. Please tidy up there and transfer again.',
  },
  'dms-permission-denied': {
    de: 'Einkanal darf im DMS nicht in diesen Ordner schreiben. Die Fachadministration prüft die Rechte des Kontos.',
    en: 'Einkanal may not write into this folder of the DMS. The administrator checks the rights of the account.',
  },
  'dms-stream-not-supported': {
    de: 'Das DMS nimmt für diese Dokumentart keine Dateien an. Die Fachadministration prüft die Verbindung.',
    en: 'The DMS takes no files for this type of document. The administrator checks the connection.',
  },
  'dms-constraint': {
    de: 'Eine Regel des DMS lässt diese Datei nicht zu. Die Fachadministration prüft die Vorgaben des DMS.',
    en: 'A rule of the DMS does not allow this file. The administrator checks what the DMS asks for.',
  },
  'dms-versioning': {
    de: 'Das DMS legt von diesem Dokument keine neue Version an. Die Fachadministration prüft die Dokumentart.',
    en: 'The DMS makes no new version of this document. The administrator checks its type.',
  },
  'dms-invalid-argument': {
    de: 'Das DMS versteht eine Angabe zur Datei nicht. Die Fachadministration prüft Dokumentart und Merkmale.',
    en: 'The DMS does not understand a property of the file. The administrator checks type and properties.',
  },
  'dms-message-invalid': {
    de: 'Das Paket für das DMS entspricht nicht dem Schema von xdomea. Die Fachadministration prüft den Dateinamen und die Verbindung.',
    en: 'The package for the DMS does not fit the schema of xdomea. The administrator checks the file name and the connection.',
  },
  'dms-file-missing': {
    de: 'Das DMS findet die Datei im Paket nicht. Bitte erneut übertragen.',
    en: 'The DMS does not find the file in the package. Please transfer again.',
  },
  'dms-folder-unknown': {
    de: 'Das DMS kennt keinen Vorgang zu diesem Aktenzeichen. Bitte ihn dort anlegen und erneut übertragen.',
    en: 'The DMS knows no folder for this case number. Please have it made there and transfer again.',
  },
  'dms-refused': {
    de: 'Das DMS hat die Datei nicht abgelegt. Bitte den Grund prüfen und erneut übertragen.',
    en: 'The DMS did not file the document. Please check the reason and transfer again.',
  },
};
