import { always, when, type Requirement } from '../checklist.js';

const SKILLED: Requirement[] = [
  ...[always('PASS'), always('AV'), always('EZB'), always('QUAL'), always('KV')],
  when('NOT_IN_THE_FORM', 'ANERK'),
  when('NOT_IN_THE_FORM', 'BAE'),
];
const SKILLED_WORKER: Requirement[] = [
  ...SKILLED,
  when('TITLE_OR_VISA', 'VISUM', 'TITEL_ALT'),
  when('PENSION_PROOF', 'FIN'),
];

export const WORK_AND_STUDY: Readonly<Record<string, Requirement[]>> = {
  AT16B_F: [
    ...[always('PASS'), always('IMMA'), always('FIN'), always('KV'), always('MELDE')],
    when('VISA_ENTRY', 'VISUM'),
    when('OFFICE_ASKS', 'MIETE'),
  ],
  AT16B_R: [
    ...[always('PASS'), always('TITEL_ALT'), always('IMMA'), always('FIN'), always('KV')],
    when('OVER_STANDARD_TIME', 'PROG'),
    when('WORKS', 'LOHN'),
  ],
  AT18A: SKILLED_WORKER,
  AT18B: SKILLED_WORKER,
  AT18G: [...SKILLED, when('RENEWAL', 'LOHN'), when('OFFICE_ASKS', 'MIETE')],
  AT19C: [always('PASS'), always('TITEL_ALT'), always('AV'), always('EZB'), when('NOT_IN_THE_FORM', 'AGB')],
  AT19D: [
    ...[always('PASS'), always('DULD'), always('AV'), always('EZB'), always('QUAL'), always('SPRACHE')],
    always('MIETE'),
    when('NOT_IN_THE_FORM', 'ANERK'),
    when('WORKS', 'LOHN'),
  ],
  AT20: [always('PASS'), always('QUAL'), always('FIN'), always('KV'), when('DEGREE_NOT_ISSUED', 'IMMA')],
  AT20A: [
    ...[always('PASS'), always('FIN'), always('KV'), always('QUAL'), always('SPRACHE')],
    when('NOT_IN_THE_FORM', 'ANERK'),
    when('OFFICE_ASKS', 'MELDE'),
  ],
  AT9: [
    ...[always('PASS'), always('TITEL_ALT'), always('LOHN'), always('AGB'), always('RV'), always('SPRACHE')],
    ...[always('LID'), always('MIETE'), always('KV')],
    when('SELF_EMPLOYED', 'STEUER'),
  ],
  BE: [
    ...[always('GEST', 'DULD'), always('EZB')],
    when('TRAINING', 'AV'),
    when('QUALIFIED_WORK', 'QUAL'),
    when('NOT_IN_THE_FORM', 'BAE'),
  ],
};
