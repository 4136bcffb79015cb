import { newEmergency, type Emergency } from '../case-file/emergency.js';
import type { Jurisdiction, Urgency } from '../case-file/case-file.js';
import { isDecidedByPerson } from '../case-file/lifecycle.js';
import { matterOf } from '../intake/service-catalogue.js';
import type { Day, Holidays } from '../time/working-day.js';
import type { CaseContent } from './case-content.js';
import { jurisdictionFacts } from './case-urgency.js';
import type { ChecklistItem } from './checklist.js';
import { checkCompleteness, mandatoryMissing, type CaseDocument, type CompletenessInput } from './completeness.js';
import { suspectedEmergency } from './emergency.js';
import { checkJurisdiction, type JurisdictionVerdict } from './jurisdiction.js';
import type { DistrictMap } from './jurisdiction-place.js';
import { suggest, type Suggestion } from './suggestion.js';
import { urgencyFactsOf } from './urgency-facts.js';
import { urgencyOf, type UrgencyFacts, type UrgencyValue } from './urgency.js';

/** Everything that the rules read about a case. */
export type AssessmentInput = {
  content: CaseContent;
  receivedOn: Day;
  today: Day;
  now: Date;
  holidays: Holidays;
  map: DistrictMap;
  documents: readonly CaseDocument[];
  /** Documents came after the application. */
  hasSupplement: boolean;
  answers: CompletenessInput['answers'];
  teamCodes: ReadonlySet<string>;
  /** What the case stands at: what a person decided or the specialist system said is never overwritten. */
  current: {
    jurisdiction: Jurisdiction;
    jurisdictionVerdict: JurisdictionVerdict | null;
    urgency: Urgency;
    emergency: Emergency | null;
  };
};

/** What the office's rules say about a case. A rule suggests; only a person confirms. */
export type Assessment = {
  verdict: JurisdictionVerdict;
  jurisdiction: Jurisdiction;
  checklist: ChecklistItem[];
  missingCount: number;
  unclearCount: number;
  urgencyFacts: UrgencyFacts;
  urgencyValue: UrgencyValue;
  urgency: Urgency;
  emergency: Emergency | null;
  /** The emergency is suspected by this very assessment: its clock begins. */
  isNewlySuspected: boolean;
  suggestion: Suggestion;
  rulesVersion: string;
};

/** Changes whenever the same case would be judged in another way; stored with every assessment. */
export const RULES_VERSION = '2026-12-01';

/** Judges a case by every rule at once. */
export function assess(input: AssessmentInput): Assessment {
  const { content, receivedOn, today, holidays, map, current } = input;
  const { jurisdictionVerdict: last } = current;
  const verdict =
    last?.reason === 'SAID_BY_SPECIALIST_SYSTEM' ? last : checkJurisdiction(content, { receivedOn, today }, map);
  const jurisdiction = isDecidedByPerson(current.jurisdiction) ? current.jurisdiction : verdict.verdict;
  const checklist = checkCompleteness({ ...input, matter: matterOf(content)?.code ?? null });
  const missing = mandatoryMissing(checklist);
  const { emergency, suspicion, isNewlySuspected } = emergencyOf(input);
  const urgencyFacts: UrgencyFacts = {
    ...urgencyFactsOf(content, receivedOn),
    receivedOn,
    emergency: suspicion,
    interimCertificateIssued: false,
    ...jurisdictionFacts(jurisdiction),
    completed: input.hasSupplement && missing.length === 0 && checklist.length > 0,
    mandatoryMissing: missing.length > 0,
  };
  const urgencyValue = urgencyOf(urgencyFacts, today, holidays);
  return {
    verdict,
    jurisdiction,
    checklist,
    missingCount: missing.length,
    unclearCount: checklist.filter(({ status }) => status === 'UNCLEAR').length,
    urgencyFacts,
    urgencyValue,
    urgency: EMERGENCY_WORDS[suspicion] ?? urgencyValue.word,
    emergency,
    isNewlySuspected,
    suggestion: suggest({
      ...{ content, jurisdiction, verdict, missing, emergency: suspicion },
      urgency: urgencyOf({ ...urgencyFacts, emergency: 'NONE' }, today, holidays).word,
      teamCodes: input.teamCodes,
    }),
    rulesVersion: RULES_VERSION,
  };
}

const EMERGENCY_WORDS: Partial<Record<UrgencyFacts['emergency'], Urgency>> = {
  SUSPECTED: 'EMERGENCY_SUSPECTED',
  CONFIRMED: 'EMERGENCY',
};

type EmergencyState = Pick<Assessment, 'emergency' | 'isNewlySuspected'> & { suspicion: UrgencyFacts['emergency'] };

/** What a person raised, confirmed or denied stays; else the structured answers may suspect one. */
function emergencyOf({ content, today, now, current }: AssessmentInput): EmergencyState {
  const { emergency, urgency } = current;
  if (urgency === 'EMERGENCY') return { emergency, suspicion: 'CONFIRMED', isNewlySuspected: false };
  if (urgency === 'EMERGENCY_SUSPECTED') return { emergency, suspicion: 'SUSPECTED', isNewlySuspected: false };
  const suspected = emergency === null ? suspectedEmergency(content, today) : null;
  if (!suspected) return { emergency, suspicion: 'NONE', isNewlySuspected: false };
  const raised = newEmergency(suspected.reason, { by: null, at: now.toISOString() });
  return { emergency: raised, suspicion: 'SUSPECTED', isNewlySuspected: true };
}
