/** Why a transfer cannot be repaired, tried again or waived, and a target not be left alone or taken up again. */
export const TRANSFER_PROBLEMS = {
  'transfer-not-stopped': {
    status: 409,
    de: 'Diese Übertragung braucht niemanden mehr. Laden Sie den Vorgang neu und sehen Sie, wo sie steht.',
    en: 'This transfer needs nobody any more. Load the case again and see where it stands.',
  },
  'message-unknown': {
    status: 404,
    de: 'Keine Behörde Ihres Tokens hat eine Nachricht mit dieser messageId gesendet. Nennen Sie die nachrichtenUUID.',
    en: 'No office of your token has sent a message with this messageId. Name the nachrichtenUUID.',
  },
  'message-unreadable': {
    status: 422,
    de: 'Die Nachricht kann so nicht gelesen werden. Was zu ändern ist, steht an jeder Stelle unter errors, der Fehlercode des Standards unter standardCode.',
    en: 'The message cannot be read as sent. What to change stands at each place under errors, the error code of the standard under standardCode.',
  },
  'message-not-returned': {
    status: 422,
    de: 'Hierher gehören die Nachrichten der Ausländerbehörde: 130102, 130104, 130105, 130107, 130109 und 130110.',
    en: 'This is the place for messages of the immigration office: 130102, 130104, 130105, 130107, 130109 and 130110.',
  },
  'message-differs': {
    status: 409,
    de: 'Unter dieser nachrichtenUUID kam schon eine andere Nachricht an. Eine neue Nachricht braucht eine neue UUID.',
    en: 'Another message has arrived under this nachrichtenUUID. A new message needs a new UUID.',
  },
  'correction-not-at-fault': {
    status: 422,
    de: 'Dieses Feld wurde nicht beanstandet. Korrigiert wird nur, was das Zielsystem nicht annimmt.',
    en: 'Nothing was refused at this field. Only what the target system does not take is corrected.',
  },
  'correction-refused': {
    status: 422,
    de: 'So nimmt das Zielsystem den Wert nicht an. Was nicht passt, steht am Feld.',
    en: 'The target system would not take the value so. What does not fit stands at the field.',
  },
  'waive-own-correction': {
    status: 403,
    de: 'Sie haben hier selbst etwas korrigiert. Den Verzicht erklärt eine andere Person.',
    en: 'You have corrected something here yourself. Somebody else has to waive the transfer.',
  },
  'target-already-paused': {
    status: 409,
    de: 'Dieses Zielsystem ist schon angehalten.',
    en: 'This target system is paused already.',
  },
  'target-not-paused': {
    status: 409,
    de: 'Dieses Zielsystem ist nicht angehalten.',
    en: 'This target system is not paused.',
  },
  'connection-refused': {
    status: 422,
    de: 'So passt die Verbindung nicht. Was zu ändern ist, steht am Feld.',
    en: 'The connection does not fit so. What to change stands at the field.',
  },
  'look-already-running': {
    status: 409,
    de: 'In Ihrer Behörde wird gerade schon eine Verbindung geprüft. Warten Sie, bis das fertig ist.',
    en: 'A connection is being looked at in your office already. Wait until that is done.',
  },
  'window-refused': {
    status: 422,
    de: 'So kann die Wartung nicht geplant werden. Was nicht passt, steht am Feld.',
    en: 'The maintenance cannot be planned so. What does not fit stands at the field.',
  },
} as const;
