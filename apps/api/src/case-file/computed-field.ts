import type { CaseFileEntity } from './case-file.entity.js';

/** What follows from a case's state, from the day or from somebody looking: nobody decides it, nobody's decision collides with it. */
export const COMPUTED_FIELDS: readonly (keyof CaseFileEntity)[] = [
  'openedAt',
  'touchedAt',
  'dueOn',
  'urgencyValue',
  'urgencyReasons',
  'urgencyDay',
];
