import type { FindingCode } from './finding.js';
import type { Label } from './vocabulary.js';

/** What staff, or a sender who asks for a check, should know; nothing of it refuses the application. */
export const FINDING_SENTENCES: Readonly<Record<FindingCode, Label>> = {
  'field-missing': {
    de: '„{field}“ fehlt und wird noch gebraucht.',
    en: '“{field}” is missing and still needed.',
  },
  'code-unknown': {
    de: '„{field}“: Der Schlüssel {code} steht in keiner Liste. Er bleibt als Text stehen; klären Sie, was gemeint ist.',
    en: '“{field}”: the code {code} is in no list. It stays as text; find out what is meant.',
  },
  'date-unreadable': {
    de: '„{field}“ ist nicht als Datum zu lesen. Klären Sie den Tag.',
    en: '“{field}” cannot be read as a date. Find out the day.',
  },
  'value-too-long': {
    de: '„{field}“ hat {length} Zeichen, die Zielsysteme nehmen {limit}. Bei der Übertragung wird der Wert gekürzt oder in die Bemerkung gestellt.',
    en: '“{field}” has {length} characters, the target systems take {limit}. On transfer it is shortened or put into the remark.',
  },
  'too-many-nationalities': {
    de: 'Es sind {count} Staatsangehörigkeiten angegeben, das Fachverfahren nimmt 4. Wählen Sie die Reihenfolge.',
    en: 'The application states {count} nationalities, the specialist system takes 4. Choose their order.',
  },
  'purpose-unknown': {
    de: 'Das Anliegen geht aus dem Antrag nicht hervor. Klären Sie, was beantragt ist.',
    en: 'The application does not say what it is for. Find out what is applied for.',
  },
  'representative-missing': {
    de: 'Der Antrag kommt von einer Vertretung, nennt sie aber nicht. Klären Sie, wer vertritt, und die Vollmacht.',
    en: 'The application comes from a representative but does not name one. Find out who it is, and the authority.',
  },
  'minor-without-representative': {
    de: 'Die Person ist minderjährig, eine Vertretung ist nicht genannt. Kinder handeln durch Eltern oder Vormund (§ 80 AufenthG).',
    en: 'The person is a minor and no representative is named. Children act through parents or guardian (§ 80 AufenthG).',
  },
  'name-is-filler': {
    de: '„{field}“ enthält nur ein Füllzeichen. Die Person hat vielleicht nur einen Namen; vergleichen Sie mit dem Pass.',
    en: '“{field}” holds only a filler. The person may have one name only; compare with the passport.',
  },
  'birth-date-in-future': {
    de: 'Das Geburtsdatum liegt in der Zukunft. Vergleichen Sie mit dem Pass.',
    en: 'The date of birth is in the future. Compare with the passport.',
  },
  'birth-date-implausible': {
    de: 'Nach dem Geburtsdatum ist die Person über 120 Jahre alt. Vergleichen Sie mit dem Pass.',
    en: 'By the date of birth the person is over 120 years old. Compare with the passport.',
  },
  'date-in-future': {
    de: '„{field}“ liegt in der Zukunft. Prüfen Sie den Tag.',
    en: '“{field}” is in the future. Check the day.',
  },
  'date-before-birth': {
    de: '„{field}“ liegt vor der Geburt. Prüfen Sie beide Tage.',
    en: '“{field}” is before the birth. Check both days.',
  },
  'dates-in-wrong-order': {
    de: '„{field}“ liegt vor dem Beginn. Prüfen Sie beide Tage.',
    en: '“{field}” is before the start. Check both days.',
  },
  'identity-document-expired': {
    de: 'Das Ausweisdokument ist abgelaufen. Fragen Sie nach einem gültigen.',
    en: 'The identity document has expired. Ask for a valid one.',
  },
  'submitted-in-future': {
    de: 'Der Onlinedienst nennt eine Sendezeit in der Zukunft. Es zählt die Zeit des Eingangs.',
    en: 'The sender states a time in the future. The time of arrival counts.',
  },
  'submitted-at-unreadable': {
    de: 'Die Sendezeit ist nicht zu lesen. Es zählt die Zeit des Eingangs.',
    en: 'The time of sending cannot be read. The time of arrival counts.',
  },
  'azr-number-shape': {
    de: 'Die AZR-Nummer hat nicht 12 Ziffern. Vergleichen Sie mit dem Aufenthaltsdokument.',
    en: 'The AZR number does not have 12 digits. Compare with the residence document.',
  },
  'ags-shape': {
    de: 'Der Gemeindeschlüssel hat nicht 8 Ziffern. Es zählen Postleitzahl und Ort.',
    en: 'The municipality key does not have 8 digits. Postal code and city count.',
  },
  'branch-number-shape': {
    de: 'Die Betriebsnummer hat nicht 8 Ziffern. Vergleichen Sie mit der Erklärung des Arbeitgebers.',
    en: 'The establishment number does not have 8 digits. Compare with the employer’s declaration.',
  },
  'service-key-shape': {
    de: 'Der Leistungsschlüssel hat nicht 14 Ziffern mit 99 am Anfang. Es zählen Anliegen und Paragraf.',
    en: 'The service key is not of 14 digits beginning with 99. Matter and paragraph count.',
  },
  'case-number-unreadable': {
    de: 'Die genannte Vorgangsnummer ist keine von uns oder vertippt. Suchen Sie den Vorgang über die Person.',
    en: 'The case number stated is none of ours or mistyped. Search the case by the person.',
  },
  'email-shape': {
    de: '„{field}“ ist keine vollständige Adresse. Eine Antwort dorthin kommt nicht an.',
    en: '“{field}” is no complete address. A reply to it will not arrive.',
  },
  'amount-unreadable': {
    de: '„{field}“ ist nicht als Betrag zu lesen. Vergleichen Sie mit dem Nachweis.',
    en: '“{field}” cannot be read as an amount. Compare with the evidence.',
  },
  'height-implausible': {
    de: 'Die Körpergröße passt nicht zu Zentimetern. Sie wird nicht übertragen, bis sie geprüft ist.',
    en: 'The height does not fit centimetres. It is not transferred until it has been checked.',
  },
  'hours-implausible': {
    de: 'Die Wochenstunden sind nicht zu lesen oder über 80. Vergleichen Sie mit dem Vertrag.',
    en: 'The hours a week cannot be read or are over 80. Compare with the contract.',
  },
  'postal-code-zero-added': {
    de: '„{field}“ hat vier Ziffern. Gesucht wird mit {postalCode}, die führende Null ist ergänzt.',
    en: '“{field}” has four digits. {postalCode} is looked up, the leading zero is added.',
  },
  'postal-code-shape': {
    de: '„{field}“ ist keine deutsche Postleitzahl. Klären Sie Ort und Staat der Anschrift.',
    en: '“{field}” is no German postal code. Find out the city and country of the address.',
  },
  'care-of-in-street': {
    de: '„{field}“ beginnt mit „c/o“. Die Person wohnt bei jemandem; Post braucht beide Namen.',
    en: '“{field}” begins with “c/o”. The person lives with somebody; post needs both names.',
  },
  'nationality-historic': {
    de: '„{field}“: {de} gibt es nicht mehr. Fragen Sie nach der heutigen Staatsangehörigkeit.',
    en: '“{field}”: {en} exists no more. Ask for the present nationality.',
  },
  'nationality-german': {
    de: '„{field}“ ist deutsch. Für Deutsche gilt das Aufenthaltsgesetz nicht; prüfen Sie, was gemeint ist.',
    en: '“{field}” is German. The Residence Act does not apply to Germans; check what is meant.',
  },
  'character-not-in-xml': {
    de: '„{field}“ enthält Steuerzeichen ({characters}). Bei der Übertragung stehen dort Zeilenumbrüche oder Leerzeichen.',
    en: '“{field}” contains control characters ({characters}). On transfer line breaks or blanks take their place.',
  },
  'character-outside-din-91379': {
    de: '„{field}“ enthält Zeichen, die das Fachverfahren nicht kennt ({characters}). Sie werden bei der Übertragung umgeschrieben; das Original bleibt.',
    en: '“{field}” contains characters that the specialist system does not know ({characters}). They are transliterated on transfer; the original stays.',
  },
  'attachment-id-unusable': {
    de: 'Die Kennung der Anlage ist keine UUID oder kommt zweimal vor. Die Anlage hat eine eigene bekommen.',
    en: 'The id of the attachment is no UUID or occurs twice. The attachment was given one of ours.',
  },
  'attachment-digest-unreadable': {
    de: 'Die Prüfsumme der Anlage ist kein SHA-512 in 128 Hexziffern. Sie wurde nicht verglichen.',
    en: 'The checksum of the attachment is no SHA-512 of 128 hex digits. It was not compared.',
  },
  'further-findings': {
    de: 'Es gibt {count} weitere Hinweise. Sehen Sie im Original nach.',
    en: 'There are {count} more findings. Look into the original.',
  },
  'file-name-damaged': {
    de: 'Der Name der Datei „{fileName}“ kam beschädigt an. Der Inhalt ist unversehrt.',
    en: 'The name of the file “{fileName}” arrived damaged. Its content is intact.',
  },
};
