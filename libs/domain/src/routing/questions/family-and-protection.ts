import { caseworker, document, jurisdiction, secondLook, type GuidedQuestion } from '../question-effect.js';

const FAMILY = ['AT28', 'AT30'];

/** Leitfragen about families, children, EU relatives and protection. */
export const FAMILY_AND_PROTECTION: readonly GuidedQuestion[] = [
  {
    id: 'family-same-address',
    matters: FAMILY,
    about: 'MELDE',
    text: {
      de: 'Steht auf beiden Meldebescheinigungen dieselbe Adresse?',
      en: 'Do both registration certificates show the same address?',
    },
    yes: [],
    no: caseworker,
    unclear: secondLook,
  },
  {
    id: 'family-marriage',
    matters: FAMILY,
    about: 'HEIRAT',
    text: {
      de: 'Liegt die Heiratsurkunde mit Übersetzung bei?',
      en: 'Is there a marriage certificate with a translation?',
    },
    ...document('HEIRAT'),
  },
  {
    id: 'family-earlier-title',
    matters: FAMILY,
    about: null,
    text: {
      de: 'Liegt ein bisheriger deutscher Aufenthaltstitel bei?',
      en: 'Is there a German residence title from before?',
    },
    yes: [],
    no: [{ kind: 'document', slot: 'VISUM', status: 'MISSING' }],
    unclear: secondLook,
  },
  {
    id: 'family-child-too',
    matters: FAMILY,
    about: null,
    text: { de: 'Liegt auch ein Antrag für ein Kind bei?', en: 'Is there an application for a child as well?' },
    yes: [{ kind: 'link-case' }],
    no: [],
    unclear: [],
  },
  {
    id: 'child-born-here',
    matters: ['AT32'],
    about: 'GEBURT',
    text: {
      de: 'Steht auf der Geburtsurkunde ein Ort in Deutschland?',
      en: 'Does the birth certificate name a place in Germany?',
    },
    yes: [],
    no: [{ kind: 'document', slot: 'VISUM', status: 'MISSING' }],
    unclear: secondLook,
  },
  {
    id: 'child-both-parents',
    matters: ['AT32'],
    about: null,
    text: { de: 'Haben beide Eltern unterschrieben?', en: 'Have both parents signed?' },
    yes: [],
    no: [{ kind: 'document', slot: 'SORGE', status: 'MISSING' }],
    unclear: secondLook,
  },
  {
    id: 'child-guardian',
    matters: ['AT32'],
    about: null,
    text: {
      de: 'Hat statt der Eltern ein Vormund oder das Jugendamt unterschrieben?',
      en: 'Has a guardian or the youth office signed instead of the parents?',
    },
    yes: [
      { kind: 'urgency', hint: 'MINOR_ALONE' },
      { kind: 'route', to: 'MINOR_ALONE' },
    ],
    no: [],
    unclear: secondLook,
  },
  {
    id: 'ukraine-card-goes-on',
    matters: ['AT24'],
    about: 'TITEL_ALT',
    text: {
      de: 'Liegt eine Karte mit § 24 bei, auf der ein Datum ab dem 1.2.2026 steht?',
      en: 'Is there a card with § 24 and a date from 1 Feb 2026?',
    },
    yes: [],
    no: [],
    unclear: secondLook,
  },
  {
    id: 'ukraine-allocated-here',
    matters: ['AT24'],
    about: null,
    text: {
      de: 'Steht auf dem Zuweisungsbescheid unsere Stadt?',
      en: 'Does the allocation decision name our town?',
    },
    yes: jurisdiction('OURS'),
    no: jurisdiction('OTHER'),
    unclear: jurisdiction('UNCHECKED'),
  },
  {
    id: 'ukraine-passport',
    matters: ['AT24'],
    about: 'PASS',
    text: { de: 'Liegt ein ukrainischer Pass bei?', en: 'Is there a Ukrainian passport?' },
    yes: [{ kind: 'document', slot: 'PASS', status: 'PRESENT' }],
    no: secondLook,
    unclear: [{ kind: 'document', slot: 'PASS', status: 'UNCLEAR' }],
  },
  {
    id: 'eu-identity',
    matters: ['AK5'],
    about: 'STAMM',
    text: {
      de: 'Liegt ein Ausweis einer Person aus EU, Island, Liechtenstein oder Norwegen bei?',
      en: 'Is there an identity document of somebody from the EU, Iceland, Liechtenstein or Norway?',
    },
    yes: [{ kind: 'document', slot: 'STAMM', status: 'PRESENT' }],
    no: secondLook,
    unclear: secondLook,
  },
  {
    id: 'eu-registered',
    matters: ['AK5'],
    about: 'MELDE',
    text: { de: 'Liegt deren Meldebestätigung bei?', en: 'Is their registration certificate there?' },
    ...document('MELDE'),
  },
  {
    id: 'eu-relationship',
    matters: ['AK5'],
    about: 'VERWANDT',
    text: { de: 'Liegt der Nachweis der Verwandtschaft bei?', en: 'Is the proof of relationship there?' },
    ...document('VERWANDT'),
  },
];
