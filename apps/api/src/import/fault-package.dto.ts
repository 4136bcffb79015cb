import { z } from 'zod';
import { IMPORT_STATES, TARGETS } from '@einkanal/domain/import/import-job';
import { IsoInstant } from '../platform/iso-instant.js';
import { ImportStepView } from './import-step.dto.js';

/** What stands for a value: its type and how long it is. */
export const MaskedValue = z.object({ type: z.string(), length: z.int().nullable() }).meta({ id: 'MaskedValue' });

/** What the vendor's support needs of one transfer (*Störungspaket*), without any value of the application. */
export const FaultPackage = z
  .object({
    format: z.literal('einkanal-fault-package/1'),
    madeAt: IsoInstant,
    versions: z.object({
      product: z.string(),
      adapter: z.string(),
      /** Standard and mapping, as stored with the transfer. */
      mapping: z.string().nullable(),
    }),
    jobId: z.uuid(),
    submissionId: z.uuid(),
    messageId: z.uuid(),
    caseNumber: z.string(),
    target: z.enum(TARGETS),
    state: z.enum(IMPORT_STATES),
    attempts: z.int(),
    payloadSha512: z.string().nullable(),
    times: z.object({
      createdAt: IsoInstant,
      releasedAt: IsoInstant.nullable(),
      nextAttemptAt: IsoInstant.nullable(),
      finishedAt: IsoInstant.nullable(),
    }),
    faults: z.array(z.object({ code: z.string(), pointer: z.string().nullable(), text: MaskedValue.nullable() })),
    steps: z.array(ImportStepView),
    corrections: z.array(z.object({ pointer: z.string(), at: IsoInstant, value: MaskedValue })),
    message: z.object({
      /** The application in its structure; every value is a `MaskedValue`. */
      application: z.unknown(),
      /** The message of the standard: where each value stands and by which rule it got there. */
      fields: z.array(
        z.object({ place: z.string(), pointer: z.string(), rule: z.string(), value: MaskedValue.nullable() }),
      ),
      losses: z.array(z.object({ pointer: z.string(), reason: z.string() })),
    }),
  })
  .meta({ id: 'FaultPackage' });
