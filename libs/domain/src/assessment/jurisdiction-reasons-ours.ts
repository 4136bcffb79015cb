import type { JurisdictionReasonRow } from './jurisdiction-reason.js';

const PLACE = '§ 3 Abs. 1 AAZuVO';
const DURING = '§ 3 Abs. 3 VwVfG';
const RESTRICTED = '§ 3 Abs. 1 Satz 2 AAZuVO';
const FAST_TRACK = '§ 31 Abs. 4 AufenthV';

/** Why a case seems to be ours. */
export const REASONS_OURS = {
  IN_DISTRICT: ['OURS', PLACE, 'Wohnt in {place}.', 'Lives in {place}.'],
  ACTUAL_RESIDENCE: [
    'OURS',
    PLACE,
    'Wohnt nach eigener Angabe in {place}; dort (noch) nicht gemeldet. Meldung prüfen.',
    'States to live in {place}, but is not registered there (yet). Check the registration.',
  ],
  REGISTER_ONLY: [
    'OURS',
    PLACE,
    'Eine Wohnanschrift fehlt; gemeldet in {place}. Schwacher Hinweis.',
    'No residence is stated; registered in {place}. A weak hint.',
  ],
  MAIN_RESIDENCE_OURS: [
    'OURS',
    '§ 3 VwVfG',
    'Hauptwohnung in {place}, eine zweite Wohnung woanders.',
    'Main residence in {place}, a second one elsewhere.',
  ],
  MOVE_PLANNED: ['OURS', DURING, 'Wohnt hier; Umzug nach {place} geplant.', 'Lives here; plans to move to {place}.'],
  MOVE_PLANNED_SOON: [
    'OURS',
    DURING,
    'Wohnt hier; Umzug nach {place} schon am {day}. Nachfragen.',
    'Lives here; moves to {place} as soon as {day}. Ask.',
  ],
  MINOR_WITH_PARENTS: ['OURS', '§ 80 AufenthG', 'Kind, wohnt in {place}.', 'Child, lives in {place}.'],
  BIRTH_CASE: [
    'OURS',
    '§§ 33, 81 Abs. 2 AufenthG',
    'Hier geborenes Kind, wohnt in {place}.',
    'Newborn, lives in {place}.',
  ],
  UMA_ALLOCATED: [
    'OURS',
    '§ 12a Abs. 1a AufenthG',
    'Kind ohne Eltern, wohnt in {place}; auch die Vormundschaft ist dort.',
    'Child without parents, lives in {place}, where the guardian is, too.',
  ],
  NO_ABODE_HERE: [
    'OURS',
    '§ 3 Abs. 1 und 2 AAZuVO',
    'Ohne festen Wohnsitz, hält sich in {place} auf.',
    'Without a fixed abode, stays in {place}.',
  ],
  HOST_RESIDENCE: ['OURS', PLACE, 'Die einladende Person wohnt in {place}.', 'The host lives in {place}.'],
  EMPLOYER_81A: [
    'OURS',
    FAST_TRACK,
    'Betriebsstätte in {place}. Auch die Landesagentur (LZF) kann zuständig sein.',
    'Establishment in {place}. The central agency (LZF) can be competent, too.',
  ],
  RESIDENCE_AFTER_ENTRY: [
    'OURS',
    PLACE,
    'Nach dem beschleunigten Verfahren eingereist, wohnt in {place}. Die Wohnung zählt.',
    'Entered after the fast-track procedure, lives in {place}. The residence counts.',
  ],
  RESTRICTION_OURS: ['OURS', RESTRICTED, 'Wohnsitz auf {place} beschränkt.', 'Residence is restricted to {place}.'],
  ALLOCATION_OURS: ['OURS', '§ 24 Abs. 5 AufenthG', 'Zugewiesen nach {place}.', 'Allocated to {place}.'],
  LIFT_TO_OUR_DISTRICT: [
    'OURS',
    '§ 3 Abs. 1 Satz 3 AAZuVO',
    'Will aus der Wohnsitzauflage heraus nach {place} ziehen.',
    'Wants the residence rule lifted in order to move to {place}.',
  ],
  LIFT_FROM_US: [
    'OURS',
    '§ 72 Abs. 3a AufenthG',
    'Will aus der Wohnsitzauflage heraus nach {place} ziehen; {office} muss zustimmen.',
    'Wants the residence rule lifted in order to move to {place}; {office} has to consent.',
  ],
} as const satisfies Record<string, JurisdictionReasonRow>;
