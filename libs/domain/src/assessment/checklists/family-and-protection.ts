import { always, when, type Requirement } from '../checklist.js';

export const FAMILY_AND_PROTECTION: Readonly<Record<string, Requirement[]>> = {
  AT24: [always('PASS', 'IDENT'), always('MELDE')],
  AT25_2: [
    always('BAMF'),
    when('NOT_IN_THE_FORM', 'PASS', 'IDENT'),
    when('NOT_IN_THE_FORM', 'GEST'),
    when('NOT_IN_THE_FORM', 'STAMM'),
  ],
  AT28: [
    ...[always('PASS'), always('STAMM'), always('MELDE')],
    when('FIRST', 'HEIRAT', 'GEBURT'),
    when('SPOUSE_FIRST', 'SPRACHE'),
    when('PARENT_OF_GERMAN', 'SORGE'),
    when('OFFICE_ASKS', 'KV'),
    when('OFFICE_ASKS', 'LOHN'),
    when('RENEWAL', 'LID'),
  ],
  AT30: [
    ...[always('PASS'), always('STAMM'), always('LOHN'), always('MIETE'), always('KV')],
    when('FIRST', 'HEIRAT'),
    when('LANGUAGE_OF_SPOUSE', 'SPRACHE'),
  ],
  AT32: [
    ...[always('PASS'), always('GEBURT'), always('STAMM'), always('KV')],
    when('NOT_IN_THE_FORM', 'SORGE'),
    when('SCHOOL_AGE', 'SCHULE'),
    when('INTEGRATION', 'SPRACHE'),
    when('NOT_IN_THE_FORM', 'LOHN'),
    when('NOT_IN_THE_FORM', 'MIETE'),
  ],
  AK5: [
    ...[always('PASS'), always('VERWANDT', 'HEIRAT', 'GEBURT'), always('STAMM'), always('MELDE')],
    when('EU_PERSON_WORKS', 'AV', 'LOHN'),
    when('EU_PERSON_HAS_MEANS', 'KV'),
    when('EU_PERSON_HAS_MEANS', 'FIN'),
    when('OTHER_RELATIVE', 'UNTERH'),
  ],
  AK5D: [always('PASS'), always('MELDE'), when('OFFICE_ASKS', 'AV', 'LOHN')],
};
