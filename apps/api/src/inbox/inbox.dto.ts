import { z } from 'zod';
import { CASE_STAGES, JURISDICTIONS, URGENCIES, WAITING_FOR } from '@einkanal/domain/case-file/case-file';
import { HOLD_REASONS, IMPORT_STATES, TARGETS } from '@einkanal/domain/import/import-job';
import { ONLINE_SERVICES, PROTECTIONS, SUBMISSION_KINDS } from '@einkanal/domain/intake/submission';
import { IsoInstant } from '../platform/iso-instant.js';

export const INBOX_VIEWS = ['inbox', 'all'] as const;
export const INBOX_ORDERS = ['newest', 'oldest'] as const;

export const InboxQuery = z.strictObject({
  view: z.enum(INBOX_VIEWS).default('inbox'),
  order: z.enum(INBOX_ORDERS).default('newest'),
  search: z.string().max(200).optional(),
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
    lastEvent: z.object({ type: z.string(), at: IsoInstant }).nullable(),
    transfers: z.array(TransferLight),
  })
  .meta({ id: 'InboxRow' });

export const InboxPage = z
  .object({ rows: z.array(InboxRow), nextCursor: z.string().nullable() })
  .meta({ id: 'InboxPage' });

/** Counts are capped: `capped` says that there are more than `count`. */
const Count = z.object({ count: z.int(), capped: z.boolean() });
export const InboxCounts = z
  .object({ inbox: Count, refusals: Count, needsAttention: Count })
  .meta({ id: 'InboxCounts' });
