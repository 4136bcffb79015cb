import { MATTERS } from './matters/catalogue.js';
import type { PlaceKind } from './places/place.js';
import type { Chance } from './random.js';
import * as files from './traits/files.js';
import * as messages from './traits/messages.js';
import * as mistakes from './traits/mistakes.js';
import * as names from './traits/names.js';
import * as places from './traits/places.js';
import * as representatives from './traits/representatives.js';
import type { Trait } from './traits/trait.js';

/** An application that the demo is meant to show. What is not said is drawn. */
export type Role = {
  /** Code of the matter, with the kind of application where the code has several. */
  matter: readonly [code: string, applicationKind?: string];
  origin?: string;
  abhKennung?: string;
  place?: PlaceKind;
  traits: readonly Trait[];
};

/** In order of importance: with few applications only the first ones take part. */
export const CAST: readonly Role[] = [
  { matter: ['AT18G', 'RENEWAL'], origin: 'TUR', abhKennung: '004200', traits: [mistakes.PASSPORT_TOO_LONG] },
  {
    matter: ['AT18G', 'RENEWAL'],
    origin: 'IND',
    abhKennung: '004200',
    traits: [mistakes.titleEndsIn(3), messages.JOB_AT_RISK],
  },
  {
    matter: ['AT16B_R'],
    origin: 'VNM',
    abhKennung: '004200',
    traits: [mistakes.titleEndsIn(12), mistakes.MISSING_PAPER],
  },
  { matter: ['AT16B_R'], origin: 'IND', abhKennung: '004200', traits: [places.LIVES_IN_EPPELHEIM] },
  { matter: ['AT18B'], origin: 'BRA', abhKennung: '004200', place: 'OTHER_OFFICE', traits: [] },
  { matter: ['BE'], origin: 'GMB', place: 'SHELTER', traits: [messages.DETENTION] },
  { matter: ['FB'], origin: 'TUR', abhKennung: '004200', traits: [messages.FUNERAL] },
  { matter: ['AT25_2'], origin: 'AFG', place: 'SHELTER', traits: [names.YEAR_ONLY] },
  { matter: ['AT16B_R'], origin: 'IDN', traits: [names.SINGLE_NAME] },
  { matter: ['AT9'], origin: 'LKA', traits: [names.LONG_NAME, mistakes.titleEndsIn(40)] },
  { matter: ['AK5'], origin: 'NGA', abhKennung: '004200', traits: [places.PROTECTED_ADDRESS] },
  { matter: ['AT18G', 'RENEWAL'], origin: 'IRN', abhKennung: '004200', traits: [representatives.LAWYER] },
  { matter: ['BE'], origin: 'NGA', abhKennung: '004200', traits: [representatives.LAWYER] },
  { matter: ['AT25_2'], origin: 'SYR', abhKennung: '004200', traits: [representatives.LAWYER] },
  {
    matter: ['AT18A', 'FIRST'],
    origin: 'PHL',
    place: 'ABROAD',
    traits: [representatives.EMPLOYER, places.COMES_TO_HEIDELBERG],
  },
  { matter: ['AT18A', 'RENEWAL'], origin: 'BIH', traits: [files.FOURTEEN_PHOTOS] },
  { matter: ['AT16B_F'], origin: 'CMR', traits: [files.ODD_FILE_NAMES] },
  { matter: ['AT16B_R'], origin: 'COL', place: 'CARE_OF', traits: [messages.PASTED] },
  { matter: ['AT28'], origin: 'MAR', traits: [names.APOSTROPHES] },
  { matter: ['AT25_2'], origin: 'SOM', place: 'SHELTER', traits: [names.MONTH_ONLY] },
  { matter: ['AT18B'], origin: 'RUS', traits: [places.SHORT_POSTCODE, mistakes.PASSPORT_ENDS_SOON] },
  { matter: ['RA'], origin: 'SYR', traits: [names.STATELESS] },
  { matter: ['AT30'], origin: 'IRN', traits: [names.TWO_NATIONALITIES] },
  { matter: ['AT18A', 'RENEWAL'], origin: 'SRB', traits: [mistakes.EXPIRED_BEFORE, places.HALF_NUMBER] },
  { matter: ['AT16B_R'], origin: 'IRN', traits: [mistakes.EXPIRED_SINCE] },
  { matter: ['AT32'], origin: 'SYR', traits: [places.PROTECTED_ADDRESS, messages.VIOLENCE] },
  { matter: ['AT16B_R'], origin: 'RUS', abhKennung: '004200', traits: [names.TWIN_LENA] },
  { matter: ['AT16B_R'], origin: 'RUS', abhKennung: '004200', traits: [names.TWIN_LANA] },
  { matter: ['AT9'], origin: 'VNM', abhKennung: '004200', traits: [messages.ILL, mistakes.MISSING_PAPER] },
  { matter: ['AT16B_R'], origin: 'TUN', traits: [mistakes.CLOCK_AHEAD, places.MOVES_TO_BERLIN, messages.MOVING] },
  { matter: ['BE'], origin: 'ERI', place: 'SHELTER', traits: [names.BIRTH_UNKNOWN] },
  { matter: ['AT16B_F'], origin: 'CHN', traits: [places.MISSPELT_TOWN, names.LOWER_CASE, mistakes.NO_FILES] },
  { matter: ['AT28'], origin: 'XKX', traits: [names.BIRTH_SWAPPED] },
  {
    matter: ['AT9'],
    origin: 'UKR',
    abhKennung: '004900',
    place: 'OTHER_OFFICE',
    traits: [files.ALL_CALLED_SCAN, files.UNLISTED_FILE],
  },
  { matter: ['AT25_2'], origin: 'AFG', place: 'SHELTER', traits: [representatives.GUARDIAN] },
  { matter: ['AT25_2'], origin: 'AFG', place: 'SHELTER', traits: [names.COMMON_NAME] },
  { matter: ['AT24'], origin: 'UKR', traits: [mistakes.CLOCK_CHANGE, mistakes.NO_ENTRY] },
  { matter: ['DU'], origin: 'IRQ', place: 'SHELTER', traits: [names.UNCLEAR_NATIONALITY, places.MUST_LIVE_ELSEWHERE] },
  { matter: ['AT18B'], origin: 'KOR', traits: [names.SHORT_NAMES] },
  { matter: ['AT9'], origin: 'SRB', traits: [names.FORMER_STATE, messages.CONVICTED] },
  { matter: ['AK5'], origin: 'MDA', traits: [mistakes.UNKNOWN_CODES] },
  { matter: ['AT16B_R'], origin: 'MAR', traits: [messages.LONG_LETTER, places.REGISTERED_ELSEWHERE] },
  { matter: ['UE'], origin: 'TUR', traits: [names.ALSO_GERMAN] },
  { matter: ['AT30'], origin: 'IND', place: 'ABROAD', traits: [places.COMES_TO_HEIDELBERG] },
  { matter: ['FB'], origin: 'NGA', abhKennung: '004200', place: 'NO_ABODE', traits: [names.CAPITALS] },
  { matter: ['BE'], origin: 'AFG', place: 'SHELTER', traits: [names.COMMON_NAME, mistakes.CLOCK_IN_1970] },
];

