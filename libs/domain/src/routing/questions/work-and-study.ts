import { caseworker, document, jurisdiction, secondLook, urgency, type GuidedQuestion } from '../question-effect.js';

const STUDY = ['AT16B_F', 'AT16B_R'];
const WORK = ['AT18A', 'AT18B', 'AT18G'];

/** Leitfragen about studies, work and settlement. */
export const WORK_AND_STUDY: readonly GuidedQuestion[] = [
  {
    id: 'study-enrolled',
    matters: STUDY,
    about: 'IMMA',
    text: {
      de: 'Liegt eine Studienbescheinigung für dieses Semester bei?',
      en: 'Is there a certificate of enrolment for this semester?',
    },
    ...document('IMMA'),
  },
  {
    id: 'study-other-address',
    matters: STUDY,
    about: 'MELDE',
    text: {
      de: 'Steht auf der Meldebescheinigung eine andere Adresse als im Antrag?',
      en: 'Does the registration certificate show another address than the application?',
    },
    yes: jurisdiction('UNCHECKED'),
    no: [],
    unclear: secondLook,
  },
  {
    id: 'study-means',
    matters: STUDY,
    about: 'FIN',
    text: {
      de: 'Gibt es einen Nachweis, wie die Person ihr Leben bezahlt?',
      en: 'Is there a proof of how the person pays for living?',
    },
    ...document('FIN'),
  },
  {
    id: 'study-changed',
    matters: STUDY,
    about: 'IMMA',
    text: {
      de: 'Steht auf der Studienbescheinigung ein anderes Fach oder eine andere Hochschule als auf dem alten Titel?',
      en: 'Does the certificate of enrolment show another subject or university than the present title?',
    },
    yes: [{ kind: 'route', to: 'CHANGE_OF_PURPOSE' }],
    no: [],
    unclear: secondLook,
  },
  {
    id: 'study-other-end',
    matters: ['AT16B_R'],
    about: 'TITEL_ALT',
    text: {
      de: 'Steht auf dem alten Titel ein anderes Ablaufdatum als im Antrag?',
      en: 'Does the present title show another end date than the application?',
    },
    yes: urgency('TITLE_DATE'),
    no: [],
    unclear: [{ kind: 'document', slot: 'TITEL_ALT', status: 'UNCLEAR' }],
  },
  {
    id: 'work-contract-signed',
    matters: WORK,
    about: 'AV',
    text: { de: 'Ist ein unterschriebener Arbeitsvertrag da?', en: 'Is there a signed employment contract?' },
    ...document('AV'),
  },
  {
    id: 'work-declaration',
    matters: WORK,
    about: 'EZB',
    text: {
      de: 'Ist die Erklärung zum Beschäftigungsverhältnis vom Arbeitgeber ausgefüllt?',
      en: 'Has the employer filled in the declaration of employment?',
    },
    ...document('EZB'),
  },
  {
    id: 'work-other-start',
    matters: WORK,
    about: 'AV',
    text: {
      de: 'Steht im Vertrag ein anderer Arbeitsbeginn als im Antrag?',
      en: 'Does the contract show another first day of work than the application?',
    },
    yes: urgency('JOB_DATE'),
    no: [],
    unclear: secondLook,
  },
  {
    id: 'work-fast-track',
    matters: WORK,
    about: null,
    text: {
      de: 'Liegt eine Vereinbarung nach § 81a mit dem Arbeitgeber bei?',
      en: 'Is there an agreement under § 81a with the employer?',
    },
    yes: jurisdiction('UNCHECKED'),
    no: [],
    unclear: secondLook,
  },
  {
    id: 'work-regulated',
    matters: WORK,
    about: 'AV',
    text: {
      de: 'Steht im Vertrag ein Beruf dieser Liste (z. B. Pflege, Arzt)?',
      en: 'Does the contract name a job of this list (e.g. nurse, doctor)?',
    },
    yes: [{ kind: 'document', slot: 'BAE', status: 'MISSING' }],
    no: [],
    unclear: [{ kind: 'document', slot: 'BAE', status: 'UNCLEAR' }],
  },
  {
    id: 'settlement-five-years',
    matters: ['AT9'],
    about: 'TITEL_ALT',
    text: {
      de: 'Liegen Titel aus den letzten 5 Jahren bei?',
      en: 'Are there titles of the last five years?',
    },
    yes: [],
    no: caseworker,
    unclear: secondLook,
  },
  {
    id: 'settlement-pension',
    matters: ['AT9'],
    about: 'RV',
    text: { de: 'Liegt der Rentenversicherungsverlauf bei?', en: 'Is the pension insurance record there?' },
    ...document('RV'),
  },
  {
    id: 'settlement-language',
    matters: ['AT9'],
    about: 'SPRACHE',
    text: {
      de: 'Liegen ein B1-Zeugnis und „Leben in Deutschland“ bei?',
      en: 'Are there a B1 certificate and the orientation test?',
    },
    ...document('SPRACHE'),
  },
];
