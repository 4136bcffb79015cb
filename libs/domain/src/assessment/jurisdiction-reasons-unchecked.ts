import type { JurisdictionReasonRow } from './jurisdiction-reason.js';

const PLACE = '§ 3 Abs. 1 AAZuVO';
const OWN_OFFICE = '§ 2 Nr. 3 AAZuVO';
const DURING = '§ 3 Abs. 3 VwVfG';
const RESTRICTED = '§ 3 Abs. 1 Satz 2 AAZuVO';
const FAST_TRACK = '§ 31 Abs. 4 AufenthV';
const ALLOCATION = '§ 24 Abs. 3 bis 5 AufenthG';

/** Why nothing can be said: a person has to look. */
export const REASONS_UNCHECKED = {
  GEO_UNKNOWN: [
    'UNCHECKED',
    null,
    'Die Anschrift ließ sich keiner Gemeinde sicher zuordnen.',
    'The address could not be matched with a municipality for certain.',
  ],
  GEO_AMBIGUOUS: [
    'UNCHECKED',
    null,
    'Die Postleitzahl gehört zu mehreren Gemeinden: {place}.',
    'The postcode belongs to several municipalities: {place}.',
  ],
  GEO_CONTRADICTION: [
    'UNCHECKED',
    null,
    'Gemeindeschlüssel, Postleitzahl und Ort passen nicht zusammen.',
    'Municipality key, postcode and place do not fit each other.',
  ],
  TWO_CANDIDATES: [
    'UNCHECKED',
    OWN_OFFICE,
    'Für {place} ist nicht geklärt, ob {office}.',
    'For {place} it is not settled whether {office}.',
  ],
  NO_PLACE: ['UNCHECKED', null, 'Keine Anschrift angegeben.', 'No address is stated.'],
  NO_ABODE_UNKNOWN: [
    'UNCHECKED',
    '§ 3 Abs. 1 Nr. 3a VwVfG',
    'Ohne festen Wohnsitz; der Aufenthaltsort ist offen.',
    'Without a fixed abode; where the person stays is open.',
  ],
  PLACES_CONFLICT: [
    'UNCHECKED',
    '§ 3 VwVfG',
    'Ein anderer Antrag derselben Tage nennt eine andere Wohnung als {place}.',
    'Another application of the same days states another residence than {place}.',
  ],
  MOVE_DAY_EQUALS_RECEIPT: [
    'UNCHECKED',
    '§ 3 VwVfG',
    'Der Umzug nach {place} ist am Tag des Eingangs.',
    'The move to {place} is on the day of receipt.',
  ],
  MOVE_DATE_WITHOUT_PLACE: [
    'UNCHECKED',
    null,
    'Ein Umzugstag ist genannt, aber kein neuer Ort.',
    'A day of moving is stated, but no new place.',
  ],
  MOVE_DATE_PASSED: [
    'UNCHECKED',
    DURING,
    'Der Tag des geplanten Umzugs ist vorbei; ob er stattfand, ist offen.',
    'The day of the planned move has passed; whether it took place is open.',
  ],
  MOVE_NOT_DONE: [
    'UNCHECKED',
    DURING,
    'Die angegebene Anschrift gilt erst ab {day}.',
    'The stated address holds from {day} only.',
  ],
  ABROAD_TEMPORARY: [
    'UNCHECKED',
    PLACE,
    'Zurzeit im Ausland; ob die Wohnung hier besteht, ist offen.',
    'Abroad at present; whether the residence here is kept is open.',
  ],
  CROSS_BORDER: [
    'UNCHECKED',
    '§ 12 AufenthV',
    'Wohnt im Ausland und arbeitet hier: Grenzgänger?',
    'Lives abroad and works here: cross-border commuter?',
  ],
  ESTABLISHMENT_MISSING: [
    'UNCHECKED',
    FAST_TRACK,
    'Die Betriebsstätte fehlt oder ist nicht zu lesen.',
    'The establishment is missing or cannot be read.',
  ],
  RESTRICTION_UNREADABLE: [
    'UNCHECKED',
    RESTRICTED,
    'Eine Wohnsitzbeschränkung ist genannt; auf welchen Ort, ist offen.',
    'A restriction of residence is stated; to which place is open.',
  ],
  RESTRICTION_MAY_BE_LIFTED: [
    'UNCHECKED',
    '§ 12a Abs. 1 Satz 2 AufenthG',
    'Wohnsitzregelung, aber Beschäftigung ab 15 Stunden: vielleicht ausgenommen.',
    'Residence rule, but work of 15 hours or more: perhaps exempt.',
  ],
  RESTRICTION_UNKNOWN: [
    'UNCHECKED',
    '§ 61 AufenthG',
    'Ob eine Wohnsitzauflage besteht, ist nicht angegeben.',
    'Whether residence is restricted is not stated.',
  ],
  RECEPTION_UNKNOWN: [
    'UNCHECKED',
    '§ 47 AsylG',
    'Ob die Wohnpflicht in einer Aufnahmeeinrichtung besteht, ist nicht angegeben.',
    'Whether the person has to live in a reception centre is not stated.',
  ],
  ALLOCATION_UNKNOWN: ['UNCHECKED', ALLOCATION, 'Eine Zuweisung ist nicht angegeben.', 'No allocation is stated.'],
  DETENTION: ['UNCHECKED', PLACE, 'In Haft oder Gewahrsam: Ort klären.', 'In detention: settle the place.'],
  MINOR_TWO_HOUSEHOLDS: [
    'UNCHECKED',
    '§ 3 VwVfG',
    'Kind mit Eltern an zwei Orten.',
    'Child with parents in two places.',
  ],
  MINOR_GUARDIAN: [
    'UNCHECKED',
    '§ 42b SGB VIII',
    'Kind ohne Eltern; wohin es verteilt wurde, ist offen.',
    'Child without parents; to which place it was allocated is open.',
  ],
  CENTRE_OF_LIFE: [
    'UNCHECKED',
    '§ 3 VwVfG',
    'Zwei Wohnungen, Familie in {place}: Lebensmittelpunkt klären.',
    'Two residences, family in {place}: settle the centre of life.',
  ],
  NOT_SUBJECT_TO_ACT: [
    'UNCHECKED',
    '§ 1 Abs. 2 AufenthG',
    'Deutsche Staatsangehörigkeit angegeben.',
    'German citizenship is stated.',
  ],
  NO_TERRITORY: [
    'UNCHECKED',
    null,
    'Für diese Behörde ist kein Gebiet eingetragen.',
    'No territory is set for this office.',
  ],
} as const satisfies Record<string, JurisdictionReasonRow>;
