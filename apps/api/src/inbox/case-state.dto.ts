import { z } from 'zod';
import { CHECKLIST_STATUSES } from '@einkanal/domain/assessment/checklist';
import { SUGGESTED_STEPS } from '@einkanal/domain/assessment/suggestion';
import { CLOCK_STATES } from '@einkanal/domain/assessment/clock';
import { WAKE_EVENTS } from '@einkanal/domain/case-file/case-file';
import { EMERGENCY_REASONS } from '@einkanal/domain/case-file/emergency';
import { DOCUMENT_SLOT_NAMES } from '@einkanal/domain/intake/document-slot';
import { QUESTION_ANSWERS } from '@einkanal/domain/routing/question-effect';
import { NOTE_KINDS } from '../case-file/note.entity.js';
import { IsoInstant } from '../platform/iso-instant.js';

const Sentence = z.object({ de: z.string(), en: z.string() });
const Act = z.object({ by: z.string().nullable(), at: z.iso.datetime() });

/** Somebody or some team, ready to be named on screen. */
export const Named = z.object({ id: z.uuid(), name: z.string() }).meta({ id: 'Named' });

/** An emergency with its acts; `by` is the id of a person, null for the rules. */
export const EmergencyView = z
  .object({
    reason: z.enum(EMERGENCY_REASONS),
    raised: Act,
    confirmed: Act.nullable(),
    denied: Act.nullable(),
    acknowledged: Act.nullable(),
    measure: Act.extend({ refused: z.boolean() }).nullable(),
    level: z.int(),
    /** Until when somebody must answer (suspected) or acknowledge (confirmed). */
    dueAt: IsoInstant.nullable(),
  })
  .meta({ id: 'EmergencyView' });

/** What the rules say about jurisdiction, and why. */
export const JurisdictionVerdictView = z
  .object({
    verdict: z.enum(['UNCHECKED', 'OURS', 'SUSPECTED_OTHER']),
    reason: z.string(),
    paragraph: z.string().nullable(),
    sentence: Sentence,
    evidence: z.array(z.string()),
    candidates: z.array(z.object({ abhKennung: z.string().nullable(), name: z.string() })),
  })
  .meta({ id: 'JurisdictionVerdictView' });

/** The one next step that the rules suggest. `team` is null where none fits: then *Prüfen*, not *Übernehmen*. */
export const SuggestionView = z
  .object({
    step: z.enum(SUGGESTED_STEPS),
    team: Named.nullable(),
    urgency: z.enum(['NORMAL', 'HIGH', 'URGENT']),
    missing: z.array(z.enum(DOCUMENT_SLOT_NAMES)),
    confidence: z.enum(['CLEAR', 'LIKELY', 'UNCLEAR']),
    reasons: z.array(
      z.object({
        code: z.string(),
        rule: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
  })
  .meta({ id: 'SuggestionView' });

export const UrgencyReasonView = z
  .object({ code: z.string(), points: z.int(), days: z.int().nullable(), on: z.iso.date().nullable() })
  .meta({ id: 'UrgencyReasonView' });

export const ChecklistItemView = z
  .object({
    slot: z.enum(DOCUMENT_SLOT_NAMES),
    alternatives: z.array(z.enum(DOCUMENT_SLOT_NAMES)),
    need: z.enum(['MANDATORY', 'CONDITIONAL']),
    status: z.enum(CHECKLIST_STATUSES),
    decidedBy: z.enum(['SLOT', 'PERSON', 'RULE']),
    documentIds: z.array(z.uuid()),
    hint: Sentence.nullable(),
  })
  .meta({ id: 'ChecklistItemView' });

/** One of the clocks at the head of a case: a fact with its paragraph, never a conclusion. */
export const CaseClockView = z
  .object({
    kind: z.enum(['TITLE', 'RECEIPT', 'INTERIM_CERTIFICATE', 'INACTION']),
    paragraph: z.string(),
    on: z.iso.date().nullable(),
    days: z.int().nullable(),
    state: z.enum(CLOCK_STATES),
    sentence: Sentence.nullable(),
  })
  .meta({ id: 'CaseClockView' });

/** A guided question with what was answered. */
export const QuestionView = z
  .object({ id: z.string(), text: Sentence, answer: z.enum(QUESTION_ANSWERS).nullable() })
  .meta({ id: 'QuestionView' });

export const NoteView = z
  .object({
    id: z.uuid(),
    kind: z.enum(NOTE_KINDS),
    text: z.string(),
    author: Named,
    at: IsoInstant,
    answers: z.uuid().nullable(),
    retractedAt: IsoInstant.nullable(),
  })
  .meta({ id: 'NoteView' });

/** An offer of the case to another office, as the offering office sees it. */
export const HandoverView = z
  .object({
    id: z.uuid(),
    state: z.enum(['PREPARED', 'SENT', 'ACCEPTED', 'RETURNED']),
    toName: z.string(),
    /** False for an office outside of this deployment: a person records its answer. */
    answersHere: z.boolean(),
    basis: z.enum(['CONSENT', 'STATUTORY']),
    reason: z.string(),
    preparedAt: IsoInstant,
    sentAt: IsoInstant.nullable(),
    answeredAt: IsoInstant.nullable(),
    returnReason: z.string().nullable(),
  })
  .meta({ id: 'HandoverView' });

/** What is left to do in another system, to be ticked. */
export const CaseTaskView = z
  .object({
    id: z.uuid(),
    kind: z.enum(['CLOSE_IN_SPECIALIST_SYSTEM']),
    reference: z.string().nullable(),
    createdAt: IsoInstant,
    doneAt: IsoInstant.nullable(),
    doneBy: z.string().nullable(),
  })
  .meta({ id: 'CaseTaskView' });

export const WaitView = z.object({
  since: IsoInstant.nullable(),
  until: z.iso.date().nullable(),
  event: z.enum(WAKE_EVENTS).nullable(),
});
