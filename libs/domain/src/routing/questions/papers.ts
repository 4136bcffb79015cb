import { document, jurisdiction, secondLook, urgency, type GuidedQuestion } from '../question-effect.js';

/** Leitfragen about permission to work, certificates and new documents, and the one that is asked in every matter. */
export const PAPERS: readonly GuidedQuestion[] = [
  {
    id: 'permission-reception-centre',
    matters: ['BE'],
    about: null,
    text: {
      de: 'Steht auf dem Papier die Adresse einer Aufnahmeeinrichtung?',
      en: 'Does the paper show the address of a reception centre?',
    },
    yes: jurisdiction('OTHER'),
    no: [],
    unclear: jurisdiction('UNCHECKED'),
  },
  {
    id: 'permission-other-place',
    matters: ['BE'],
    about: null,
    text: {
      de: 'Steht auf dem Papier ein anderer Wohnort als unser Bezirk?',
      en: 'Does the paper show a place of residence outside of our district?',
    },
    yes: jurisdiction('OTHER'),
    no: jurisdiction('OURS'),
    unclear: jurisdiction('UNCHECKED'),
  },
  {
    id: 'permission-declaration',
    matters: ['BE'],
    about: 'EZB',
    text: {
      de: 'Ist die Erklärung des Arbeitgebers vollständig?',
      en: 'Is the declaration of the employer complete?',
    },
    ...document('EZB'),
  },
  {
    id: 'permission-other-start',
    matters: ['BE'],
    about: 'EZB',
    text: {
      de: 'Steht in der Erklärung ein anderer Arbeitsbeginn als im Antrag?',
      en: 'Does the declaration show another first day of work than the application?',
    },
    yes: urgency('JOB_DATE'),
    no: [],
    unclear: secondLook,
  },
  {
    id: 'certificate-receipt',
    matters: ['FB'],
    about: null,
    text: { de: 'Liegt eine Eingangsbestätigung von uns bei?', en: 'Is there a receipt from us?' },
    yes: [{ kind: 'link-case' }],
    no: [],
    unclear: [],
  },
  {
    id: 'certificate-title',
    matters: ['FB'],
    about: 'TITEL_ALT',
    text: { de: 'Liegt der alte Titel bei?', en: 'Is the present title there?' },
    ...document('TITEL_ALT'),
  },
  {
    id: 'certificate-need',
    matters: ['FB'],
    about: null,
    text: {
      de: 'Liegt ein Beleg für eine Reise oder einen Arbeitsbeginn bei?',
      en: 'Is there a proof of a journey or of a first day of work?',
    },
    yes: urgency('TRAVEL_DATE'),
    no: [],
    unclear: secondLook,
  },
  {
    id: 'transfer-both-documents',
    matters: ['UE'],
    about: 'PASS',
    text: {
      de: 'Liegen ein neuer Pass und der alte Titel bei?',
      en: 'Are a new passport and the present title there?',
    },
    yes: [{ kind: 'document', slot: 'PASS', status: 'PRESENT' }],
    no: secondLook,
    unclear: secondLook,
  },
  {
    id: 'transfer-lost',
    matters: ['UE', 'RA'],
    about: null,
    text: { de: 'Liegt eine Verlustanzeige bei?', en: 'Is there a report of loss?' },
    yes: [{ kind: 'document', slot: 'VERLUST', status: 'PRESENT' }],
    no: [],
    unclear: secondLook,
  },
  {
    id: 'transfer-other-name',
    matters: ['UE'],
    about: 'PASS',
    text: {
      de: 'Steht im Pass ein anderer Name als auf dem Titel?',
      en: 'Does the passport show another name than the title?',
    },
    yes: [{ kind: 'document', slot: 'HEIRAT', status: 'MISSING' }],
    no: [],
    unclear: secondLook,
  },
  {
    id: 'ends-today',
    matters: [],
    about: null,
    text: {
      de: 'Schreibt die Person von Haft oder davon, dass heute Arbeit oder Wohnung endet?',
      en: 'Does the person write about detention, or that work or home ends today?',
    },
    yes: [{ kind: 'emergency' }],
    no: [],
    unclear: [{ kind: 'emergency' }],
  },
];
