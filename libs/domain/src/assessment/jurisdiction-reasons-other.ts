import type { JurisdictionReasonRow } from './jurisdiction-reason.js';

const PLACE = '§ 3 Abs. 1 AAZuVO';
const OWN_OFFICE = '§ 2 Nr. 3 AAZuVO';
const DURING = '§ 3 Abs. 3 VwVfG';
const RESTRICTED = '§ 3 Abs. 1 Satz 2 AAZuVO';
const FAST_TRACK = '§ 31 Abs. 4 AufenthV';

/** Why a case seems to be another office's. */
export const REASONS_OTHER = {
  OUTSIDE: ['SUSPECTED_OTHER', PLACE, 'Wohnt in {place}: {office}.', 'Lives in {place}: {office}.'],
  OUTSIDE_STUDENT: [
    'SUSPECTED_OTHER',
    PLACE,
    'Studiert, wohnt aber in {place}: {office}. Die Wohnung zählt.',
    'Studies, but lives in {place}: {office}. The residence counts.',
  ],
  OUTSIDE_OWN_OFFICE: [
    'SUSPECTED_OTHER',
    OWN_OFFICE,
    '{place} hat eine eigene Ausländerbehörde: {office}.',
    '{place} has an office of its own: {office}.',
  ],
  EXCEPTION_IN_PREFIX: [
    'SUSPECTED_OTHER',
    OWN_OFFICE,
    '{place} gehört zum Gebiet, hat aber eine eigene Ausländerbehörde: {office}.',
    '{place} lies in the district, but has an office of its own: {office}.',
  ],
  OUTSIDE_TWO_CANDIDATES: [
    'SUSPECTED_OTHER',
    OWN_OFFICE,
    'Wohnt in {place}; nicht geklärt, ob {office}.',
    'Lives in {place}; not settled whether {office}.',
  ],
  OUTSIDE_OTHER_LAND: [
    'SUSPECTED_OTHER',
    '§ 3 Abs. 1 Nr. 3a VwVfG',
    'Wohnt in {place}, in einem anderen Land: {office}.',
    'Lives in {place}, in another state: {office}.',
  ],
  ACTUAL_OUTSIDE: [
    'SUSPECTED_OTHER',
    '§ 3 Abs. 1 Nr. 3a VwVfG',
    'Hier gemeldet, wohnt aber nach eigener Angabe in {place}: {office}.',
    'Registered here, but states to live in {place}: {office}.',
  ],
  MOVE_DONE: [
    'SUSPECTED_OTHER',
    PLACE,
    'Vor dem Eingang nach {place} gezogen: {office}.',
    'Moved to {place} before it was received: {office}.',
  ],
  CHANGED_DURING: [
    'SUSPECTED_OTHER',
    DURING,
    'Nach dem Eingang nach {place} gezogen: {office}. Fortführung nur mit deren Zustimmung.',
    'Moved to {place} after it was received: {office}. Going on needs their consent.',
  ],
  NOT_YET_OURS: [
    'SUSPECTED_OTHER',
    '§ 3 Abs. 1 Nr. 3a VwVfG',
    'Zieht erst noch zu uns, wohnt in {place}: {office} bis zum Umzug.',
    'Has not moved here yet, lives in {place}: {office} until then.',
  ],
  REGISTER_ONLY_OUTSIDE: [
    'SUSPECTED_OTHER',
    PLACE,
    'Eine Wohnanschrift fehlt; gemeldet in {place}: {office}.',
    'No residence is stated; registered in {place}: {office}.',
  ],
  MAIN_RESIDENCE_OTHER: [
    'SUSPECTED_OTHER',
    '§ 3 VwVfG',
    'Hauptwohnung in {place}: {office}. Die zweite Wohnung ist hier.',
    'Main residence in {place}: {office}. The second one is here.',
  ],
  HOST_OUTSIDE: [
    'SUSPECTED_OTHER',
    PLACE,
    'Die einladende Person wohnt in {place}: {office}.',
    'The host lives in {place}: {office}.',
  ],
  ABROAD_VISA: [
    'SUSPECTED_OTHER',
    '§ 71 Abs. 2 AufenthG',
    'Noch im Ausland: Über das Visum entscheidet die Auslandsvertretung.',
    'Still abroad: the mission abroad decides on the visa.',
  ],
  EMPLOYER_81A_OTHER: [
    'SUSPECTED_OTHER',
    FAST_TRACK,
    'Betriebsstätte in {place}: {office}, oder die Landesagentur (LZF).',
    'Establishment in {place}: {office}, or the central agency (LZF).',
  ],
  ESTABLISHMENT_COUNTS: [
    'SUSPECTED_OTHER',
    FAST_TRACK,
    'Betriebsstätte in {place}: {office}. Der Hauptsitz zählt nicht.',
    'Establishment in {place}: {office}. The head office does not count.',
  ],
  CENTRAL_ALREADY_SEISED: [
    'SUSPECTED_OTHER',
    '§ 3 Abs. 2 VwVfG',
    'Die Vereinbarung nach § 81a ist schon bei: {office}.',
    'The agreement of § 81a has already been made with: {office}.',
  ],
  RESTRICTION_PLACE: [
    'SUSPECTED_OTHER',
    RESTRICTED,
    'Wohnsitz auf {place} beschränkt: {office}.',
    'Residence is restricted to {place}: {office}.',
  ],
  RESTRICTION_OTHER_LAND: [
    'SUSPECTED_OTHER',
    RESTRICTED,
    'Wohnsitz auf {place} beschränkt, in einem anderen Land: {office}.',
    'Residence is restricted to {place}, in another state: {office}.',
  ],
  ALLOCATION_OTHER: [
    'SUSPECTED_OTHER',
    '§ 24 Abs. 5 AufenthG',
    'Zugewiesen nach {place}: {office}.',
    'Allocated to {place}: {office}.',
  ],
  LIFT_TO_OTHER: [
    'SUSPECTED_OTHER',
    '§ 3 Abs. 1 Satz 3 AAZuVO',
    'Will aus der Wohnsitzauflage heraus nach {place} ziehen: {office}.',
    'Wants the residence rule lifted in order to move to {place}: {office}.',
  ],
  RECEPTION_CENTRE: [
    'SUSPECTED_OTHER',
    '§§ 47, 63 Abs. 3 AsylG; § 5 AAZuVO',
    'Wohnt in einer Aufnahmeeinrichtung: {office}.',
    'Lives in a reception centre: {office}.',
  ],
  UMA_OTHER: [
    'SUSPECTED_OTHER',
    '§ 42b SGB VIII',
    'Kind ohne Eltern, zugewiesen nach {place}: {office}.',
    'Child without parents, allocated to {place}: {office}.',
  ],
  WRONG_SUBJECT_MATTER: [
    'SUSPECTED_OTHER',
    'StAG',
    'Betrifft die Staatsangehörigkeit: {office}.',
    'About citizenship: {office}.',
  ],
  SAID_BY_SPECIALIST_SYSTEM: [
    'SUSPECTED_OTHER',
    null,
    'Das Fachverfahren meldet: nicht zuständig. Genannt ist: {office}.',
    'The specialist system says: not competent. Named is: {office}.',
  ],
} as const satisfies Record<string, JurisdictionReasonRow>;
