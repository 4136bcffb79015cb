import { z } from 'zod';
import { HOLD_REASONS, IMPORT_STATES, TARGETS } from '@einkanal/domain/import/import-job';
import { TRANSFER_PURPOSES } from '@einkanal/domain/import/import-policy';
import { IsoInstant } from '../platform/iso-instant.js';

/** Ready to show, in both languages of the office's screen. */
export const Sentence = z.object({ de: z.string(), en: z.string() });

/** A cause: the transfers of one target that stopped at the same field for the same reason. */
export const Cause = z.strictObject({
  target: z.enum(TARGETS),
  code: z.string().min(1).max(100),
  pointer: z.string().max(500).nullable(),
});

/** Without `state` everything that is not settled. `pointer` is empty for a cause that names no field. */
export const TransferListQuery = z.strictObject({
  state: z.enum(IMPORT_STATES).optional(),
  target: z.enum(TARGETS).optional(),
  code: z.string().max(100).optional(),
  pointer: z.string().max(500).optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type TransferListQuery = z.infer<typeof TransferListQuery>;

/**
 * One transfer. Names are null for who may list no cases and where the identity is protected. `version` is that of the
 * case, for the commands.
 */
export const TransferRow = z
  .object({
    jobId: z.uuid(),
    caseId: z.uuid(),
    caseNumber: z.string(),
    version: z.int(),
    familyName: z.string().nullable(),
    givenNames: z.string().nullable(),
    target: z.enum(TARGETS),
    purpose: z.enum(TRANSFER_PURPOSES),
    state: z.enum(IMPORT_STATES),
    holdReason: z.enum(HOLD_REASONS).nullable(),
    attempts: z.int(),
    createdAt: IsoInstant,
    nextAttemptAt: IsoInstant.nullable(),
    finishedAt: IsoInstant.nullable(),
    errorCode: z.string().nullable(),
    errorPointer: z.string().nullable(),
    /** What the field is called. */
    field: Sentence.nullable(),
    /** What is wrong, with the name of the field; it quotes no value. */
    sentence: Sentence.nullable(),
    externalReference: z.string().nullable(),
    /** Somebody has corrected a value for this transfer. */
    isCorrected: z.boolean(),
  })
  .meta({ id: 'TransferRow' });

/** Open transfers stand with the oldest first, settled ones with the newest. */
export const TransferPage = z
  .object({ rows: z.array(TransferRow), nextCursor: z.string().nullable() })
  .meta({ id: 'TransferPage' });

/** What trying all of a cause again did. */
export const RetriedCause = z
  .object({
    retried: z.int(),
    /** How many of the cause are left for a further call. */
    left: z.int(),
  })
  .meta({ id: 'RetriedCause' });
