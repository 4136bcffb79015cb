import { isForeignAddress, readPostalCode } from '../intake/address.js';
import type { AddressContent } from '../intake/submission.js';
import {
  municipalitiesAt,
  municipalitiesWith,
  municipalityNamed,
  municipalityOf,
  type Municipality,
} from '../office/municipality.js';
import { longestPrefix, officesOf, type Territory } from '../office/territory.js';

/** An office that may have the case. */
export type Candidate = { abhKennung: string | null; name: string };

/** `OURS` needs a positive hit of the office's own territory; `SHARED`: nobody has settled which office has it. */
export type KnownPlace = {
  kind: 'AT';
  pointer: string;
  ags: string;
  name: string;
  side: 'OURS' | 'OTHER' | 'SHARED';
  candidates: Candidate[];
  /** In a district, but with an office of its own. */
  hasOwnOffice: boolean;
  /** An exception inside the office's own district. */
  isException: boolean;
  isOtherState: boolean;
};
export type UnknownPlace = {
  kind: 'NONE' | 'ABROAD' | 'UNKNOWN' | 'AMBIGUOUS' | 'CONTRADICTION';
  pointer: string;
  candidates: Candidate[];
  /** The municipalities that it may be. */
  names: string[];
};
export type Place = KnownPlace | UnknownPlace;

/** Where the office stands among all: `office` with its own settings, `territories` what is known of the others. */
export type DistrictMap = { office: Territory; territories: readonly Territory[] };

/** Reads where an address is: by its key if it was sent, else by postcode and place in the table; nothing is guessed. */
export function readPlace(address: AddressContent | null | undefined, pointer: string, map: DistrictMap): Place {
  if (!address || isBlank(address)) return { kind: 'NONE', pointer, candidates: [], names: [] };
  const key = address.ags?.trim() ?? '';
  if (isForeignAddress(address)) return { kind: key ? 'CONTRADICTION' : 'ABROAD', pointer, candidates: [], names: [] };
  const city = address.city?.trim() ?? '';
  const postcode = readPostalCode(address.postalCode ?? '').postalCode ?? '';
  const found = municipalitiesAt(postcode, city);
  const near = municipalitiesWith(postcode);
  const unknown = (kind: UnknownPlace['kind'], among: readonly Municipality[]): Place => ({
    kind,
    pointer,
    candidates: withoutRepeats(among.flatMap(({ ags }) => officesAt(ags, map))),
    names: among.map(({ name }) => name),
  });
  if (key !== '') {
    const stated = municipalityOf(key);
    const others = [...(found.length > 0 ? found : near), ...(near.length > 0 ? [] : named(city))];
    const fits = stated !== null && (others.length === 0 || others.some(({ ags }) => ags === stated.ags));
    return fits ? placeAt(stated, pointer, map) : unknown('CONTRADICTION', others);
  }
  const [only, ...more] = found;
  if (only && more.length === 0) return placeAt(only, pointer, map);
  if (city === '' && near.length > 1) return unknown('AMBIGUOUS', near);
  return unknown('UNKNOWN', found.length > 0 ? found : near);
}

/** A municipality, seen from the office. */
export function placeAt(
  { ags, name }: Municipality,
  pointer: string,
  { office, territories }: DistrictMap,
): KnownPlace {
  const own = longestPrefix(ags, office).length;
  const hit = officesOf(ags, territories);
  const others = hit.offices.filter(({ abhKennung }) => abhKennung !== office.abhKennung);
  const isKnownAsOurs = own > 0 && others.length < hit.offices.length;
  const isOurs = own > 0 && (own >= hit.prefix.length || (isKnownAsOurs && others.length === 0));
  const side = isOurs ? 'OURS' : isKnownAsOurs ? 'SHARED' : 'OTHER';
  const among = side === 'SHARED' ? hit.offices : others;
  return {
    kind: 'AT',
    pointer,
    ags,
    name,
    side,
    candidates: isOurs ? [] : among.map(asCandidate),
    hasOwnOffice: hit.prefix.length === ags.length && territories.some((one) => isAround(one, hit.prefix, ags)),
    isException: own > 0 && side === 'OTHER',
    isOtherState: !office.prefixes.some((prefix) => prefix.slice(0, 2) === ags.slice(0, 2)),
  };
}

const isAround = ({ prefixes }: Territory, inner: string, ags: string) =>
  prefixes.some((prefix) => prefix.length < inner.length && ags.startsWith(prefix));

function officesAt(ags: string, map: DistrictMap): Candidate[] {
  const { side, candidates } = placeAt({ ags, name: ags }, '', map);
  return side === 'OURS' ? [asCandidate(map.office)] : candidates;
}

const withoutRepeats = (candidates: Candidate[]): Candidate[] => [
  ...new Map(candidates.map((candidate) => [candidate.name, candidate])).values(),
];

const asCandidate = ({ abhKennung, name }: Territory): Candidate => ({ abhKennung, name });

function named(city: string): Municipality[] {
  const municipality = municipalityNamed(city);
  return municipality ? [municipality] : [];
}

function isBlank({ street, postalCode, city, ags, country, lines, addition }: AddressContent): boolean {
  return [street, postalCode, city, ags, country, addition, ...(lines ?? [])].every((part) => !part?.trim());
}
