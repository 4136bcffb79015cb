/** Why a handover between offices, or what follows from one, is refused. */
export const HANDOVER_PROBLEMS = {
  'recipient-unknown': {
    status: 422,
    de: 'Diese Behörde steht nicht im amtlichen Verzeichnis. Suchen Sie sie noch einmal oder nennen Sie ihren Namen.',
    en: 'This office is not on the official list. Search again or state its name.',
  },
  'handover-to-oneself': {
    status: 422,
    de: 'Das ist die eigene Behörde. Wählen Sie die zuständige aus.',
    en: 'This is your own office. Choose the competent one.',
  },
  'consent-day-future': {
    status: 422,
    de: 'Die Zustimmung kann nicht in der Zukunft liegen. Nennen Sie den Tag, an dem sie erteilt wurde.',
    en: 'The consent cannot lie in the future. State the day on which it was given.',
  },
  'handover-not-sent': {
    status: 409,
    de: 'Die Abgabe ist noch nicht gesendet. Sie können sie noch zurücknehmen.',
    en: 'The handover has not been sent yet. You can still take it back.',
  },
  'handover-answers-here': {
    status: 409,
    de: 'Diese Behörde arbeitet auch hier und antwortet selbst. Warten Sie auf ihre Antwort.',
    en: 'This office works here too and answers itself. Wait for its answer.',
  },
  'handover-answered': {
    status: 409,
    de: 'Diese Abgabe ist schon beantwortet. Laden Sie die Liste neu.',
    en: 'This handover has been answered already. Load the list again.',
  },
  'handover-waits-for-measure': {
    status: 409,
    de: 'Inzwischen gilt der Vorgang als Notfall. Die abgebende Behörde muss zuerst die Sofortmaßnahme festhalten (§ 3 Abs. 4 VwVfG): Rufen Sie dort an.',
    en: 'Meanwhile the case counts as an emergency. The office that hands it over has to record the immediate measure first (§ 3 (4) VwVfG): call them.',
  },
  'task-not-open': {
    status: 409,
    de: 'Das ist schon erledigt. Laden Sie den Vorgang neu.',
    en: 'This is done already. Load the case again.',
  },
  'not-a-repeat': {
    status: 409,
    de: 'Diese Einreichung ist keine Wiederholung in diesem Vorgang. Laden Sie den Vorgang neu.',
    en: 'This submission is no repeat on this case. Load the case again.',
  },
} as const;
