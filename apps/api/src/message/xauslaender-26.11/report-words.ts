import type { Label } from '@einkanal/domain/intake/vocabulary';

export const REPORT_WORDS = {
  unreadable: { de: 'Keine lesbare Nachricht', en: 'No readable message' },
  test: {
    de: 'Testnachricht, geht nie in ein produktives Ziel',
    en: 'Test message, never goes to a productive target',
  },
  from: { de: 'Von', en: 'From' },
  to: { de: 'An', en: 'To' },
  created: { de: 'Erstellt', en: 'Created' },
  id: { de: 'Kennung der Nachricht', en: 'Id of the message' },
  right: { de: 'Die Nachricht wird angenommen.', en: 'The message is taken.' },
  wrong: { de: 'Die Nachricht wird abgewiesen; Fehler', en: 'The message is refused; faults' },
  odd: { de: 'Hinweise, die nichts aufhalten', en: 'Hints, which stop nothing' },
  says: { de: 'Was sie sagt', en: 'What it says' },
  stored: { de: 'Was gespeichert würde', en: 'What would be stored' },
  file: { de: 'Datei', en: 'File' },
  package: { de: 'folgt im Paket als', en: 'follows in a package as' },
  part: { de: 'Teil eines ZIP-Archivs', en: 'Part of a ZIP archive' },
  partMatched: {
    de: 'bei der Nachricht, die identifikationFachnachricht nennt, auch wenn sie erst später kommt. Sind alle Pakete da, werden die Dateien ausgepackt und zum Vorgang genommen.',
    en: 'with the message that identifikationFachnachricht names, also where it comes later. When all packages are there, the files are unpacked and taken to the case.',
  },
  lost: { de: 'Nur im Original, ohne eigenes Feld', en: 'In the original alone, without a field' },
  matched: {
    de: 'beim Vorgang mit dieser antragsidentifikation; mit ausloeserUUID zu der Nachricht, auf die sie antwortet. Sind beide unbekannt, wird sie aufbewahrt und gezeigt.',
    en: 'at the case with this antragsidentifikation; with ausloeserUUID to the message that it answers. If both are unknown, it is kept and shown.',
  },
} as const satisfies Record<string, Label>;
