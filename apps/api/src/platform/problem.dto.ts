import { z } from 'zod';

/** An answer that is an error (RFC 9457). Members beside these depend on the code. */
export const ProblemView = z
  .object({
    type: z.string().meta({ example: 'urn:einkanal:problem:not-found' }),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    de: z.string().meta({ description: 'What it means and what to do, in German' }),
    en: z.string().meta({ description: 'The same in English' }),
    instance: z.string().optional().meta({ description: 'Under this id operators find the request in the log' }),
    errors: z
      .array(
        z.object({
          code: z.string(),
          pointer: z.string().meta({ description: 'The place in the JSON part (RFC 6901)' }),
          details: z.record(z.string(), z.string()).optional(),
          de: z.string(),
          en: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' });
