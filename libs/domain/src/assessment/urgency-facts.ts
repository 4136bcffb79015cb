import type { SubmissionContent } from '../intake/submission.js';
import type { Day } from '../time/working-day.js';
import { hasAge } from './checklists/age.js';
import { statedDay } from './stated-day.js';
import type { UrgencyFacts } from './urgency.js';

type StatedFacts = Pick<
  UrgencyFacts,
  'titleKind' | 'titleUntil' | 'jobOn' | 'travelOn' | 'unaccompaniedChild' | 'fastTrack'
>;

const KINDS: Readonly<Record<string, UrgencyFacts['titleKind']>> = {
  NIEDERLASSUNGSERLAUBNIS: 'PERMANENT',
  DAUERAUFENTHALT_EU: 'PERMANENT',
  DAUERAUFENTHALTSKARTE: 'PERMANENT',
  FIKTIONSBESCHEINIGUNG: 'FIKTION',
  GESTATTUNG: 'PAPER',
  DULDUNG: 'PAPER',
  NONE: 'NONE',
};
// UkraineAufenthFGV: titles valid on the first day go on to the second, without an application and without a card.
const PROTECTION_VALID_ON = '2026-02-01';
const PROTECTION_CONTINUES_UNTIL = '2027-03-04';
const PROTECTION = /§\s*24\b/;
const ADULT_AGE = 18;

/**
 * The part of the urgency that the application itself says. Travel is never taken from it: only a proof that a person
 * saw counts. A card's own end says nothing where only the card is renewed (matter UE).
 */
export function urgencyFactsOf(content: SubmissionContent, receivedOn: Day): StatedFacts {
  const { currentTitle } = content.applicant;
  const kind = currentTitle?.kind;
  const titleKind = kind && Object.hasOwn(KINDS, kind) ? (KINDS[kind] ?? 'TITLE') : kind ? 'TITLE' : 'NONE';
  return {
    titleKind,
    titleUntil:
      content.matter === 'UE' ? null : effectiveEnd(statedDay(currentTitle?.validUntil), currentTitle?.paragraph),
    jobOn: [content.employment?.start, content.employment?.end].flatMap((day) => statedDay(day) ?? []),
    travelOn: null,
    unaccompaniedChild:
      content.representative?.role === 'GUARDIAN' && hasAge({ content, receivedOn }, ADULT_AGE) === false,
    fastTrack: content.form === 'FAST_TRACK',
  };
}

function effectiveEnd(printed: Day | null, paragraph: string | null | undefined): Day | null {
  const continues = printed !== null && PROTECTION.test(paragraph ?? '') && printed >= PROTECTION_VALID_ON;
  return continues && printed < PROTECTION_CONTINUES_UNTIL ? PROTECTION_CONTINUES_UNTIL : printed;
}
