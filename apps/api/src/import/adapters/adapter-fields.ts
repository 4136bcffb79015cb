import type { FieldWords } from '../target-adapter.js';

const milliseconds = { de: 'In Millisekunden.', en: 'In milliseconds.' };

const ADDRESS: FieldWords = {
  label: { de: 'Adresse (URL)', en: 'Address (URL)' },
  hint: { de: 'Beginnt mit https:// oder http://.', en: 'Begins with https:// or http://.' },
};
const TIMEOUT: FieldWords = {
  label: { de: 'Längste Wartezeit auf eine Antwort', en: 'Longest wait for an answer' },
  hint: milliseconds,
};

/** What the head of the standard's messages says; an office sets it whatever way its messages go. */
const MESSAGE_FIELDS: Readonly<Record<string, FieldWords>> = {
  'message.reader.kennung': {
    label: { de: 'Kennung Ihrer Behörde', en: 'Identifier of your office' },
    hint: {
      de: '„azr:“ und die ABH-Kennung, zum Beispiel azr:004200.',
      en: '“azr:” and the ABH key, such as azr:004200.',
    },
  },
  'message.reader.name': { label: { de: 'Name Ihrer Behörde', en: 'Name of your office' } },
  'message.author.kennung': {
    label: { de: 'Kennung des Betriebs von Einkanal', en: 'Identifier of whoever runs Einkanal' },
  },
  'message.author.name': { label: { de: 'Name des Betriebs von Einkanal', en: 'Name of whoever runs Einkanal' } },
  'message.author.email': {
    label: { de: 'E-Mail des Betriebs', en: 'E-mail of whoever runs Einkanal' },
    hint: { de: 'Steht als Absender in jeder Nachricht.', en: 'Stands as the author in each message.' },
  },
  'message.author.address.street': { label: { de: 'Straße des Betriebs', en: 'Street of whoever runs Einkanal' } },
  'message.author.address.houseNumber': { label: { de: 'Hausnummer', en: 'House number' } },
  'message.author.address.postalCode': {
    label: { de: 'Postleitzahl', en: 'Postal code' },
    hint: { de: 'Fünf Ziffern.', en: 'Five digits.' },
  },
  'message.author.address.city': { label: { de: 'Ort', en: 'City' } },
  'message.test': {
    label: { de: 'Testkennzeichen', en: 'Test marker' },
    hint: {
      de: 'Steht hier etwas, ist jede Nachricht eine Testnachricht. Für den echten Betrieb leer lassen.',
      en: 'With anything in it, each message is a test message. Leave empty for productive use.',
    },
  },
  'message.embedLimitBytes': {
    label: { de: 'Eine Nachricht höchstens', en: 'A message at most' },
    hint: {
      de: 'In Byte. Nachweise, die nicht hineinpassen, gehen in Paketen hinterher.',
      en: 'In bytes. Evidence that does not fit follows in packages.',
    },
  },
};

export const XAUSLAENDER_HTTP_FIELDS: Readonly<Record<string, FieldWords>> = {
  url: ADDRESS,
  timeoutMs: TIMEOUT,
  ...MESSAGE_FIELDS,
};

/** A folder that both sides see, and how long a receipt in it may take. */
const FOLDER_FIELDS: Readonly<Record<string, FieldWords>> = {
  directory: {
    label: { de: 'Ordner', en: 'Folder' },
    hint: {
      de: 'Unterhalb des Austauschordners Ihrer Behörde. Darin liegen outbound und receipts.',
      en: 'Below the exchange folder of your office. outbound and receipts lie in it.',
    },
    holds: 'folder',
  },
  waitMs: {
    label: { de: 'Auf die Quittung warten', en: 'Wait for the receipt' },
    hint: milliseconds,
  },
  receiptDueMs: {
    label: { de: 'Quittung gilt als überfällig nach', en: 'A receipt is overdue after' },
    hint: milliseconds,
  },
  settleMs: {
    label: { de: 'Quittung gilt als beschädigt nach', en: 'A receipt is damaged after' },
    hint: {
      de: 'In Millisekunden, seit zuletzt jemand hineingeschrieben hat.',
      en: 'In milliseconds since it was last written to.',
    },
  },
  timeoutMs: {
    label: { de: 'Längste Wartezeit auf den Ordner', en: 'Longest wait for the folder' },
    hint: milliseconds,
  },
};

export const EXCHANGE_FOLDER_FIELDS: Readonly<Record<string, FieldWords>> = { ...FOLDER_FIELDS, ...MESSAGE_FIELDS };

export const XDOMEA_FOLDER_FIELDS: Readonly<Record<string, FieldWords>> = {
  ...FOLDER_FIELDS,
  message: {
    label: { de: 'Nachricht, die das DMS importiert', en: 'Message that the DMS imports' },
    hint: {
      de: '0605: Das DMS legt ab. 0401: Es übernimmt eine Abgabe und kennt Versionen.',
      en: '0605: the DMS files. 0401: it takes a file over, and knows versions.',
    },
  },
  receipts: {
    label: { de: 'Form der Quittungen', en: 'Form of the receipts' },
    hint: { de: 'xml: die Nachricht selbst. zip: ein Paket.', en: 'xml: the message itself. zip: a package.' },
  },
  'sender.name': { label: { de: 'Name Ihrer Behörde als Absender', en: 'Name of your office as the sender' } },
  'sender.shortName': { label: { de: 'Kurzbezeichnung des Absenders', en: 'Short name of the sender' } },
  'receiver.name': { label: { de: 'Name der Stelle, die das DMS führt', en: 'Name of whoever keeps the DMS' } },
  'receiver.shortName': { label: { de: 'Kurzbezeichnung des Empfängers', en: 'Short name of the receiver' } },
  user: {
    label: { de: 'Benutzerkennung im DMS', en: 'User in the DMS' },
    hint: { de: 'Für sie wird abgelegt.', en: 'Documents are filed for this user.' },
  },
};

export const CMIS_FIELDS: Readonly<Record<string, FieldWords>> = {
  url: ADDRESS,
  repositoryId: {
    label: { de: 'Kennung des Repositorys', en: 'Repository id' },
    hint: { de: 'Leer: das einzige, das es gibt.', en: 'Empty: the only one that there is.' },
  },
  user: { label: { de: 'Benutzerkonto', en: 'User' } },
  password: { label: { de: 'Passwort', en: 'Password' }, holds: 'secret' },
  rootFolder: { label: { de: 'Oberster Ordner', en: 'Topmost folder' } },
  documentType: { label: { de: 'Dokumenttyp', en: 'Document type' } },
  deliveryType: {
    label: { de: 'Typ mit dem Schlüssel der Übertragung', en: 'Type with the key of the delivery' },
    hint: {
      de: 'Leer, wenn das Repository keinen solchen Typ hat: Dann steht der Schlüssel im Namen.',
      en: 'Empty where the repository has no such type: the key then stands in the name.',
    },
  },
  timeoutMs: TIMEOUT,
};
