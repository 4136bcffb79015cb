import type { Label, Vocabulary } from './vocabulary.js';

/** The kinds of documents that a form has slots for (`attachments[].slot`); one list for all matters. */
export const DOCUMENT_SLOTS = {
  PASS: { de: 'Pass oder Passersatz', en: 'Passport or substitute' },
  VISUM: { de: 'Visum mit Einreisestempel', en: 'Visa with entry stamp' },
  TITEL_ALT: { de: 'Bisheriger Aufenthaltstitel', en: 'Present residence title' },
  FOTO: { de: 'Digitales Lichtbild', en: 'Digital photo' },
  MELDE: { de: 'Meldebescheinigung', en: 'Registration certificate' },
  MIETE: { de: 'Mietvertrag oder Wohnraumbescheinigung', en: 'Tenancy agreement or proof of housing' },
  KV: { de: 'Krankenversicherungsnachweis', en: 'Proof of health insurance' },
  IMMA: { de: 'Immatrikulationsbescheinigung oder Zulassung', en: 'Enrolment or admission' },
  FIN: { de: 'Finanzierungsnachweis', en: 'Proof of means' },
  PROG: { de: 'Leistungsübersicht oder Studienprognose', en: 'Transcript or study forecast' },
  AV: { de: 'Arbeitsvertrag oder verbindliches Angebot', en: 'Employment contract or binding offer' },
  EZB: { de: 'Erklärung zum Beschäftigungsverhältnis', en: 'Declaration of the employer' },
  LOHN: { de: 'Lohnabrechnungen', en: 'Payslips' },
  AGB: { de: 'Arbeitgeberbescheinigung', en: 'Employer certificate' },
  QUAL: { de: 'Berufs- oder Hochschulabschluss', en: 'Vocational or university degree' },
  ANERK: { de: 'Anerkennung oder Zeugnisbewertung', en: 'Recognition of the degree' },
  BAE: { de: 'Berufsausübungserlaubnis', en: 'Licence to practise' },
  SPRACHE: { de: 'Sprachzertifikat', en: 'Language certificate' },
  LID: { de: '„Leben in Deutschland“ oder Integrationskurs', en: 'Orientation test or integration course' },
  RV: { de: 'Rentenversicherungsverlauf', en: 'Pension insurance record' },
  HEIRAT: { de: 'Heiratsurkunde', en: 'Marriage certificate' },
  GEBURT: { de: 'Geburtsurkunde', en: 'Birth certificate' },
  SORGE: { de: 'Sorgerechtsnachweis', en: 'Proof of custody' },
  STAMM: { de: 'Ausweis oder Titel der Bezugsperson', en: 'Identity or title of the reference person' },
  SCHULE: { de: 'Schulbescheinigung', en: 'School certificate' },
  BAMF: { de: 'Bescheid des Bundesamts', en: 'Decision of the Federal Office' },
  GEST: { de: 'Aufenthaltsgestattung', en: 'Permission during the asylum procedure' },
  DULD: { de: 'Duldung', en: 'Suspension of removal (Duldung)' },
  IDENT: { de: 'Nachweis zur Identität', en: 'Proof of identity' },
  STEUER: {
    de: 'Steuerbescheid oder Bescheinigung der Steuerberatung',
    en: 'Tax assessment or accountant’s statement',
  },
  VOLLM: { de: 'Vollmacht', en: 'Power of attorney' },
  VERLUST: { de: 'Verlustanzeige', en: 'Report of loss' },
  UNTERH: { de: 'Nachweis des Unterhalts', en: 'Proof of maintenance' },
  VERWANDT: { de: 'Nachweis der Verwandtschaft', en: 'Proof of relationship' },
} as const satisfies Vocabulary;

export type DocumentSlot = keyof typeof DOCUMENT_SLOTS;

export const DOCUMENT_SLOT_NAMES = Object.keys(DOCUMENT_SLOTS) as [DocumentSlot, ...DocumentSlot[]];

/** Whether the sender's word for a kind of document is one of ours. */
export function isDocumentSlot(slot: string): slot is DocumentSlot {
  return Object.hasOwn(DOCUMENT_SLOTS, slot);
}

/** What a document is called on screen: the label of its slot, or null where the sender named none that we know. */
export function slotLabel(slot: string | null): Label | null {
  return slot !== null && isDocumentSlot(slot) ? DOCUMENT_SLOTS[slot] : null;
}
