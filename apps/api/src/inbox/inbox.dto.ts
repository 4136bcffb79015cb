import { z } from 'zod';
import { CASE_STAGES, JURISDICTIONS, URGENCIES, WAITING_FOR } from '@einkanal/domain/case-file/case-file';
import { CASE_ORDERS } from '@einkanal/domain/inbox/case-filter';
import { HOLD_REASONS, IMPORT_STATES, TARGETS } from '@einkanal/domain/import/import-job';
import { ONLINE_SERVICES, PROTECTIONS, SUBMISSION_KINDS } from '@einkanal/domain/intake/submission';
import { IsoInstant } from '../platform/iso-instant.js';
import { CaseFilterQuery } from './case-filter.dto.js';
import {
  EmergencyView,
  HandoverView,
  JurisdictionVerdictView,
  Named,
  SuggestionView,
  WaitView,
} from './case-state.dto.js';

export const InboxQuery = CaseFilterQuery.extend({
  order: z.enum(CASE_ORDERS).default('newest'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** What a target's light shows; `NONE` where the matter needs no transfer there (*nicht nötig*). */
export const TransferLight = z
  .object({
    target: z.enum(TARGETS),
    state: z.enum([...IMPORT_STATES, 'NONE']),
    holdReason: z.enum(HOLD_REASONS).nullable(),
    nextAttemptAt: IsoInstant.nullable(),
    /** Nothing goes there because the target gets the application itself, from the gateway. */
    arrivesItself: z.boolean(),
  })
  .meta({ id: 'TransferLight' });

/** One line of the list. No nationality, full date of birth or address: what triage does not need is not shown. */
export const InboxRow = z
  .object({
    id: z.uuid(),
    number: z.string(),
    version: z.int(),
    stage: z.enum(CASE_STAGES),
    waitingFor: z.enum(WAITING_FOR),
    jurisdiction: z.enum(JURISDICTIONS),
    urgency: z.enum(URGENCIES),
    kind: z.enum(SUBMISSION_KINDS),
    service: z.enum(ONLINE_SERVICES),
    matter: z.string().nullable(),
    paragraph: z.string().nullable(),
    applicationKind: z.string().nullable(),
    protection: z.enum(PROTECTIONS),
    familyName: z.string(),
    givenNames: z.string(),
    birthYear: z.string().nullable(),
    representativeName: z.string().nullable(),
    submissionCount: z.int(),
    findingCount: z.int(),
    documentCount: z.int(),
    receivedAt: IsoInstant,
    ageWorkingDays: z.int(),
    /** Nobody has opened it since it arrived or was last decided. */
    isNew: z.boolean(),
    /** The day by which its stage should be left. */
    dueOn: z.iso.date().nullable(),
    wait: WaitView,
    team: Named.nullable(),
    owner: Named.nullable(),
    /** Who works on it just now. */
    lease: Named.extend({ until: IsoInstant }).nullable(),
    secondLookBy: Named.nullable(),
    emergency: EmergencyView.nullable(),
    jurisdictionVerdict: JurisdictionVerdictView.nullable(),
    handover: HandoverView.nullable(),
    suggestion: SuggestionView.nullable(),
    urgencyValue: z.int(),
    missingCount: z.int(),
    unclearCount: z.int(),
    result: z.string().nullable(),
    /** The day on which the applicant withdrew. */
    withdrawnOn: z.iso.date().nullable(),
    /** It came as a test message: it stands in no other list, and counts nowhere. */
    isTest: z.boolean(),
    lastEvent: z.object({ type: z.string(), at: IsoInstant }).nullable(),
    transfers: z.array(TransferLight),
  })
  .meta({ id: 'InboxRow' });

export const InboxPage = z
  .object({ rows: z.array(InboxRow), nextCursor: z.string().nullable() })
  .meta({ id: 'InboxPage' });

/** Counts are capped: `capped` says that there are more than `count`. */
export const CaseCount = z.object({ count: z.int(), capped: z.boolean() }).meta({ id: 'CaseCount' });
/** What waits in each view of the navigation, by the view's name. */
export const InboxCounts = z
  .object({
    inbox: CaseCount,
    emergencies: CaseCount,
    jurisdiction: CaseCount,
    'second-look': CaseCount,
    'follow-up': CaseCount,
    attention: CaseCount,
    mine: CaseCount,
    team: CaseCount,
    /** Test messages, which no other view has. */
    tests: CaseCount,
    refusals: CaseCount,
    /** Return messages of which nobody knows the case. */
    messages: CaseCount,
  })
  .meta({ id: 'InboxCounts' });