/** What goes wrong in an ordinary application, by how often. `null` is: nothing. */
const EVERYDAY_TRAITS: readonly (readonly [Trait | null, number])[] = [
  [null, 46],
  [mistakes.MISSING_PAPER, 14],
  [mistakes.MISSING_PAPERS, 4],
  [mistakes.PASSPORT_EXPIRED, 3],
  [mistakes.PASSPORT_ENDS_SOON, 3],
  [mistakes.NO_BIRTH_PLACE, 3],
  [mistakes.NO_ENTRY, 4],
  [mistakes.NO_MOVE_IN, 5],
  [mistakes.NO_NATIONALITY, 1],
  [mistakes.NO_CONTACT, 3],
  [mistakes.NO_TITLE_END, 2],
  [mistakes.NOT_TICKED, 2],
  [names.CAPITALS, 3],
  [names.LOWER_CASE, 2],
  [names.BLANKS, 1],
  [places.OTHER_NAME_AT_DOOR, 3],
  [files.UNLISTED_FILE, 2],
];

/** An application like most: a matter by how often it comes, perhaps one mistake. */
export function everyday(own: Chance, adultsOnly = false): Role {
  const matters = adultsOnly ? MATTERS.filter(({ age }) => age[0] >= 18) : MATTERS;
  const { code, applicationKind } = own.weigh(matters.map((matter) => [matter, matter.weight] as const));
  const trait = own.weigh(EVERYDAY_TRAITS);
  return { matter: [code, applicationKind], traits: trait ? [trait] : [] };
}
