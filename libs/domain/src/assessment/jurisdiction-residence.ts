import type { AddressContent } from '../intake/submission.js';
import { finding, isOther, isOurs, unreadable, type JurisdictionRule } from './jurisdiction-finding.js';
import { readPlace, type KnownPlace, type Place } from './jurisdiction-place.js';

const NO_ABODE = /(?:ohne|keine?n?) feste[nr]? wohnsitz|\bo\.?\s?f\.?\s?w\b|obdachlos|wohnungslos/i;

/** People without an abode stay where they say they stay; without any place the last one has to be found out. */
export const noAbode: JurisdictionRule = ({ content, stated, registered }) => {
  if (!NO_ABODE.test(addressText(content.applicant.address))) return null;
  // Who stays elsewhere and is registered nowhere else than elsewhere lives there like anybody.
  if (isOther(stated) && (registered.kind === 'NONE' || isOther(registered))) return null;
  const isHere = isOurs(stated) && (registered.kind === 'NONE' || isOurs(registered));
  if (isHere) return finding('NO_ABODE_HERE', stated);
  return finding('NO_ABODE_UNKNOWN', null, {
    evidence: [stated.pointer, registered.pointer],
    candidates: registered.candidates,
  });
};

/** Without a stated residence the register is a weak hint. */
export const registerOnly: JurisdictionRule = ({ stated, registered }) => {
  if (stated.kind !== 'NONE') return null;
  if (isOurs(registered)) return finding('REGISTER_ONLY', registered);
  if (isOther(registered)) return finding('REGISTER_ONLY_OUTSIDE', registered);
  return unreadable(registered) ?? finding('NO_PLACE', null, { evidence: [stated.pointer] });
};

/** A place that cannot be told for certain is for a person to look at, whatever the register says. */
export const unknownPlace: JurisdictionRule = ({ stated }) => unreadable(stated);

/** Two applications of the same days with two residences: one of them is wrong, and nobody can say which. */
export const placesConflict: JurisdictionRule = ({ stated, others }) => {
  if (stated.kind !== 'AT') return null;
  const other = others.find((place) => place.kind === 'AT' && place.ags !== stated.ags && !isSameOffice(place, stated));
  if (!other) return null;
  const candidates = [...stated.candidates, ...other.candidates];
  return finding('PLACES_CONFLICT', stated, { evidence: [other.pointer], candidates });
};

const isSameOffice = (one: Place, other: Place) => isOurs(one) && isOurs(other);

/** Who invites somebody applies at their own residence. */
export const host: JurisdictionRule = ({ content, stated }) => {
  if (content.matter !== 'VE') return null;
  if (isOurs(stated)) return finding('HOST_RESIDENCE', stated, { evidence: ['/matter'] });
  return isOther(stated) ? finding('HOST_OUTSIDE', stated, { evidence: ['/matter'] }) : null;
};

/** Two residences: the main one counts, unless the family lives at the other. */
export const doubleResidence: JurisdictionRule = ({ content, stated, second, map }) => {
  if (second.kind === 'NONE' || second.kind === 'ABROAD') return null;
  if ((isOurs(stated) && isOurs(second)) || (isOther(stated) && isOther(second))) return null;
  const family = (content.family ?? []).map(({ address }, at) =>
    readPlace(address, `/family/${String(at)}/address`, map),
  );
  const elsewhere = family.find((place) => place.kind === 'AT' && second.kind === 'AT' && place.ags === second.ags);
  const evidence = [second.pointer];
  if (elsewhere) return finding('CENTRE_OF_LIFE', elsewhere, { evidence: [stated.pointer, ...evidence] });
  if (isOurs(stated)) return finding('MAIN_RESIDENCE_OURS', stated, { evidence });
  return isOther(stated) && isOurs(second) ? finding('MAIN_RESIDENCE_OTHER', stated, { evidence }) : null;
};

/** The rule itself: who lives in the office's territory, and who does not. */
export const residence: JurisdictionRule = ({ content, stated, registered }) => {
  if (isOurs(stated)) {
    const isLagging = registered.kind === 'AT' ? registered.ags !== stated.ags : false;
    const isNew = registered.kind === 'NONE' && content.applicant.entry?.with === 'VISA_FREE';
    return isLagging || isNew
      ? finding('ACTUAL_RESIDENCE', stated, { evidence: [registered.pointer] })
      : finding('IN_DISTRICT', stated);
  }
  if (!isOther(stated)) return null;
  if (isOurs(registered)) return finding('ACTUAL_OUTSIDE', stated, { evidence: [registered.pointer] });
  return finding(outside(stated, content.study?.institution), stated);
};

function outside(place: KnownPlace, institution: string | null | undefined) {
  if (place.candidates.length > 1) return 'OUTSIDE_TWO_CANDIDATES';
  if (place.isException) return 'EXCEPTION_IN_PREFIX';
  if (place.isOtherState) return 'OUTSIDE_OTHER_LAND';
  if (place.hasOwnOffice) return 'OUTSIDE_OWN_OFFICE';
  return institution ? 'OUTSIDE_STUDENT' : 'OUTSIDE';
}

function addressText(address: AddressContent | null | undefined): string {
  const { street, addition, city, careOf, lines } = address ?? {};
  return [street, addition, city, careOf, ...(lines ?? [])].filter(Boolean).join(' ');
}
