/** What the people of the demo office write. */
export const QUESTIONS = [
  'Studierende mit Wohnsitz außerhalb: bleibt das bei uns?',
  'Ist das noch eine Verlängerung oder schon ein Zweckwechsel?',
  'Reicht der Arbeitsvertrag ohne Unterschrift für die Zuteilung?',
];
export const ANSWERS = [
  'Bleibt bei uns, die Hochschule liegt im Stadtgebiet.',
  'Als Verlängerung behandeln, der Zweck ist derselbe.',
  'Ja, die Unterschrift fordert das Team nach.',
];
export const NOTES = [
  'Hat angerufen, schickt die Meldebescheinigung nächste Woche.',
  'Passbild ist zu dunkel, bitte beim Termin neu aufnehmen.',
  'Arbeitgeber bestätigt das Gehalt telefonisch.',
  'Dolmetscher für den Termin nötig (Farsi).',
  'Vorgängerakte liegt noch auf Papier vor.',
];
export const FOLLOW_UPS = [
  'Neuer Pass ist beantragt.',
  'Vorsprache ist vereinbart.',
  'Immatrikulation folgt zum Semester.',
];
export const WAITS = {
  APPLICANT: ['Mietvertrag und aktuelle Gehaltsabrechnung nachgefordert.', 'Biometrisches Passbild nachgefordert.'],
  THIRD_PARTY: ['Zustimmung der Bundesagentur für Arbeit angefragt.', 'Stellungnahme der Hochschule angefragt.'],
  APPOINTMENT: ['Termin für Fingerabdrücke vergeben.'],
} as const;
export const SEND_BACKS = [
  'Keine Beschäftigung als Zweck, gehört zum anderen Team.',
  'Es geht um den Familiennachzug.',
];
export const REFUSALS = ['Voraussetzungen auch nach Anhörung nicht erfüllt.'];
