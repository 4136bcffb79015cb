import type { FaultCode, RequestCode } from './finding.js';
import type { Label } from './vocabulary.js';

/** Why something was refused, for the sender: what to change, then send again. */
export const FAULT_SENTENCES: Readonly<Record<FaultCode | RequestCode, Label>> = {
  'json-not-utf8': {
    de: 'Der JSON-Teil ist nicht in UTF-8 geschrieben; das erste falsche Byte steht an Stelle {offset}. Senden Sie ihn in UTF-8.',
    en: 'The JSON part is not UTF-8; the first wrong byte is at offset {offset}. Send it in UTF-8.',
  },
  'json-syntax': {
    de: 'Der JSON-Teil ist ab Byte {offset} kein gültiges JSON. Korrigieren Sie die Stelle und senden Sie neu.',
    en: 'The JSON part is not valid JSON from byte {offset} on. Correct the place and send again.',
  },
  'json-duplicate-key': {
    de: 'Der Schlüssel „{field}“ steht zweimal im selben Objekt. Senden Sie ihn einmal, mit dem Wert, der gilt.',
    en: 'The key “{field}” stands twice in the same object. Send it once, with the value that counts.',
  },
  'json-too-deep': {
    de: 'Der JSON-Teil ist tiefer als 32 Ebenen verschachtelt. Verschachteln Sie ihn weniger tief.',
    en: 'The JSON part is nested deeper than 32 levels. Nest it less deeply.',
  },
  'character-not-allowed': {
    de: '„{field}“ enthält ein Zeichen, das nicht gespeichert werden kann (U+0000 oder ein halbes Zeichen). Entfernen Sie es.',
    en: '“{field}” contains a character that cannot be stored (U+0000 or half a character). Remove it.',
  },
  'string-too-long': {
    de: '„{field}“ ist länger als 100.000 Zeichen. Kürzen Sie den Text oder senden Sie ihn als Datei.',
    en: '“{field}” is longer than 100,000 characters. Shorten the text or send it as a file.',
  },
  'number-out-of-range': {
    de: '„{field}“ ist eine Zahl mit über 400 Stellen. Senden Sie sie als Text.',
    en: '“{field}” is a number of more than 400 digits. Send it as text.',
  },
  'expected-string': {
    de: '„{field}“ muss ein Text sein. Senden Sie den Wert in Anführungszeichen.',
    en: '“{field}” must be a text. Send the value in quotes.',
  },
  'expected-string-or-number': {
    de: '„{field}“ muss ein Text oder eine Zahl sein.',
    en: '“{field}” must be a text or a number.',
  },
  'expected-array': {
    de: '„{field}“ muss eine Liste sein. Senden Sie den Wert in eckigen Klammern.',
    en: '“{field}” must be a list. Send the value in square brackets.',
  },
  'expected-object': {
    de: '„{field}“ muss ein Objekt sein. Senden Sie die Angaben in geschweiften Klammern.',
    en: '“{field}” must be an object. Send its values in curly brackets.',
  },
  'expected-boolean': {
    de: '„{field}“ muss true oder false sein.',
    en: '“{field}” must be true or false.',
  },
  'value-missing': {
    de: '„{field}“ fehlt. Ohne diese Angabe kann nichts zugeordnet werden.',
    en: '“{field}” is missing. Nothing can be assigned without it.',
  },
  'value-unknown': {
    de: '„{field}“ hat einen unbekannten Wert. Möglich sind: {allowed}.',
    en: '“{field}” has an unknown value. Possible are: {allowed}.',
  },
  'schema-version-unsupported': {
    de: 'Diese Version des Schemas wird nicht angenommen. Senden Sie Version {supported}.',
    en: 'This version of the schema is not accepted. Send version {supported}.',
  },
  'office-unknown': {
    de: 'Diese Ausländerbehörde nimmt hier keine Anträge an. Prüfen Sie die ABH-Kennung.',
    en: 'This immigration office takes no applications here. Check its ABH-Kennung.',
  },
  'date-impossible': {
    de: '„{field}“: Den {date} gibt es in keinem Kalender. Senden Sie den richtigen Tag, oder nur Monat oder Jahr.',
    en: '“{field}”: there is no such day as {date}. Send the right day, or month or year alone.',
  },
  'name-missing': {
    de: 'Es fehlt jeder Name. Senden Sie den Familiennamen oder, bei nur einem Namen, diesen.',
    en: 'There is no name at all. Send the family name or, where there is only one name, that name.',
  },
  'part-name-not-unique': {
    de: 'Der Name „{part}“ kommt zweimal vor. Geben Sie jeder Datei ein eigenes Feld und nennen Sie es einmal.',
    en: 'The name “{part}” occurs twice. Give each file a field of its own and name it once.',
  },
  'attachment-without-file': {
    de: 'Zur Anlage „{part}“ fehlt die Datei. Senden Sie sie in einem Feld mit diesem Namen oder streichen Sie den Eintrag.',
    en: 'The file of attachment “{part}” is missing. Send it in a field of this name or take out the entry.',
  },
  'attachment-digest-mismatch': {
    de: 'Die Datei „{part}“ ist nicht so angekommen, wie die Prüfsumme sagt. Senden Sie sie neu.',
    en: 'The file “{part}” did not arrive as its checksum says. Send it again.',
  },
  'file-empty': {
    de: 'Die Datei „{fileName}“ ist leer (0 Bytes). Öffnen Sie sie auf Ihrem Gerät und fügen Sie sie neu an.',
    en: 'The file “{fileName}” is empty (0 bytes). Open it on your device and attach it again.',
  },
  'file-name-too-long': {
    de: 'Der Name der Datei im Feld „{part}“ ist länger als {limit} Bytes. Benennen Sie die Datei um.',
    en: 'The name of the file in field “{part}” is longer than {limit} bytes. Rename the file.',
  },
  'further-faults': {
    de: 'Es gibt {count} weitere Stellen. Korrigieren Sie diese hier und senden Sie neu, um die übrigen zu sehen.',
    en: 'There are {count} more places. Correct these and send again to see the rest.',
  },
  'application-first': {
    de: 'Der erste Teil der Anfrage muss der JSON-Teil „application“ sein.',
    en: 'The first part of the request must be the JSON part “application”.',
  },
  'multipart-unreadable': {
    de: 'Die Anfrage ist kein vollständiges multipart/form-data. Prüfen Sie die Trennzeile und senden Sie neu.',
    en: 'The request is no complete multipart/form-data. Check its boundary and send again.',
  },
  'idempotency-key-missing': {
    de: 'Die Kopfzeile Idempotency-Key fehlt. Vergeben Sie für jeden Antrag einen eigenen Schlüssel.',
    en: 'The header Idempotency-Key is missing. Give each application a key of its own.',
  },
  'idempotency-key-invalid': {
    de: 'Der Idempotency-Key muss 1 bis 255 sichtbare ASCII-Zeichen haben.',
    en: 'The Idempotency-Key must have 1 to 255 visible ASCII characters.',
  },
  'idempotency-key-reused': {
    de: 'Dieser Idempotency-Key gehört zu einem anderen Inhalt. Senden Sie den geänderten Antrag mit einem neuen Schlüssel.',
    en: 'This Idempotency-Key belongs to other content. Send the changed application with a new key.',
  },
  'idempotency-key-in-flight': {
    de: 'Eine Anfrage mit diesem Idempotency-Key läuft noch. Senden Sie sie später mit demselben Schlüssel.',
    en: 'A request with this Idempotency-Key is still running. Send it later with the same key.',
  },
  'office-not-permitted': {
    de: 'Ihr Zugang gilt nicht für diese Ausländerbehörde. Prüfen Sie die ABH-Kennung oder lassen Sie den Zugang erweitern.',
    en: 'Your access does not cover this immigration office. Check its ABH-Kennung or have the access extended.',
  },
  'json-too-large': {
    de: 'Der JSON-Teil ist größer als 2 MiB. Senden Sie Dateien als eigene Teile.',
    en: 'The JSON part is larger than 2 MiB. Send files as parts of their own.',
  },
  'file-too-large': {
    de: 'Die Datei „{fileName}“ ist größer als 250 MiB. Teilen oder verkleinern Sie sie.',
    en: 'The file “{fileName}” is larger than 250 MiB. Split it or make it smaller.',
  },
  'submission-too-large': {
    de: 'Der Antrag ist mit seinen Dateien größer als 500 MiB. Senden Sie einen Teil der Dateien als Nachreichung.',
    en: 'The application with its files is larger than 500 MiB. Send some of the files as a supplement.',
  },
  'too-many-files': {
    de: 'Der Antrag hat mehr als 50 Dateien. Fassen Sie Seiten zusammen oder senden Sie einen Teil als Nachreichung.',
    en: 'The application has more than 50 files. Combine pages or send some as a supplement.',
  },
  'file-type-not-allowed': {
    de: 'Die Datei „{fileName}“ ist von einer Art, die nicht angenommen wird. Möglich sind PDF, JPEG, PNG, TIFF, HEIC, WebP, Text, DOCX und ODT.',
    en: 'The file “{fileName}” is of a kind that is not accepted. Possible are PDF, JPEG, PNG, TIFF, HEIC, WebP, text, DOCX and ODT.',
  },
  'application-differs': {
    de: 'Unter der Antragsidentifikation „{applicationId}“ ist schon ein Antrag mit anderem Inhalt eingegangen ({caseNumber}, {receivedAt}). Ein neuer Antrag braucht eine neue.',
    en: 'An application with other content has arrived under the antragsidentifikation “{applicationId}” already ({caseNumber}, {receivedAt}). A new application needs a new one.',
  },
  'message-id-reused': {
    de: 'Eine andere Nachricht mit dieser nachrichtenUUID ist schon eingegangen. Geben Sie jeder Nachricht eine eigene.',
    en: 'Another message with this nachrichtenUUID has arrived already. Give each message one of its own.',
  },
  'message-in-flight': {
    de: 'Dieselbe Nachricht wird gerade verarbeitet. Senden Sie sie später noch einmal.',
    en: 'The same message is being processed. Send it again later.',
  },
  'message-from-office': {
    de: 'Die Nachricht {type} kommt von der Ausländerbehörde und geht an den Onlinedienst. Fachverfahren senden sie an POST /api/v1/messages.',
    en: 'The message {type} comes from the immigration office and goes to the online service. Specialist systems send it to POST /api/v1/messages.',
  },
};
