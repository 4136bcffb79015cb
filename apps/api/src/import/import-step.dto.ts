import { z } from 'zod';
import { IMPORT_STEPS, STEP_OUTCOMES } from '@einkanal/domain/import/import-job';
import { IsoInstant } from '../platform/iso-instant.js';

/** One step of one attempt of a transfer, as it was recorded. */
export const ImportStepView = z.object({
  attempt: z.int(),
  name: z.enum(IMPORT_STEPS),
  outcome: z.enum(STEP_OUTCOMES),
  code: z.string().nullable(),
  at: IsoInstant,
  durationMs: z.int(),
});
