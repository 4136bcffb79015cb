import type { Label } from '../intake/vocabulary.js';

/** How soon a target that fails so is left alone as a whole: no attempt of another case would fare better. */
export type Stops = 'at-once' | 'when-repeated' | 'never';

type FaultKind = { stops: Stops; sentence: Label };

/** What keeps a target from doing its part, for every case alike, and what that means for the person who waits. */
export const TARGET_FAULTS = {
  'target-unreachable': {
    stops: 'when-repeated',
    sentence: { de: 'Das Zielsystem antwortet nicht.', en: 'The target system does not answer.' },
  },
  'target-timed-out': {
    stops: 'when-repeated',
    sentence: { de: 'Das Zielsystem antwortet zu spät.', en: 'The target system answers too late.' },
  },
  'target-answers-with-error': {
    stops: 'when-repeated',
    sentence: { de: 'Das Zielsystem meldet eine Störung.', en: 'The target system reports a failure.' },
  },
  'target-busy': {
    stops: 'when-repeated',
    sentence: { de: 'Das Zielsystem ist ausgelastet.', en: 'The target system is busy.' },
  },
  'target-full': {
    stops: 'at-once',
    sentence: {
      de: 'Im Zielsystem ist kein Platz mehr. Wer es betreibt, schafft Platz.',
      en: 'The target system has no room left. Those who run it make room.',
    },
  },
  'target-answers-with-page': {
    stops: 'at-once',
    sentence: {
      de: 'Anmeldung nötig (Antwort ist eine Webseite). Die Fachadministration prüft Adresse und Konto.',
      en: 'Sign-in needed (the answer is a web page). The administrator checks address and account.',
    },
  },
  'target-refuses-sign-in': {
    stops: 'at-once',
    sentence: {
      de: 'Das Zielsystem lässt Einkanal nicht herein. Die Fachadministration prüft das Konto.',
      en: 'The target system does not let Einkanal in. The administrator checks the account.',
    },
  },
  'target-moved': {
    stops: 'at-once',
    sentence: {
      de: 'Die Adresse des Zielsystems hat sich geändert. Die Fachadministration prüft die neue Adresse.',
      en: 'The address of the target system has moved. The administrator checks the new address.',
    },
  },
  'target-certificate-expired': {
    stops: 'at-once',
    sentence: {
      de: 'Das Zertifikat des Zielsystems ist abgelaufen. Wer es betreibt, erneuert das Zertifikat.',
      en: 'The certificate of the target system has expired. Those who run it renew the certificate.',
    },
  },
  'target-certificate-untrusted': {
    stops: 'at-once',
    sentence: {
      de: 'Dem Zertifikat des Zielsystems kann nicht vertraut werden. Die Fachadministration prüft Adresse und Zertifikat.',
      en: 'The certificate of the target system cannot be trusted. The administrator checks address and certificate.',
    },
  },
  'target-answer-unreadable': {
    stops: 'when-repeated',
    sentence: {
      de: 'Die Antwort des Zielsystems ist nicht lesbar.',
      en: 'The answer of the target system cannot be read.',
    },
  },
  'target-is-not-addressee': {
    stops: 'at-once',
    sentence: {
      de: 'Die Nachrichten kommen beim falschen Empfänger an. Die Fachadministration prüft die Kennung der Verbindung.',
      en: 'The messages reach the wrong addressee. The administrator checks the id of the connection.',
    },
  },
  'schema-directory-unreadable': {
    stops: 'at-once',
    sentence: {
      de: 'Das Verzeichnis mit dem amtlichen Schema ist nicht lesbar; ohne diese Prüfung wird nichts gesendet. Wer Einkanal betreibt, prüft Pfad und Rechte.',
      en: 'The directory with the official schema cannot be read; nothing is sent without this check. Those who run Einkanal check path and rights.',
    },
  },
  'schema-directory-incomplete': {
    stops: 'at-once',
    sentence: {
      de: 'Das amtliche Schema ist unvollständig; ohne diese Prüfung wird nichts gesendet. Wer Einkanal betreibt, legt die ganze Auslieferung mit allen eingebundenen Dateien ab.',
      en: 'The official schema is not complete; nothing is sent without this check. Those who run Einkanal put the whole release there, with all files that it imports.',
    },
  },
  'schema-directory-of-other-release': {
    stops: 'at-once',
    sentence: {
      de: 'Das amtliche Schema gehört zu einer anderen Version als 26.11; es wird nichts gesendet. Wer Einkanal betreibt, legt die Version 26.11 ab.',
      en: 'The official schema is of another release than 26.11; nothing is sent. Those who run Einkanal put release 26.11 there.',
    },
  },
  'receipt-awaited': {
    stops: 'never',
    sentence: {
      de: 'Die Nachricht liegt im Austauschordner. Die Quittung des Zielsystems steht noch aus.',
      en: 'The message lies in the exchange folder. The receipt of the target system is still due.',
    },
  },
  'files-not-checked-yet': {
    stops: 'never',
    sentence: {
      de: 'Die Virenprüfung einer Unterlage steht noch aus.',
      en: 'The virus scan of a document is still due.',
    },
  },
  'packages-awaited': {
    stops: 'never',
    sentence: {
      de: 'Die Nachricht kündigt Pakete mit Unterlagen an, die noch nicht alle da sind. Sie wird mit ihnen zusammen weitergegeben.',
      en: 'The message announces packages with files that are not all here yet. It is passed on together with them.',
    },
  },
  'transfer-failed': {
    stops: 'never',
    sentence: {
      de: 'Bei der Übertragung ist in Einkanal ein Fehler aufgetreten. Sie wird von selbst wiederholt.',
      en: 'Einkanal itself failed during the transfer. It is tried again by itself.',
    },
  },
} as const satisfies Record<string, FaultKind>;

export type TargetFaultCode = keyof typeof TARGET_FAULTS;

/** What is known of a fault beside its code, without personal data. */
export type TargetFaultDetail = Readonly<Record<string, string>>;

/** When a fault stops the target; a target that says until when it is busy is believed at once. */
export function stopsTarget(code: TargetFaultCode, retryAfterMs: number): Stops {
  return code === 'target-busy' && retryAfterMs > 0 ? 'at-once' : TARGET_FAULTS[code].stops;
}
