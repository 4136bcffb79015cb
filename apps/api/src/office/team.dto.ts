import { z } from 'zod';

/** A team of the office with its people, for choosing one. */
export const TeamToPick = z
  .object({
    id: z.uuid(),
    name: z.string(),
    code: z.string().nullable().meta({ description: 'What the shipped rules call it' }),
    members: z.array(z.object({ id: z.uuid(), name: z.string() })),
  })
  .meta({ id: 'TeamToPick' });
