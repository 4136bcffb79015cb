import type { Jurisdiction } from '../case-file/case-file.js';
import { isDoubtful } from '../case-file/lifecycle.js';
import type { DocumentSlot } from '../intake/document-slot.js';
import { matterOf } from '../intake/service-catalogue.js';
import type { SubmissionContent } from '../intake/submission.js';
import type { TeamCode } from '../office/team.js';
import type { JurisdictionVerdict } from './jurisdiction.js';
import { SUGGESTION_RULES, type SuggestionCondition, type SuggestionRule } from './suggestion-rules.js';
import type { CalmUrgency, UrgencyFacts } from './urgency.js';

export const SUGGESTED_STEPS = ['ROUTE', 'HAND_OVER', 'CONFIRM_JURISDICTION', 'ANSWER_EMERGENCY', 'LOOK'] as const;
export type SuggestedStep = (typeof SUGGESTED_STEPS)[number];

/** Why something is suggested: a code for the screen, the rule that said so, and what fills the sentence. */
export type SuggestionReason = { code: string; rule: string; params: Record<string, string | number> };

/** The one next step that the rules suggest; a person takes it or does something else. */
export type Suggestion = {
  teamCode: TeamCode | null;
  step: SuggestedStep;
  urgency: CalmUrgency;
  missing: DocumentSlot[];
  confidence: 'CLEAR' | 'LIKELY' | 'UNCLEAR';
  reasons: SuggestionReason[];
};

export type SuggestionInput = {
  content: SubmissionContent;
  /** As it stands for the case: what a person decided goes before the verdict of the rules. */
  jurisdiction: Jurisdiction;
  verdict: JurisdictionVerdict;
  emergency: UrgencyFacts['emergency'];
  urgency: CalmUrgency;
  missing: DocumentSlot[];
  /** The teams that the office has, by what the rules call them. */
  teamCodes: ReadonlySet<string>;
};

/** Suggests team and next step. Without a team of the office that fits, nothing can be taken over unseen. */
export function suggest(input: SuggestionInput): Suggestion {
  const rule = SUGGESTION_RULES.find(({ when }) => isMet(when, input)) ?? null;
  const teamCode = rule?.team && input.teamCodes.has(rule.team) ? rule.team : null;
  return {
    teamCode,
    step: stepOf(input, teamCode),
    urgency: input.urgency,
    missing: input.missing,
    confidence: confidenceOf(input, rule, teamCode),
    reasons: [...teamReasons(input, rule, teamCode), ...otherReasons(input)],
  };
}

/** A matter derived from form or paragraph counts like a stated one, as far as the paragraph is the person's own word. */
function isMet(when: SuggestionCondition, { content, emergency }: SuggestionInput): boolean {
  const { emergency: asksEmergency, kinds, matters, forms, services } = when;
  return (
    (!asksEmergency || emergency !== 'NONE') &&
    (!kinds || kinds.includes(content.kind)) &&
    (!matters || matters.includes(matterOf(content)?.code ?? '')) &&
    (!forms || forms.some((form) => form === content.form)) &&
    (!services || services.includes(content.service))
  );
}

function stepOf({ emergency, jurisdiction }: SuggestionInput, teamCode: TeamCode | null): SuggestedStep {
  if (emergency === 'SUSPECTED') return 'ANSWER_EMERGENCY';
  if (jurisdiction === 'CONFIRMED_OTHER' || jurisdiction === 'HANDOVER_RETURNED') return 'HAND_OVER';
  if (jurisdiction === 'SUSPECTED_OTHER') return 'CONFIRM_JURISDICTION';
  // While the other office has not answered, nobody routes it.
  return teamCode === null || jurisdiction === 'HANDOVER_SENT' ? 'LOOK' : 'ROUTE';
}

const LESS_SURE = { CLEAR: 'LIKELY', LIKELY: 'LIKELY', UNCLEAR: 'UNCLEAR' } as const;

function confidenceOf(
  { jurisdiction }: SuggestionInput,
  rule: SuggestionRule | null,
  teamCode: TeamCode | null,
): Suggestion['confidence'] {
  if (rule === null || teamCode === null || isDoubtful(jurisdiction)) return 'UNCLEAR';
  return jurisdiction === 'UNCHECKED' ? LESS_SURE[rule.confidence] : rule.confidence;
}

function teamReasons(
  { content }: SuggestionInput,
  rule: SuggestionRule | null,
  teamCode: TeamCode | null,
): SuggestionReason[] {
  if (rule === null) return [{ code: 'NO_RULE', rule: 'none', params: {} }];
  if (rule.team === null) return [{ code: 'LOOK_FIRST', rule: rule.id, params: { kind: content.kind } }];
  if (teamCode === null) return [{ code: 'TEAM_MISSING', rule: rule.id, params: { team: rule.team } }];
  if (rule.when.emergency) return [{ code: 'EMERGENCY', rule: rule.id, params: {} }];
  const matter = matterOf(content);
  if (rule.when.matters && matter) return [{ code: 'MATTER', rule: rule.id, params: { matter: matter.code } }];
  if (rule.when.forms) return [{ code: 'FORM', rule: rule.id, params: { form: content.form ?? '' } }];
  return [{ code: 'SERVICE', rule: rule.id, params: { service: content.service } }];
}

function otherReasons({ jurisdiction, verdict, missing, urgency }: SuggestionInput): SuggestionReason[] {
  const reasons: SuggestionReason[] = [];
  if (jurisdiction === verdict.verdict)
    reasons.push({ code: 'JURISDICTION', rule: 'jurisdiction', params: { reason: verdict.reason } });
  else reasons.push({ code: 'JURISDICTION_DECIDED', rule: 'person', params: { jurisdiction } });
  if (urgency !== 'NORMAL') reasons.push({ code: 'URGENCY', rule: 'urgency', params: { urgency } });
  if (missing.length > 0) reasons.push({ code: 'MISSING', rule: 'checklist', params: { count: missing.length } });
  return reasons;
}
