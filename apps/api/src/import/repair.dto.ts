import { z } from 'zod';
import { IMPORT_STATES, TARGETS } from '@einkanal/domain/import/import-job';
import { IsoInstant } from '../platform/iso-instant.js';
import { Sentence } from './transfer-list.dto.js';

/** A value for the transfer: a text, a list of texts, or null to leave the field out. */
export const RepairValue = z.union([z.string().max(4_000), z.array(z.string().max(200)).max(20), z.null()]);

/** What the target takes at a field. */
export const FieldLimitView = z
  .object({
    /** `text` one line, `date` with unknown parts as in the form, `list` one text a line, `choice` one of `choices`. */
    kind: z.enum(['text', 'date', 'list', 'choice']),
    maxLength: z.int().nullable(),
    maxItems: z.int().nullable(),
    choices: z.array(z.object({ code: z.string(), de: z.string(), en: z.string() })),
    sentence: Sentence,
  })
  .meta({ id: 'FieldLimitView' });

/** One thing that the target refuses, and how a person can put it right. */
export const RepairFaultView = z
  .object({
    code: z.string(),
    pointer: z.string().nullable(),
    label: Sentence.nullable(),
    sentence: Sentence,
    /** What the target itself said; null where it might quote what is closed to the reader. */
    text: z.string().nullable(),
    /** As sent. */
    original: RepairValue,
    /** As it goes into the next attempt. */
    current: RepairValue,
    isCorrected: z.boolean(),
    /** A value can be corrected here: a field is named, and the reader may see it. */
    isCorrectable: z.boolean(),
    isWithheld: z.boolean(),
    limit: FieldLimitView.nullable(),
    suggestion: z.object({ value: z.string(), sentence: Sentence }).nullable(),
    /** Says who somebody is: corrected one by one, with the page in view, never taken over unseen. */
    isIdentity: z.boolean(),
    /** The page to look at. */
    documentId: z.uuid().nullable(),
  })
  .meta({ id: 'RepairFaultView' });

export const CorrectionView = z
  .object({
    id: z.uuid(),
    pointer: z.string(),
    label: Sentence,
    value: RepairValue,
    reason: z.string(),
    by: z.string(),
    at: IsoInstant,
    isTakenBack: z.boolean(),
  })
  .meta({ id: 'CorrectionView' });

export const RepairView = z
  .object({
    jobId: z.uuid(),
    caseId: z.uuid(),
    caseNumber: z.string(),
    /** Of the case, for the commands. */
    version: z.int(),
    target: z.enum(TARGETS),
    state: z.enum(IMPORT_STATES),
    /** It came as a message of the standard and is passed on unchanged: nothing of it can be corrected here. */
    isPassedOn: z.boolean(),
    faults: z.array(RepairFaultView),
    /** The oldest first; withheld values are left out. */
    corrections: z.array(CorrectionView),
    /** Other transfers that stopped at the same field for the same reason. */
    sameCause: z.int(),
    /** The reader has corrected something here: somebody else has to waive it. */
    isOwnCorrection: z.boolean(),
  })
  .meta({ id: 'RepairView' });
