import type { Label } from '../vocabulary.js';

/** The messages of XAusländer that are read, those of group 13 and the packages of their files, and what each of them means for the case. */
export const MESSAGE_MEANINGS = {
  '130101': { de: 'Antrag an die Ausländerbehörde', en: 'Application to the immigration office' },
  '130102': {
    de: 'Rückfrage der Ausländerbehörde: Unterlagen oder Angaben werden nachgefordert',
    en: 'Question of the immigration office: documents or details are asked for',
  },
  '130103': { de: 'Antwort auf eine Rückfrage', en: 'Answer to a question' },
  '130104': { de: 'Statusmeldung der Ausländerbehörde', en: 'Status of the immigration office' },
  '130105': { de: 'Terminmitteilung der Ausländerbehörde', en: 'Appointment of the immigration office' },
  '130107': { de: 'Reaktion auf eine Rücknahme', en: 'Reaction to a withdrawal' },
  '130109': {
    de: 'Die Ausländerbehörde ist nicht zuständig: die Zuständigkeit ist neu zu klären',
    en: 'The immigration office is not competent: the jurisdiction has to be settled anew',
  },
  '130110': { de: 'Beabsichtigte Ablehnung mit Anhörung', en: 'Intended refusal with hearing' },
  '130111': {
    de: 'Rücknahme des Antrags durch die antragstellende Person',
    en: 'Withdrawal of the application by the applicant',
  },
  '000040': {
    de: 'Paket einer Dokumentenlieferung: Teil eines Archivs mit Unterlagen zu einer anderen Nachricht',
    en: 'Package of a delivery of documents: part of an archive with files of another message',
  },
} as const satisfies Record<string, Label>;

export type MessageType = keyof typeof MESSAGE_MEANINGS;
