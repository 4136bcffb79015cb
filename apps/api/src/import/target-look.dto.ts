import { z } from 'zod';
import { Sentence } from './transfer-list.dto.js';

/** What a look at the connection to a target has shown, step by step. */
export const ConnectionFindings = z
  .object({
    findings: z.array(z.object({ code: z.string(), isGood: z.boolean(), sentence: Sentence })),
  })
  .meta({ id: 'ConnectionFindings' });
