import { z } from 'zod';
import { IMPORT_STATES, TARGETS } from '@einkanal/domain/import/import-job';
import { MOST_IN_FLIGHT, MOST_PER_MINUTE } from '@einkanal/domain/import/target-limit';
import type { TargetState } from '@einkanal/domain/import/target-health';
import { IsoInstant } from '../platform/iso-instant.js';
import { Sentence } from './transfer-list.dto.js';

/** Whether a target takes anything now. */
const TARGET_STATES = ['TAKES', 'DOWN', 'PAUSED', 'MAINTENANCE'] as const satisfies TargetState[];

/** One target: how it is, since when and why, and what goes through it. */
export const TargetHealthView = z
  .object({
    kind: z.enum(TARGETS),
    name: z.string(),
    state: z.enum(TARGET_STATES),
    /** Since when it is down or paused; the beginning of the maintenance. */
    since: IsoInstant.nullable(),
    /** The end of the maintenance, and of what is planned right after it. */
    until: IsoInstant.nullable(),
    code: z.string().nullable(),
    sentence: Sentence.nullable(),
    /** What is known beside the code, without personal data: both addresses, the day of the certificate. */
    detail: z.record(z.string(), z.unknown()).nullable(),
    /** When it is asked again whether it is back. */
    probeAt: IsoInstant.nullable(),
    lastAnswerAt: IsoInstant.nullable(),
    certificateExpiresOn: z.iso.date().nullable(),
    pausedBy: z.string().nullable(),
    reason: z.string().nullable(),
    lastTransferAt: IsoInstant.nullable(),
    /** Queued, running or waiting for the next attempt. */
    waiting: z.int(),
    oldestWaitingAt: IsoInstant.nullable(),
    doneToday: z.int(),
    /** From arrival to the target, of what was done today. */
    medianMinutesToday: z.number().nullable(),
    /** Over the last 15 minutes; for the progress of a long run. */
    donePerMinute: z.number(),
    /** Planned maintenance that lasts or lies ahead, the next one first. */
    windows: z.array(z.object({ id: z.uuid(), beginsAt: IsoInstant, endsAt: IsoInstant, reason: z.string() })),
    /** How much it gets at once and in a minute; null for as much as it takes. `version` is for changing them. */
    limits: z.object({ maxInFlight: z.int(), maxPerMinute: z.int().nullable(), version: z.string() }),
  })
  .meta({ id: 'TargetHealthView' });

export const CauseView = z
  .object({
    target: z.enum(TARGETS),
    code: z.string(),
    pointer: z.string().nullable(),
    field: Sentence.nullable(),
    sentence: Sentence.nullable(),
    count: z.int(),
    oldestAt: IsoInstant,
  })
  .meta({ id: 'CauseView' });

export const TransferOverview = z
  .object({
    targets: z.array(TargetHealthView),
    counts: z.array(z.object({ target: z.enum(TARGETS), state: z.enum(IMPORT_STATES), count: z.int() })),
    /** What needs a person, the most frequent first. */
    causes: z.array(CauseView),
    doneToday: z.int(),
    medianMinutesToday: z.number().nullable(),
    /** The transfer that waits longest, for whatever reason but a hold. */
    oldestWaiting: z
      .object({ jobId: z.uuid(), caseId: z.uuid(), caseNumber: z.string(), target: z.enum(TARGETS), at: IsoInstant })
      .nullable(),
  })
  .meta({ id: 'TransferOverview' });

export const PauseTarget = z.strictObject({ reason: z.string().trim().min(5).max(500) });

const Instant = z.iso.datetime({ offset: true });

/** A maintenance of a target: nothing is handed on to it from the beginning to the end. */
export const PlanWindow = z.strictObject({
  beginsAt: Instant,
  endsAt: Instant,
  reason: z.string().trim().min(1).max(500),
});

export const SetLimits = z.strictObject({
  maxInFlight: z.int().min(1).max(MOST_IN_FLIGHT),
  /** Null for no limit. */
  maxPerMinute: z.int().min(1).max(MOST_PER_MINUTE).nullable(),
});
