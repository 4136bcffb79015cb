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
  'window-refused': {
    status: 422,
    de: 'So kann die Wartung nicht geplant werden. Was nicht passt, steht am Feld.',
    en: 'The maintenance cannot be planned so. What does not fit stands at the field.',
  },
} as const;
