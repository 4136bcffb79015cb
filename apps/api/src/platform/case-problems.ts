/** Why a command on a case is refused: the same words at the button and in the answer. */
export const CASE_PROBLEMS = {
  'case-number-unknown': {
    status: 422,
    de: 'Zu dieser Nummer gibt es hier keinen Vorgang. Prüfen Sie die Ziffern, etwa EK-2026-4819-3755.',
    en: 'There is no case with this number here. Check its digits, such as EK-2026-4819-3755.',
  },
  'message-has-case': {
    status: 409,
    de: 'Diese Nachricht ist schon einem Vorgang zugeordnet. Laden Sie die Liste neu.',
    en: 'This message belongs to a case already. Load the list again.',
  },
  'if-match-missing': {
    status: 428,
    de: 'Es fehlt der Kopf „If-Match“ mit der Version des Vorgangs. Laden Sie den Vorgang neu.',
    en: 'The header “If-Match” with the version of the case is missing. Load the case again.',
  },
  'command-id-missing': {
    status: 400,
    de: 'Es fehlt der Kopf „Command-Id“ mit einer UUID. Laden Sie die Seite neu.',
    en: 'The header “Command-Id” with a UUID is missing. Reload the page.',
  },
  'command-id-reused': {
    status: 409,
    de: 'Diese Befehlsnummer gehört schon zu etwas anderem. Laden Sie die Seite neu.',
    en: 'This command id already belongs to something else. Reload the page.',
  },
  'case-changed': {
    status: 412,
    de: 'Dieser Vorgang wurde inzwischen geändert. Ihre Eingaben sind noch da: Vergleichen Sie und entscheiden Sie noch einmal.',
    en: 'This case has been changed meanwhile. Your entries are still here: compare and decide again.',
  },
  'case-changed-since': {
    status: 409,
    de: 'Nach Ihrer Entscheidung hat sich der Vorgang weiter geändert. Öffnen Sie ihn und entscheiden Sie neu.',
    en: 'The case has changed since your decision. Open it and decide anew.',
  },
  'undo-too-late': {
    status: 409,
    de: 'Die Zeit zum Rückgängigmachen ist vorbei. Öffnen Sie den Vorgang und entscheiden Sie neu.',
    en: 'The time to undo is over. Open the case and decide anew.',
  },
  'already-sent': {
    status: 409,
    de: 'Das ist schon gesendet. Öffnen Sie den Vorgang und schreiben Sie eine Korrektur.',
    en: 'This has been sent already. Open the case and write a correction.',
  },
  'wrong-stage': {
    status: 409,
    de: 'In dieser Stufe des Vorgangs geht das nicht. Laden Sie den Vorgang neu und sehen Sie, wo er steht.',
    en: 'This is not possible at this stage of the case. Load the case again and see where it stands.',
  },
  'emergency-unanswered': {
    status: 409,
    de: 'Hier steht ein Notfall im Raum. Bestätigen oder verneinen Sie ihn zuerst.',
    en: 'There may be an emergency. Confirm or deny it first.',
  },
  'emergency-not-open': {
    status: 409,
    de: 'Zu diesem Vorgang ist kein Notfall offen.',
    en: 'No emergency is open on this case.',
  },
  'emergency-acknowledged': {
    status: 409,
    de: 'Der Notfall ist schon quittiert.',
    en: 'The emergency has been acknowledged already.',
  },
  'immediate-measure-missing': {
    status: 409,
    de: 'Bei einem Notfall kommt die Sofortmaßnahme vor der Abgabe (§ 3 Abs. 4 VwVfG). Halten Sie fest, was getan wurde.',
    en: 'In an emergency the immediate measure comes before the handover (§ 3 (4) VwVfG). Record what was done.',
  },
  'measure-refusal-not-permitted': {
    status: 403,
    de: 'Eine Sofortmaßnahme ablehnen darf nur die Sachbearbeitung. Geben Sie den Vorgang dorthin.',
    en: 'Only a caseworker may refuse an immediate measure. Route the case there.',
  },
  'test-case': {
    status: 409,
    de: 'Das ist ein Testvorgang. Er bleibt in dieser Behörde und kann nicht abgegeben werden.',
    en: 'This is a test case. It stays in this office and cannot be handed over.',
  },
  'already-withdrawn': {
    status: 409,
    de: 'Die Rücknahme des Antrags steht schon am Vorgang.',
    en: 'The withdrawal of the application is on the case already.',
  },
  'withdrawal-day-ahead': {
    status: 422,
    de: 'Der Tag der Rücknahme liegt in der Zukunft. Geben Sie den Tag an, an dem die Person sie erklärt hat.',
    en: 'The day of the withdrawal lies ahead. State the day on which the person declared it.',
  },
  'not-waiting': { status: 409, de: 'Der Vorgang wartet auf nichts.', en: 'The case waits for nothing.' },
  'wake-day-past': {
    status: 422,
    de: 'Der Tag liegt in der Vergangenheit. Wählen Sie einen Tag ab morgen.',
    en: 'The day is in the past. Choose a day from tomorrow.',
  },
  'wake-day-too-far': {
    status: 422,
    de: 'Länger als 90 Tage ruht kein Vorgang. Wählen Sie einen früheren Tag.',
    en: 'No case rests longer than 90 days. Choose an earlier day.',
  },
  'wake-without-condition': {
    status: 422,
    de: 'Wählen Sie einen Tag oder das Ereignis, auf das gewartet wird.',
    en: 'Choose a day or the event that is waited for.',
  },
  'handover-open': {
    status: 409,
    de: 'Der Vorgang ist einer anderen Behörde angeboten und wartet auf deren Antwort.',
    en: 'The case has been offered to another office and waits for its answer.',
  },
  'no-handover-open': {
    status: 409,
    de: 'Zu diesem Vorgang ist keine Abgabe offen.',
    en: 'No handover is open on this case.',
  },
  'jurisdiction-decided': {
    status: 409,
    de: 'Das ist schon so entschieden.',
    en: 'This has been decided already.',
  },
  'already-yours': { status: 409, de: 'Der Vorgang gehört schon Ihnen.', en: 'The case is yours already.' },
  'has-no-owner': {
    status: 409,
    de: 'Der Vorgang ist frei, es gibt nichts freizugeben.',
    en: 'The case is free, there is nothing to release.',
  },
  'not-the-owner': {
    status: 409,
    de: 'Der Vorgang gehört jemand anderem. Freigeben kann ihn diese Person oder die Teamleitung.',
    en: 'The case belongs to somebody else. That person or the team lead can release it.',
  },
  'transfers-open': {
    status: 409,
    de: 'Eine Übertragung ist noch offen. Warten Sie, bis sie fertig ist, oder verzichten Sie mit einem Grund auf sie.',
    en: 'A transfer is still open. Wait until it is done, or waive it with a reason.',
  },
  'no-transfer-held': {
    status: 409,
    de: 'An diesem Vorgang ist keine Übertragung angehalten, die Sie freigeben können.',
    en: 'No transfer of this case is held that you could release.',
  },
  'suggestion-changed': {
    status: 409,
    de: 'Die Empfehlung hat sich geändert. Sehen Sie sich die neue an.',
    en: 'The suggestion has changed. Look at the new one.',
  },
  'suggestion-unclear': {
    status: 409,
    de: 'Diese Empfehlung ist unklar. Prüfen Sie den Vorgang und teilen Sie ihn selbst zu.',
    en: 'This suggestion is unclear. Check the case and assign it yourself.',
  },
  'team-unknown': {
    status: 422,
    de: 'Dieses Team gibt es hier nicht oder nicht mehr. Wählen Sie ein anderes.',
    en: 'There is no such team here, or no longer. Choose another.',
  },
  'person-not-in-team': {
    status: 422,
    de: 'Diese Person gehört nicht zu dem Team. Wählen Sie eine andere.',
    en: 'This person does not belong to the team. Choose another.',
  },
} as const;
