import { AFRICA } from './origins-africa.js';
import { AMERICAS } from './origins-americas.js';
import { EAST_ASIA } from './origins-east-asia.js';
import { EASTERN_EUROPE } from './origins-eastern-europe.js';
import { NEAR_EAST } from './origins-near-east.js';
import { SOUTH_ASIA } from './origins-south-asia.js';
import { SOUTHERN_EUROPE } from './origins-southern-europe.js';

/** How people of one state are called, where they are born, how their passports are numbered. All combinations are invented. */
export type Origin = {
  /** ICAO alpha-3 as in a passport. */
  code: string;
  /** Destatis key of the nationality. */
  key: string;
  /** As on the passport's data page. */
  state: string;
  /** German adjective. */
  nationality: string;
  places: string[];
  male: string[];
  female: string[];
  /** A pair is the man's and the woman's form. */
  family: (string | [string, string])[];
  /** `A` a letter, `#` a digit, anything else as it stands. */
  passport: string;
};

export const ORIGINS: readonly Origin[] = [
  ...EASTERN_EUROPE,
  ...SOUTHERN_EUROPE,
  ...NEAR_EAST,
  ...SOUTH_ASIA,
  ...EAST_ASIA,
  ...AFRICA,
  ...AMERICAS,
];

export function originOf(code: string): Origin {
  const origin = ORIGINS.find((one) => one.code === code);
  if (!origin) throw new RangeError(`No names for ${code}`);
  return origin;
}
