import type { SubmissionContent } from '../intake/submission.js';
import { possibleDays, readPartialDate } from '../time/partial-date.js';
import type { Day } from '../time/working-day.js';
import type { Candidate, DistrictMap, KnownPlace, Place } from './jurisdiction-place.js';
import type { JurisdictionReason } from './jurisdiction-reason.js';

/** What a rule found: the reason, and what fills its sentence. */
export type JurisdictionFinding = {
  reason: JurisdictionReason;
  evidence: string[];
  candidates: Candidate[];
  place: string | null;
  day: Day | null;
};

/** Everything that a rule may read. */
export type JurisdictionFacts = {
  content: SubmissionContent;
  receivedOn: Day;
  /** The day of the assessment. */
  today: Day;
  map: DistrictMap;
  stated: Place;
  registered: Place;
  second: Place;
  planned: Place;
  establishment: Place;
  /** The residences that other applications of the case state. */
  others: readonly Place[];
};

/** A rule answers, or leaves it to the next one. */
export type JurisdictionRule = (facts: JurisdictionFacts) => JurisdictionFinding | null;

/** A finding about one place: its pointer, name and offices, and what else was looked at. */
export function finding(
  reason: JurisdictionReason,
  place: Place | null,
  { evidence = [], candidates, day = null }: Partial<Pick<JurisdictionFinding, 'evidence' | 'candidates' | 'day'>> = {},
): JurisdictionFinding {
  const pointers = place ? [place.pointer, ...evidence] : evidence;
  return {
    reason,
    evidence: [...new Set(pointers)],
    candidates: candidates ?? place?.candidates ?? [],
    place: place?.kind === 'AT' ? place.name : place?.names.join(', ') || null,
    day,
  };
}

export const isOurs = (place: Place): place is KnownPlace & { side: 'OURS' } =>
  place.kind === 'AT' && place.side === 'OURS';
export const isOther = (place: Place): place is KnownPlace & { side: 'OTHER' } =>
  place.kind === 'AT' && place.side === 'OTHER';

/** A whole date as a day; null for one that is partly unknown. */
export function wholeDay(text: string | null | undefined): Day | null {
  const date = readPartialDate(text ?? '');
  return typeof date !== 'string' && date.precision === 'day' ? date.value : null;
}

/** The first and the last day that a date can mean; null where nothing is known. */
export function possibleDaysOf(text: string | null | undefined): { first: Day; last: Day } | null {
  const date = readPartialDate(text ?? '');
  return typeof date === 'string' ? null : possibleDays(date);
}

/** A code as it is compared: senders write it in either case; null for a blank one. */
export function codeOf(text: string | null | undefined): string | null {
  return text?.trim().toUpperCase() || null;
}

/** Whether the person may have entered Germany by the day of receipt: a day of entry is stated and is not to come. */
export function hasEntered({ content, receivedOn }: Pick<JurisdictionFacts, 'content' | 'receivedOn'>): boolean {
  const date = content.applicant.entry?.date?.trim() ?? '';
  return date !== '' && (possibleDaysOf(date)?.first ?? receivedOn) <= receivedOn;
}

/** Why a place that is not known settles nothing; null for one that is known. */
export function unreadable(place: Place): JurisdictionFinding | null {
  switch (place.kind) {
    case 'AT':
      return place.side === 'SHARED' ? finding('TWO_CANDIDATES', place) : null;
    case 'UNKNOWN':
      return finding('GEO_UNKNOWN', place);
    case 'AMBIGUOUS':
      return finding('GEO_AMBIGUOUS', place);
    case 'CONTRADICTION':
      return finding('GEO_CONTRADICTION', place);
    case 'NONE':
    case 'ABROAD':
      return null;
  }
}
